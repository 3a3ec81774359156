import { addYears } from '../../kernel/civilDate.ts'
import { multiplyRatio, sumFen } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { isEffective } from './effective.ts'
import { COVER_CODES } from './product.ts'
import type { RatingFacts } from './rating.ts'
import { type BandTable, findFactor, type Tariff } from './tariff.ts'

type RatingRefusal = Refusal<ProductRefusalCode>

/** Every reason why the tariff cannot price these facts; empty when it can. */
export const checkRating = (tariff: Tariff, facts: RatingFacts): RatingRefusal[] => [
  ...checkPeriod(tariff, facts),
  ...checkItems(tariff, facts),
  ...checkCovers(tariff, facts),
  ...checkTables(tariff, facts),
]

/** Total limit / equipment value in ppm, rounded down so that band limits stay exact. */
export const limitToValuePpm = ({ totalLimitFen, items }: RatingFacts): number =>
  multiplyRatio(1_000_000, totalLimitFen, sumFen(items.map((item) => item.valueFen)), 'down')

function checkPeriod(tariff: Tariff, { period }: RatingFacts): RatingRefusal[] {
  const refusals: RatingRefusal[] = []
  if (!isEffective(tariff.effective, period.from)) {
    const threshold = period.from < tariff.effective.from ? tariff.effective.from : (tariff.effective.to ?? '')
    const reference = `${tariff.id} ${tariff.filingNo}`
    refusals.push({
      code: 'rating.tariff-not-effective',
      field: 'period.from',
      value: period.from,
      threshold,
      unit: 'date',
      reference,
    })
  }
  const latest = addYears(period.from, 1)
  if (period.to <= period.from || period.to > latest) {
    const reference = tariff.shortPeriod.reference
    refusals.push({
      code: 'rating.period-invalid',
      field: 'period.to',
      value: period.to,
      threshold: latest,
      unit: 'date',
      reference,
    })
  }
  return refusals
}

function checkItems({ baseRates }: Tariff, { items }: RatingFacts): RatingRefusal[] {
  if (items.length === 0) return [{ code: 'rating.items-missing', field: 'items' }]
  const numbers = items.map((item) => item.itemNo)
  return items.flatMap(({ itemNo, category, valueFen }, index) => {
    const refusals: RatingRefusal[] = []
    if (valueFen <= 0) {
      const field = `items.${index}.valueFen`
      refusals.push({ code: 'rating.item-value-invalid', field, value: valueFen, threshold: 1, unit: 'fen' })
    }
    if (numbers.indexOf(itemNo) < index) {
      refusals.push({ code: 'rating.item-repeated', field: `items.${index}.itemNo`, value: itemNo })
    }
    if (!Object.hasOwn(baseRates.ratesPpm, category)) {
      const field = `items.${index}.category`
      refusals.push({ code: 'rating.category-unknown', field, value: category, reference: baseRates.reference })
    }
    return refusals
  })
}

function checkCovers({ coverShares }: Tariff, { covers, totalLimitFen }: RatingFacts): RatingRefusal[] {
  const refusals: RatingRefusal[] = COVER_CODES.filter(
    (code) => covers.filter((cover) => cover.code === code).length !== 1,
  ).map((code) => ({
    code: 'rating.covers-incomplete',
    field: 'covers',
    value: code,
    reference: coverShares.reference,
  }))
  covers.forEach(({ limitFen }, index) => {
    if (limitFen > 0 && limitFen <= totalLimitFen) return
    refusals.push({
      code: 'rating.cover-limit-invalid',
      field: `covers.${index}.limitFen`,
      value: limitFen,
      threshold: totalLimitFen,
      unit: 'fen',
      reference: coverShares.reference,
    })
  })
  return refusals
}

function checkTables(tariff: Tariff, facts: RatingFacts): RatingRefusal[] {
  const { items, covers, totalLimitFen, makerLossRatioPpm } = facts
  const refusals = covers.flatMap(({ deductiblePpm, copayPpm }, index) => [
    ...outside(tariff.deductible, deductiblePpm, `covers.${index}.deductiblePpm`),
    ...outside(tariff.copay, copayPpm, `covers.${index}.copayPpm`),
  ])
  if (makerLossRatioPpm !== null) refusals.push(...outside(tariff.lossRatio, makerLossRatioPpm, 'makerLossRatioPpm'))
  if (items.length === 0) return refusals
  refusals.push(...outside(tariff.batchSize, items.length, 'items', undefined))
  const valueFen = sumFen(items.map((item) => item.valueFen))
  if (totalLimitFen < valueFen) {
    const reference = tariff.limitToValue.reference
    const field = 'totalLimitFen'
    refusals.push({
      code: 'rating.limit-below-value',
      field,
      value: totalLimitFen,
      threshold: valueFen,
      unit: 'fen',
      reference,
    })
  } else if (valueFen > 0) {
    refusals.push(...outside(tariff.limitToValue, limitToValuePpm(facts), 'totalLimitFen'))
  }
  return refusals
}

function outside(table: BandTable, value: number, field: string, unit: 'ppm' | undefined = 'ppm'): RatingRefusal[] {
  if (findFactor(table, value) !== null) return []
  const lowest = table.bands[0]?.from ?? 0
  const threshold = value < lowest ? lowest : (table.below ?? lowest)
  return [{ code: 'rating.outside-table', field, value, threshold, ...(unit && { unit }), reference: table.reference }]
}
