import { expect } from 'chai'
import fc from 'fast-check'
import { editsBetween, type Json, PatchMisfit, withEdits } from '../../../server/kernel/patch.ts'

const sorted = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Few keys and values, so that two states have much in common and lists shift. */
const key = fc.constantFrom('a', 'b', '10', '2', '', '__proto__', 'constructor', 'a.b', '0')
const typed = fc.constantFrom<Json>(
  { $date: { $numberLong: '0' } },
  { $date: { $numberLong: '-1' } },
  { $numberDouble: '-0.0' },
  { $numberLong: '9007199254740993' },
)
const { state } = fc.letrec<{ state: Json }>((tie) => ({
  state: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<Json>(null, true, false, 0, 1, 1.5, '', 'x', '首'),
    typed,
    fc.array(tie('state'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('state')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}))
const document = state.map(sorted)

describe('a patch', () => {
  it('leads from any state to any other, exactly and with the same spelling', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const edits = JSON.parse(JSON.stringify(editsBetween(before, after)))
        expect(JSON.stringify(withEdits(before, edits))).to.equal(JSON.stringify(after))
      }),
      { numRuns: 3_000 },
    )
  })

  it('of equal states is empty', () => {
    fc.assert(fc.property(document, (same) => editsBetween(same, structuredClone(same)).length === 0))
  })

  it('leaves the state it is applied to as it was', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const copy = structuredClone(before)
        withEdits(before, editsBetween(before, after))
        expect(before).to.deep.equal(copy)
      }),
    )
  })

  it('names the least that differs', () => {
    const before = { a: { x: 1, y: null }, list: [{ n: 1 }, { n: 2 }], gone: 0 }
    const after = { a: { x: 2, y: null }, list: [{ n: 1 }, { n: 3 }], new: [] }
    expect(editsBetween(before, after)).to.deep.equal([
      { set: ['a', 'x'], to: 2 },
      { unset: ['gone'] },
      { set: ['list', 1, 'n'], to: 3 },
      { set: ['new'], to: [] },
    ])
  })

  it('tells absent from null and a typed value from a part', () => {
    expect(editsBetween({ a: null }, {})).to.deep.equal([{ unset: ['a'] }])
    expect(editsBetween({}, { a: null })).to.deep.equal([{ set: ['a'], to: null }])
    const at = (ms: string) => ({ at: { $date: { $numberLong: ms } } })
    expect(editsBetween(at('1'), at('2'))).to.deep.equal([{ set: ['at'], to: at('2').at }])
  })

  it('keeps of a list what it begins and ends with', () => {
    expect(editsBetween({ uses: [1, 2, 3] }, { uses: [1, 2, 3, 4] })).to.deep.equal([
      { splice: ['uses'], at: 3, remove: 0, insert: [4] },
    ])
    expect(editsBetween([1, 2, 3, 4], [1, 9, 8, 7, 4])).to.deep.equal([
      { splice: [], at: 1, remove: 2, insert: [9, 8, 7] },
    ])
    expect(editsBetween([1, 1], [1])).to.deep.equal([{ splice: [], at: 1, remove: 1, insert: [] }])
  })

  const misfits: readonly (readonly [string, Json, Parameters<typeof withEdits>[1]])[] = [
    ['a field that is not there', { a: 1 }, [{ unset: ['b'] }]],
    ['a part that is not there', { a: 1 }, [{ set: ['b', 'c'], to: 1 }]],
    ['a place beyond the end of a list', { a: [1] }, [{ set: ['a', 1], to: 1 }]],
    ['more of a list than there is', { a: [1] }, [{ splice: ['a'], at: 1, remove: 1, insert: [] }]],
    ['a list that is none', { a: {} }, [{ splice: ['a'], at: 0, remove: 0, insert: [1] }]],
    ['the inside of a typed value', { a: { $date: 1 } }, [{ set: ['a', '$date'], to: 2 }]],
    ['a name that only the prototype knows', {}, [{ set: ['constructor', 'name'], to: 'x' }]],
  ]
  for (const [what, before, edits] of misfits)
    it(`is refused where it names ${what}`, () => {
      expect(() => withEdits(before, edits)).to.throw(PatchMisfit)
    })
})
