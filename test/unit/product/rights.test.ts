import { expect } from 'chai'
import { PRODUCTS } from '../../../config/products/index.ts'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { determineRating } from '../../../server/business/reference/product/domain/determineRating.ts'
import type { RatingCover, RatingFacts } from '../../../server/business/reference/product/domain/rating.ts'
import { addYears } from '../../../server/kernel/civilDate.ts'

const tariff = TARIFFS.find(({ id }) => id === 'IP-EN-2026') ?? expect.fail('no tariff of rights')
const product = PRODUCTS.find(({ code }) => code === tariff.product) ?? expect.fail('no product of rights')

interface Terms {
  readonly count: number
  readonly valueFen: number
  readonly limitFen: number
  readonly perOccurrenceFen: number
  readonly holderClass: string
}

const HOLDERS = ['sme', 'champion', 'other']
const [ONE_WAN, MOST] = [1_000_000, 240_000_000]
const SHARES = [50_000, 100_000, 250_000, 500_000, 750_000, 1_000_000]

function premium({ count, valueFen, limitFen, perOccurrenceFen, holderClass }: Terms): number {
  const { from } = tariff.effective
  const facts: RatingFacts = {
    period: { from, to: addYears(from, 1) },
    totalLimitFen: limitFen,
    items: Array.from({ length: count }, (_, index) => ({
      itemNo: index + 1,
      valueFen,
      holderClass,
      kind: 'invention',
      remainingYears: 8,
      territory: 'mainland',
    })),
    covers: product.covers.map(
      ({ code, deductibleFen, deductiblePpm, copayPpm }): RatingCover => ({
        code,
        limitFen,
        perOccurrenceLimitFen: perOccurrenceFen,
        deductibleFen: deductibleFen.default,
        deductiblePpm: deductiblePpm.default,
        copayPpm: copayPpm.default,
      }),
    ),
    makerLossRatioPpm: null,
  }
  const rated = determineRating(product, tariff, facts)
  return rated.ok ? rated.value.premiumFen : expect.fail(JSON.stringify(rated.refusals))
}

const share = (amountFen: number, ppm: number): number => Math.ceil((amountFen / 1_000_000) * ppm)

describe('one to thirty rights', () => {
  for (const holderClass of HOLDERS)
    it(`of a holder of the class ${holderClass} cost no less with any limit raised or one right more`, () => {
      for (let count = 1; count <= 30; count++)
        for (const valueFen of [ONE_WAN, 85_000_000, MOST]) {
          let below = 0
          for (const ppm of SHARES) {
            const limitFen = share(count * valueFen, ppm)
            const terms = { count, valueFen, limitFen, holderClass }
            const least = premium({ ...terms, perOccurrenceFen: share(limitFen, 200_000) })
            const whole = premium({ ...terms, perOccurrenceFen: limitFen })
            expect(whole, `${count} of ${valueFen} at ${ppm}`).to.be.at.least(least)
            expect(whole, `${count} of ${valueFen} at ${ppm}`).to.be.at.least(below)
            const oneMore = premium({ ...terms, count: count + 1, perOccurrenceFen: limitFen })
            expect(oneMore, `${count} and one more at ${ppm}`).to.be.at.least(whole)
            below = whole
          }
        }
    })

  it('of a small firm at 1万 cost less than half of those at 240万, each with its whole amount as the limit', () => {
    for (let count = 1; count <= 30; count++) {
      const at = (valueFen: number) => {
        const limitFen = count * valueFen
        return premium({ count, valueFen, limitFen, perOccurrenceFen: limitFen, holderClass: 'sme' })
      }
      expect(at(ONE_WAN) * 2, String(count)).to.be.below(at(MOST))
    }
  })
})
