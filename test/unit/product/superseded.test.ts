import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { BSON } from 'mongodb'
import { PRODUCTS } from '../../../config/products/index.ts'
import { SUPERSEDED_TARIFFS } from '../../../config/tariffs/index.ts'
import { CATEGORIES } from '../../../server/business/reference/catalogue/domain/categories.ts'
import { tariffKind } from '../../../server/business/reference/definition/kinds/tariff.ts'
import { calculatePremium } from '../../../server/business/reference/product/domain/rate.ts'
import type { RatingFacts } from '../../../server/business/reference/product/domain/rating.ts'
import type { Step } from '../../../server/kernel/step.ts'
import { dataFixture } from '../../support/dataFixture.ts'

interface RatedQuote {
  readonly _id: string
  readonly tariff: { readonly hash: string }
  readonly facts: RatingFacts
  readonly premiumFen: number
  readonly steps: readonly Step[]
}

/** Quotes of the data that the first version left, by the tariffs they pin. */
const quotes = gunzipSync(readFileSync(dataFixture('0.1')))
  .toString()
  .split('\n')
  .filter((line) => line.includes('"makerLossRatioPpm"'))
  .flatMap((line) => quotesIn(BSON.EJSON.parse(line, { relaxed: true })))

function quotesIn(value: unknown): RatedQuote[] {
  if (typeof value !== 'object' || value === null) return []
  if ('facts' in value && 'steps' in value && 'tariff' in value) return [value as RatedQuote]
  return Object.values(value).flatMap(quotesIn)
}

describe('superseded tariffs', () => {
  it('rate what was quoted under them to the same fen and step', () => {
    const pinned = quotes.flatMap((quote) => {
      const tariff = SUPERSEDED_TARIFFS.find(({ hash }) => hash === quote.tariff.hash)
      return tariff ? [{ quote, tariff }] : []
    })
    expect(pinned).to.have.length.above(20)
    for (const { quote, tariff } of pinned) {
      const rated = calculatePremium(tariff, quote.facts)
      expect(rated.ok && [rated.value.premiumFen, rated.value.steps], quote._id).to.deep.equal([
        quote.premiumFen,
        quote.steps,
      ])
    }
  })

  const inversions: Readonly<Record<string, readonly (readonly [string, number, number])[]>> = {
    'FS-EQ-2026@1': [
      ['limitToValue 150%', 100_000_000, 93_000_000],
      ['limitToValue 200%', 93_000_000, 87_000_000],
      ['limitToValue 300%', 87_000_000, 80_000_000],
      ['batchSize 3', 100_000_000, 97_000_000],
      ['batchSize 10', 97_000_000, 94_000_000],
      ['batchSize 50', 94_000_000, 90_000_000],
    ],
    'FB-NM-2026@1': [
      ['limitToValue 200%', 100_000_000, 85_000_000],
      ['limitToValue 350%', 85_000_000, 75_000_000],
      ['batchCount 5', 100_000_000, 96_000_000],
      ['batchCount 20', 96_000_000, 92_000_000],
    ],
    'RD-EL-2026@1': [
      ['budget ¥5,000,000.00', 100_000_000, 95_000_000],
      ['budget ¥20,000,000.00', 95_000_000, 90_000_000],
    ],
    'IP-EN-2026@1': [
      ['rightCount 5', 100_000_000, 95_000_000],
      ['rightCount 20', 95_000_000, 90_000_000],
    ],
  }
  for (const [ref, expected] of Object.entries(inversions)) {
    it(`could not be published today: ${ref} names every edge with the premium on either side`, () => {
      const shipped = tariffKind.shipped.find((candidate) => candidate.ref === ref)
      const product = PRODUCTS.find(({ code }) => code === shipped?.code) ?? null
      const categories = product?.scheme ? CATEGORIES[product.scheme].map(({ code }) => code) : []
      const findings = tariffKind.check(shipped?.content ?? {}, { product, categories })
      const named = findings.filter(({ code }) => code === 'definition.more-cover-costs-less')
      expect(
        named.map(({ field, reference, threshold, value }) => [
          `${field?.split('.')[1]} ${reference?.split(') ').at(-1)}`,
          threshold,
          value,
        ]),
      ).to.deep.equal(expected)
      const others = findings.filter(({ code }) => code !== 'definition.more-cover-costs-less')
      expect([...new Set(others.map(({ code }) => code))]).to.deep.equal(['definition.record-too-thin'])
    })
  }
})
