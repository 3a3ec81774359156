import { expect } from 'chai'
import fc from 'fast-check'
import { canonicalJson, contentHash } from '../../../server/kernel/canonical.ts'

/** The same value with the keys of every object in reverse order of insertion. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, shuffled(entry)]),
  )
}

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(shuffled(value)) === canonicalJson(value)))
  })

  it('depends on the order of lists and on every value', () => {
    expect(contentHash([1, 2])).not.to.equal(contentHash([2, 1]))
    expect(contentHash({ a: 1 })).not.to.equal(contentHash({ a: '1' }))
  })

  it('knows no absent values, keeps null, and writes dates as instants', () => {
    expect(canonicalJson({ b: undefined, a: null, at: new Date('2026-03-01T00:00:00Z') })).to.equal(
      '{"a":null,"at":"2026-03-01T00:00:00.000Z"}',
    )
    expect(canonicalJson(undefined)).to.equal('null')
  })
})
