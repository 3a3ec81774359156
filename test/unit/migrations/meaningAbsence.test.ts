import { expect } from 'chai'
import fc from 'fast-check'
import sift from 'sift'
import { filled } from '../../../models/added.ts'
import { meaningAbsence } from '../../../models/meaningAbsence.ts'

const ADDED = { level: 0, isOpen: true, tags: [], 'terms.currency': 'CNY', endedOn: null, 'items[].lineage': null }

const only = <T>(key: string, value: fc.Arbitrary<T>) => value.map((of) => ({ [key]: of }))

describe('meaningAbsence', () => {
  it('leaves a filter as it is where the absence makes no difference', () => {
    for (const filter of [
      {},
      { name: 'a', level: 3 },
      { endedOn: null },
      { endedOn: { $ne: '2026-11-15' } },
      { 'items.lineage': null },
      { $or: [{ name: 'a' }, { level: { $gt: 2 } }] },
    ])
      expect(meaningAbsence(filter, ADDED)).to.equal(filter)
  })

  it('finds documents from before the field where they have what is asked for', () => {
    expect(meaningAbsence({ name: 'a', level: 0 }, ADDED)).to.deep.equal({
      $and: [{ name: 'a' }, { $or: [{ level: 0 }, { level: { $exists: false } }] }],
    })
    expect(meaningAbsence({ $nor: [{ 'terms.currency': 'CNY' }] }, ADDED)).to.deep.equal({
      $and: [{ $nor: [{ $and: [{ $or: [{ 'terms.currency': 'CNY' }, { 'terms.currency': { $exists: false } }] }] }] }],
    })
  })

  it('does not find them where they only lack what is asked about', () => {
    expect(meaningAbsence({ isOpen: { $ne: true } }, ADDED)).to.deep.equal({
      $and: [{ $and: [{ isOpen: { $ne: true } }, { isOpen: { $exists: true } }] }],
    })
    expect(meaningAbsence({ level: null }, ADDED)).to.deep.equal({
      $and: [{ $and: [{ level: null }, { level: { $exists: true } }] }],
    })
  })

  it('throws where no query can say it', () => {
    expect(() => meaningAbsence({ 'items.size': 1 }, { 'items[].size': 1 })).to.throw('items[].size')
  })

  it('finds in what is stored what the filter finds in what is read', () => {
    const condition = fc.oneof(
      fc.constantFrom<unknown>(0, 1, null, true, 'CNY'),
      only('$ne', fc.constantFrom<unknown>(0, null, true, 'CNY')),
      only('$in', fc.subarray<unknown>([0, 1, null, true, 'CNY'])),
      only('$nin', fc.subarray<unknown>([0, 1, null, true, 'CNY'])),
      only('$gte', fc.constantFrom(0, 1)),
      only('$exists', fc.boolean()),
    )
    const field = fc.constantFrom('level', 'isOpen', 'tags', 'terms.currency', 'endedOn', 'name')
    const one = fc.tuple(field, condition).map(([key, asked]) => ({ [key]: asked }))
    const filter = fc.oneof(one, only('$or', fc.tuple(one, one)), only('$nor', fc.tuple(one, one)))
    const document = fc.record(
      {
        name: fc.constantFrom('CNY', null),
        level: fc.constantFrom(0, 1),
        isOpen: fc.boolean(),
        tags: fc.subarray(['CNY', 'x']),
        terms: fc.record({ currency: fc.constantFrom('CNY', 'HKD') }, { requiredKeys: [], noNullPrototype: true }),
        endedOn: fc.constantFrom('CNY', null),
      },
      { requiredKeys: ['terms'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(filter, document, (asked, stored) => {
        const found = (query: object, of: object) => sift.default<unknown>(query)(of)
        expect(found(meaningAbsence(asked, ADDED), stored)).to.equal(found(asked, filled(stored, ADDED)))
      }),
    )
  })
})
