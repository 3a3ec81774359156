import { endOfMonths } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { checkRateAdjustments } from './checkRateAdjustments.ts'
import { isEffective } from './effective.ts'
import { limitBasisFen } from './limitBasis.ts'
import { factOf, fieldOf, lookUpIn, type Scope, withCover, withItem } from './ratingScope.ts'
import type { Miss } from './tableIndex.ts'
import { type Tariff, type TariffTable, tableOf } from './tariff.ts'

type RatingRefusal = Refusal<ProductRefusalCode>

/** Every reason why the tariff cannot price these facts; empty when it can. */
export const checkRating = (tariff: Tariff, scope: Scope): RatingRefusal[] => [
  ...checkPeriod(tariff, scope),
  ...checkItems(scope),
  ...checkCovers(tariff, scope),
  ...checkRateAdjustments(tariff, scope.facts.adjustments ?? []),
  ...checkTables(tariff, scope),
]

function checkPeriod(tariff: Tariff, { facts: { period } }: Scope): RatingRefusal[] {
  const refusals: RatingRefusal[] = []
  const refuse = (code: ProductRefusalCode, field: string, value: string, threshold: string, reference: string) =>
    refusals.push({ code, field, value, threshold, unit: 'date', reference })
  const { effective } = tariff
  if (!isEffective(effective, period.from)) {
    const threshold = period.from < effective.from ? effective.from : (effective.to ?? '')
    refuse('rating.tariff-not-effective', 'period.from', period.from, threshold, `${tariff.id} ${tariff.filingNo}`)
  }
  const latest = endOfMonths(period.from, tariff.period.maximumMonths)
  if (period.to <= period.from || period.to > latest)
    refuse('rating.period-invalid', 'period.to', period.to, latest, tariff.period.reference)
  return refusals
}

function checkItems({ facts: { items } }: Scope): RatingRefusal[] {
  if (items.length === 0) return [{ code: 'rating.items-missing', field: 'items' }]
  const numbers = items.map((item) => item.itemNo)
  return items.flatMap(({ itemNo, valueFen }, index) => {
    const refusals: RatingRefusal[] = []
    if (valueFen <= 0) {
      const field = `items.${index}.valueFen`
      refusals.push({ code: 'rating.item-value-invalid', field, value: valueFen, threshold: 1, unit: 'fen' })
    }
    if (numbers.indexOf(itemNo) < index)
      refusals.push({ code: 'rating.item-repeated', field: `items.${index}.itemNo`, value: itemNo })
    return refusals
  })
}

function checkCovers({ covers: division }: Tariff, { facts: { covers, totalLimitFen } }: Scope): RatingRefusal[] {
  const { reference } = division
  if (covers.length === 0) return [{ code: 'rating.covers-missing', field: 'covers', reference }]
  const codes = covers.map(({ code }) => code)
  return covers.flatMap(({ code, limitFen }, index) => {
    const refusals: RatingRefusal[] = []
    const field = `covers.${index}`
    if (codes.indexOf(code) < index) refusals.push({ code: 'rating.cover-repeated', field, value: code, reference })
    if (division.by === 'shares' && !Object.hasOwn(division.sharesPpm, code))
      refusals.push({ code: 'rating.cover-unknown', field, value: code, reference })
    if (limitFen <= 0 || limitFen > totalLimitFen) {
      const [value, threshold] = [limitFen, totalLimitFen]
      const limit = `${field}.limitFen`
      refusals.push({ code: 'rating.cover-limit-invalid', field: limit, value, threshold, unit: 'fen', reference })
    }
    return refusals
  })
}

/** Every table is asked once at every place where a step will ask it. */
function checkTables(tariff: Tariff, scope: Scope): RatingRefusal[] {
  const { steps, covers, period } = tariff
  const own = scope.facts.covers.map((cover, index) => withCover(scope, cover, index, limitBasisFen(tariff, cover)))
  const lines = covers.by === 'shares' ? sharedLines(own) : own
  const insured = (scope.whole.valueFen ?? 0) > 0
  const asked = [
    ...(insured && steps.limit !== undefined ? own : []).map((place) => ({ code: steps.limit ?? '', place })),
    ...lines
      .flatMap((line) => scope.facts.items.map((item, index) => withItem(line, item, index)))
      .flatMap((place) => [steps.base, ...steps.item].map((code) => ({ code, place }))),
    ...own.flatMap((place) => steps.cover.map((code) => ({ code, place }))),
    ...(insured ? lines : []).flatMap((place) => steps.whole.map((code) => ({ code, place }))),
    ...(period.table === undefined || scope.term.years > 0 ? [] : [{ code: period.table, place: scope }]),
  ]
  const refusals = asked.flatMap(({ code, place }) => tableRefusals(tableOf(tariff, code), place))
  // A table of the items is asked again for every cover; it has one answer.
  return refusals.filter(
    ({ code, field }, index) => index === refusals.findIndex((other) => other.code === code && other.field === field),
  )
}

/** Where covers share one premium, their tables know no cover; they are asked once for each limit there is. */
const sharedLines = (own: readonly Scope[]): Scope[] => [
  ...new Map(own.map((place) => [place.limitFen, { ...place, cover: undefined }])).values(),
]

function tableRefusals(table: TariffTable, scope: Scope): RatingRefusal[] {
  const found = lookUpIn(table, scope)
  return 'missed' in found ? [missRefusal(table, scope, found.missed)] : []
}

function missRefusal(table: TariffTable, scope: Scope, { dimension, threshold }: Miss): RatingRefusal {
  const { fact, kind } = table.dimensions[dimension] ?? { fact: '', kind: 'exact' }
  const { reference } = table
  const field = fieldOf(fact, scope)
  const value = factOf(fact, scope)
  if (value === null) return { code: 'rating.fact-missing', field, reference }
  if (kind === 'exact') return { code: 'rating.not-in-table', field, value: String(value), reference }
  const unit = unitOf(fact)
  const nearest = threshold === undefined ? {} : { threshold }
  return { code: 'rating.outside-table', field, value: Number(value), ...nearest, ...(unit && { unit }), reference }
}

/** How people read a fact, from the ending of its name. */
function unitOf(fact: string): 'fen' | 'ppm' | 'days' | undefined {
  if (fact.endsWith('Fen')) return 'fen'
  if (fact.endsWith('Ppm')) return 'ppm'
  return fact.endsWith('Days') ? 'days' : undefined
}
