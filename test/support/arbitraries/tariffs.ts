import fc from 'fast-check'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { inversionsOf } from '../../../server/business/reference/product/domain/inversions.ts'
import type { RatingCover, RatingFacts, RatingItem } from '../../../server/business/reference/product/domain/rating.ts'
import type {
  Banding,
  Dimension,
  Tariff,
  TariffTable,
} from '../../../server/business/reference/product/domain/tariff.ts'
import { tariffProblems } from '../../../server/business/reference/product/domain/tariffProblems.ts'
import { addYears } from '../../../server/kernel/civilDate.ts'
import { multiplyPpm, sumFen } from '../../../server/kernel/money.ts'

const [start = '', end = ''] = ['2026-03-01', addYears('2026-03-01', 1)]

/** Bounds within which the shipped tables know every term. */
const aTerm = (min: number, max: number) => fc.integer({ min, max })

/** The values an item may have in each exact dimension of a tariff's tables, and some number for each banded fact. */
function itemFields(tariff: Tariff): Readonly<Record<string, fc.Arbitrary<string | number>>> {
  const fields: Record<string, fc.Arbitrary<string | number>> = {}
  for (const { dimensions, rows } of Object.values(tariff.tables)) {
    for (const [index, { fact, kind }] of dimensions.entries()) {
      const [place, name = ''] = fact.split('.')
      if ((place !== 'item' && place !== 'sum') || name === 'limitFen' || name === 'valueFen') continue
      const keys = rows.map(({ keys }) => keys[index])
      const texts = keys.filter((key) => typeof key === 'string')
      fields[name] = kind === 'exact' ? fc.constantFrom(...texts) : fc.integer({ min: 3, max: 20 })
    }
  }
  return fields
}

/** Codes of the covers that a tariff prices. */
function coverCodes({ covers, tables, steps }: Tariff): string[] {
  if (covers.by === 'shares') return Object.keys(covers.sharesPpm)
  const base = tables[steps.base]
  const place = base?.dimensions.findIndex(({ fact }) => fact === 'cover.code') ?? -1
  if (place < 0) return ['one', 'other']
  return [...new Set(base?.rows.map(({ keys }) => String(keys[place])))]
}

const aCover = fc.record({
  limitPpm: fc.integer({ min: 200_000, max: 8_000_000 }),
  perOccurrencePpm: fc.integer({ min: 100_000, max: 1_000_000 }),
  deductibleFen: fc.integer({ min: 0, max: 1_000_000_000 }),
  deductiblePpm: aTerm(50_000, 200_000),
  copayPpm: aTerm(100_000, 300_000),
})

/** Terms that the tariff can rate, more or less: what ends above its highest rate is refused. */
export function factsOf(tariff: Tariff): fc.Arbitrary<RatingFacts> {
  const items = fc.array(
    fc.record({ valueFen: fc.integer({ min: 1_000_000, max: 2_000_000_000 }), ...itemFields(tariff) }),
    { minLength: 1, maxLength: 12 },
  )
  const codes = coverCodes(tariff)
  const covers = fc.array(aCover, { minLength: codes.length, maxLength: codes.length })
  return fc
    .record({
      items,
      covers,
      alike: fc.boolean(),
      ratio: fc.option(fc.integer({ min: 0, max: 700_000 })),
      years: fc.nat(6),
    })
    .map(({ items: drawn, covers: terms, alike, ratio, years }) => {
      const valueFen = sumFen(drawn.map((item) => item.valueFen))
      const rated = codes.map((code, index): RatingCover => {
        const { limitPpm, perOccurrencePpm, ...own } = terms[alike ? 0 : index] ?? terms[0] ?? failed()
        const limitFen = multiplyPpm(valueFen, limitPpm, 'up')
        return { code, limitFen, perOccurrenceLimitFen: multiplyPpm(limitFen, perOccurrencePpm, 'up'), ...own }
      })
      const from = tariff.effective.from > start || tariff.effective.to !== null ? tariff.effective.from : start
      return {
        period: { from, to: from === start ? end : addYears(from, 1) },
        totalLimitFen: Math.max(...rated.map(({ limitFen }) => limitFen)),
        items: drawn.map((item, index): RatingItem => ({ ...item, itemNo: index + 1 })),
        covers: rated,
        makerLossRatioPpm: ratio,
        makerPolicyYears: years,
      }
    })
}

