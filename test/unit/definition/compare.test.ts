import { expect } from 'chai'
import fc from 'fast-check'
import { compareContents } from '../../../server/business/reference/definition/domain/compare.ts'
import { bandRow, tableOf } from '../../support/builders/definition.ts'

const short = (before: object, after: object) =>
  compareContents({ ...before }, { ...after }).map(({ path, change, before, after }) => [path, change, before, after])

const cover = (code: string, max: number) => ({
  code,
  name: { zh: `责任${code}`, en: `Cover ${code}` },
  copayPpm: { default: 0, min: 0, max },
})

describe('the comparison of two contents', () => {
  it('names what was added, removed and changed, with labels people know', () => {
    const [changed] = compareContents({ covers: [cover('a', 1)] }, { covers: [cover('a', 2)] })
    expect(changed).to.deep.equal({
      path: 'covers.a.copayPpm.max',
      label: { zh: '保险责任 · 责任a · 自负比例 · 上限', en: 'Covers · Cover a · Co-payment · Most' },
      change: 'changed',
      before: 1,
      after: 2,
    })
    expect(short({ filingNo: 'A', period: 1 }, { filingNo: 'B', currency: 'CNY' })).to.deep.equal([
      ['filingNo', 'changed', 'A', 'B'],
      ['currency', 'added', null, 'CNY'],
      ['period', 'removed', 1, null],
    ])
  })

  it('matches elements by their code: another order is no difference', () => {
    const [a, b] = [cover('a', 1), cover('b', 2)]
    expect(short({ covers: [a, b] }, { covers: [b, a] })).to.deep.equal([])
  })

  it('matches table rows by their keys, not by their place', () => {
    const tables = (...rows: Parameters<typeof tableOf>[0]) => ({ tables: { rates: tableOf(rows) } })
    const before = tables(bandRow('a', 0, 10, 100), bandRow('b', 0, null, 200))
    const after = tables(bandRow('new', 0, null, 5), bandRow('b', 0, null, 201), bandRow('a', 0, 10, 100))
    expect(short(before, after)).to.deep.equal([
      ['tables.rates.rows.new / 0 – ∞', 'added', null, 5],
      ['tables.rates.rows.b / 0 – ∞', 'changed', 200, 201],
    ])
  })

  it('falls back to the place where elements have no key of their own', () => {
    const list = (...texts: string[]) => ({ notes: texts.map((text) => ({ text })) })
    expect(short(list('x', 'y'), list('x', 'z'))).to.deep.equal([['notes.2.text', 'changed', 'y', 'z']])
  })

  it('finds nothing between equal contents, and mirrors itself', () => {
    const content = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.letrec((tie) => ({
        value: fc.oneof(
          { maxDepth: 3 },
          fc.integer(),
          fc.string(),
          fc.array(tie('value'), { maxLength: 3 }),
          fc.dictionary(fc.constantFrom('code', 'x', 'y'), tie('value')),
        ),
      })).value,
    )
    const mirrored = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(content, content, (left, right) => {
        expect(compareContents(left, left)).to.deep.equal([])
        const there = compareContents(left, right).map(({ path, change }) => `${mirrored[change]} ${path}`)
        const back = compareContents(right, left).map(({ path, change }) => `${change} ${path}`)
        expect(there).to.have.members(back)
      }),
    )
  })
})
