import { expect } from 'chai'
import fc from 'fast-check'
import { premiumSharesByValue, premiumSharesOf } from '../../../server/business/contract/terms/domain/premiumShares.ts'
import { allocate } from '../../../server/kernel/allocate.ts'

const sum = (parts: readonly { readonly premiumFen: number }[]) =>
  parts.reduce((total, { premiumFen }) => total + premiumFen, 0)

/** A premium split over items and, by other weights, over covers. */
const priced = fc
  .tuple(
    fc.integer({ min: 0, max: 10_000_000_000 }),
    fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((weight) => weight > 0)),
    fc.array(fc.nat(1_000), { minLength: 1, maxLength: 5 }).filter((weights) => weights.some((weight) => weight > 0)),
  )
  .map(([premiumFen, ofItems, ofCovers]) => ({
    items: allocate(premiumFen, ofItems).map((part, index) => ({ itemNo: index + 1, premiumFen: part })),
    covers: allocate(premiumFen, ofCovers).map((part, index) => ({ code: `cover-${index}`, premiumFen: part })),
  }))

describe('the premium per item and cover', () => {
  it('sums to the fen to the premium of every item, of every cover and of the whole, and is never negative', () => {
    fc.assert(
      fc.property(priced, ({ items, covers }) => {
        const shares = premiumSharesOf(items, covers)
        for (const { itemNo, premiumFen } of items)
          expect(sum(shares.filter((share) => share.itemNo === itemNo))).to.equal(premiumFen)
        for (const { code, premiumFen } of covers)
          expect(sum(shares.filter(({ cover }) => cover === code))).to.equal(premiumFen)
        expect(sum(shares)).to.equal(sum(items))
        expect(shares.filter(({ premiumFen }) => premiumFen < 0)).to.deep.equal([])
      }),
    )
  })

  it('lies within a fen of the proportion for each of two covers of a single item, and gives what is left to the next', () => {
    const covers = [
      { code: 'quality', premiumFen: 67 },
      { code: 'liability', premiumFen: 33 },
    ]
    const items = [
      { itemNo: 1, premiumFen: 50 },
      { itemNo: 2, premiumFen: 50 },
    ]
    expect(premiumSharesOf(items, covers).map(({ premiumFen }) => premiumFen)).to.deep.equal([34, 16, 33, 17])
  })

  it('is no premium where items and covers say different sums', () => {
    expect(() => premiumSharesOf([{ itemNo: 1, premiumFen: 2 }], [{ code: 'quality', premiumFen: 1 }])).to.throw(
      'premium of items and of covers differ',
    )
  })

  it('goes by the values of the items where nothing else is known, evenly where they have none', () => {
    const covers = [{ code: 'quality', premiumFen: 90 }]
    const item = (itemNo: number, valueFen: number) => ({ itemNo, valueFen })
    const byValue = (...items: ReturnType<typeof item>[]) =>
      premiumSharesByValue(items, covers).map(({ premiumFen }) => premiumFen)
    expect(byValue(item(1, 200), item(2, 100))).to.deep.equal([60, 30])
    expect(byValue(item(1, 0), item(2, 0))).to.deep.equal([45, 45])
  })
})