function failed(): never {
  throw new Error('a tariff has a cover at least')
}

const label = { zh: '维度', en: 'Dimension' }

/** Bands from nothing to no end, with values that go the wanted way or any. */
function aTable(
  fact: string,
  edges: fc.Arbitrary<number>,
  banding: Banding,
  way: 'up' | 'down' | 'any',
  values: fc.Arbitrary<number>,
): fc.Arbitrary<TariffTable> {
  const drawn = fc.tuple(
    fc.uniqueArray(edges, { minLength: 1, maxLength: 4 }),
    fc.array(values, { minLength: 5, maxLength: 5 }),
  )
  const dimension: Dimension = { fact, label, kind: 'band', banding }
  return drawn.map(([unsorted, figures]) => {
    const ends = unsorted.toSorted((a, b) => a - b)
    const ordered = way === 'any' ? figures : figures.toSorted((a, b) => (way === 'up' ? a - b : b - a))
    const rows = [0, ...ends].map((from, index) => ({
      keys: [{ from, to: ends[index] ?? null }],
      value: ordered[index] ?? 0,
    }))
    return { name: label, reference: '费率表', valueKind: 'factorPpm', dimensions: [dimension], rows }
  })
}

const aFactor = fc.integer({ min: 300_000, max: 1_800_000 })
const anAmount = fc.integer({ min: 1, max: 20_000_000_000 })
const aShare = fc.integer({ min: 1, max: 900_000 })
const aCount = fc.integer({ min: 2, max: 20 })

/**
 * Any tariff that validation lets through: marginal tables of limit and number of items, steps and straight lines that do
 * not fall as cover grows, in the frame of the equipment tariff, with any rounding.
 */
export const aTariff: fc.Arbitrary<Tariff> = fc
  .record({
    rounding: fc.constantFrom('halfUp' as const, 'halfEven' as const, 'down' as const, 'up' as const),
    limit: fc.oneof(
      aTable('cover.limitFen', anAmount, 'marginal', 'any', aFactor),
      aTable('cover.limitToValuePpm', fc.integer({ min: 1, max: 8_000_000 }), 'marginal', 'any', aFactor),
    ),
    fleet: aTable('itemCount', aCount, 'marginal', 'down', aFactor),
    itemSize: aTable('item.limitFen', anAmount, 'interpolated', 'up', aFactor),
    size: aTable('totalLimitFen', anAmount, 'step', 'up', aFactor),
    deductible: aTable('cover.deductiblePpm', aShare, 'step', 'down', aFactor),
    amount: aTable('cover.deductibleToLimitPpm', aShare, 'interpolated', 'down', aFactor),
    copay: aTable('cover.copayPpm', aShare, 'interpolated', 'down', aFactor),
    occurrence: aTable('cover.perOccurrenceLimitFen', anAmount, 'interpolated', 'up', aFactor),
    aggregatePpm: fc.integer({ min: 0, max: 1_000_000 }),
    perOccurrencePpm: fc.integer({ min: 0, max: 1_000_000 }),
    floor: fc.integer({ min: 0, max: 20_000 }),
    own: fc.boolean(),
  })
  .map(({ rounding, aggregatePpm, perOccurrencePpm, floor, own, ...tables }): Tariff => {
    const [filed] = TARIFFS.filter(({ id }) => id === 'FS-EQ-2026')
    const base = filed?.tables.baseRate
    if (!filed || !base) throw new Error('the equipment tariff is not there')
    const reference = '费率表'
    return {
      ...filed,
      rounding,
      limitBasis: { reference, aggregatePpm: aggregatePpm + 1, perOccurrencePpm },
      tables: { base, ...tables },
      steps: {
        limit: 'limit',
        base: 'base',
        item: ['itemSize'],
        whole: tables.limit.dimensions[0]?.fact === 'cover.limitFen' ? ['size'] : ['fleet', 'size'],
        cover: ['deductible', 'amount', 'copay', 'occurrence'],
      },
      covers: own
        ? { by: 'ownLimit', reference }
        : { by: 'shares', reference, sharesPpm: { one: 333_333, other: 333_333, third: 333_334 } },
      totalRate: { reference, minPpm: floor, maxPpm: 1_000_000 },
      adjustments: null,
    }
  })
  .filter((tariff) => tariffProblems(tariff).length === 0)
  .filter(({ tables }) => Object.values(tables).every((table) => inversionsOf(table).length === 0))
