import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import { multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import { contains, daysIn, intersect, type Period } from '../../../../kernel/period.ts'
import type { CoverCode } from '../../../reference/product/domain/product.ts'
import { type CoverPremium, type PolicyCover, segmentAt, type TermSegment } from './termSegment.ts'

/** What of terms says what they cost. */
export type PricedSegment = Pick<
  TermSegment,
  'versionNo' | 'effective' | 'knownSince' | 'ends' | 'period' | 'periodPremiums' | 'retainedPremiums'
> & { readonly covers: readonly Pick<PolicyCover, 'code' | 'premiumFen'>[] }

/** Days in a row on which a cover costs the same, and what it costs for them, in fen. */
export interface PremiumRun extends CoverPremium {
  readonly days: Period
}

/** What a cover costs for a whole period of cover. */
interface Price {
  readonly premiumFen: number
  readonly period: Period
}

/**
 * What a policy costs by all terms on record, cover by cover, in runs of days at one price: the price of the whole period of
 * cover times the days of the run, of all days of that period, rounded half up once. Changes that leave a price as it is,
 * and changes that were taken back, leave its run whole, so that they cost nothing to the fen.
 */
export function premiumRuns(segments: readonly PricedSegment[]): readonly PremiumRun[] {
  const stretches = stretchesOf(segments)
  return coversOf(segments).flatMap((cover) => {
    const runs: (Price & { readonly days: Period })[] = []
    for (const { days, terms } of stretches) {
      const price = priceOf(terms, cover)
      if (!price) continue
      const last = runs.at(-1)
      if (last && last.days.to === days.from && last.premiumFen === price.premiumFen && sameDays(last, price))
        runs[runs.length - 1] = { ...last, days: { from: last.days.from, to: days.to } }
      else runs.push({ ...price, days })
    }
    return runs.map(({ days, premiumFen, period }) => ({
      cover,
      days,
      premiumFen: multiplyRatio(premiumFen, daysIn(days), daysIn(period), 'halfUp'),
    }))
  })
}

/** What is kept beside the days of cover where it ended early, earned with the last of them. */
export function retainedRuns(segments: readonly PricedSegment[]): readonly PremiumRun[] {
  const held = new Set(stretchesOf(segments).map(({ terms }) => terms))
  return [...held].flatMap(({ effective, period, retainedPremiums }) => {
    const from = effective.from > period.from ? addDays(effective.from, -1) : period.from
    return retainedPremiums.map((retained) => ({ ...retained, days: { from, to: addDays(from, 1) } }))
  })
}

/** Premium of a policy by all terms on record, in fen. */
export const premiumOf = (segments: readonly PricedSegment[]): number =>
  sumFen([...premiumRuns(segments), ...retainedRuns(segments)].map(({ premiumFen }) => premiumFen))

/** A difference in premium: additional above zero, returned below, earned over the days it is for. */
export interface PremiumDifference {
  readonly cover: CoverCode
  readonly days: Period
  readonly amountFen: number
}

/**
 * What terms on record cost more or less than those on record before, by cover and by the days it is for. The differences
 * sum to the difference of {@link premiumOf} exactly, and days that cost what they did have none.
 */
export function premiumDifferences(
  before: readonly PricedSegment[],
  after: readonly PricedSegment[],
): readonly PremiumDifference[] {
  const [runsBefore, runsAfter] = [premiumRuns(before), premiumRuns(after)]
  const [keptBefore, keptAfter] = [retainedRuns(before), retainedRuns(after)]
  return coversOf([...before, ...after]).flatMap((cover) => [
    ...differencesIn(of(cover, runsBefore), of(cover, runsAfter)).map((each) => ({ cover, ...each })),
    ...differencesIn(of(cover, keptBefore), of(cover, keptAfter)).map((each) => ({ cover, ...each })),
  ])
}

function differencesIn(
  before: readonly PremiumRun[],
  after: readonly PremiumRun[],
): Omit<PremiumDifference, 'cover'>[] {
  const bounds = boundsOf([...before, ...after].map(({ days }) => days))
  const found: Omit<PremiumDifference, 'cover'>[] = []
  for (const days of betweenEach(bounds)) {
    const amountFen = premiumIn(after, days) - premiumIn(before, days)
    const last = found.at(-1)
    if (amountFen === 0) continue
    if (last && last.days.to === days.from && wasOne(before, last.days, days) && wasOne(after, last.days, days))
      found[found.length - 1] = { days: { from: last.days.from, to: days.to }, amountFen: last.amountFen + amountFen }
    else found.push({ days, amountFen })
  }
  return found
}

/** Whether both spans of days lie in one run, or in none. */
const wasOne = (runs: readonly PremiumRun[], one: Period, other: Period): boolean =>
  runs.find(({ days }) => contains(days, one.from)) === runs.find(({ days }) => contains(days, other.from))

/** What runs cost for some days none of them begins or ends within: differences of what has run, which sum to the run. */
const premiumIn = (runs: readonly PremiumRun[], days: Period): number =>
  sumFen(runs.flatMap((run) => (intersect(run.days, days) ? ranBefore(run, days.to) - ranBefore(run, days.from) : [])))

const ranBefore = ({ days, premiumFen }: PremiumRun, day: CivilDate): number =>
  multiplyRatio(premiumFen, daysIn({ from: days.from, to: day }), daysIn(days), 'halfUp')

/** Days with the terms that hold on them. */
export interface Stretch<S> {
  readonly days: Period
  readonly terms: S
}

/** The days on which terms hold, as on record: each stretch with the ones that hold on it, in order. */
export function stretchesOf<S extends PricedSegment>(segments: readonly S[]): readonly Stretch<S>[] {
  return betweenEach(boundsOf(segments.map(({ effective }) => effective))).flatMap((days) => {
    const terms = segmentAt(segments, days.from, 'onRecord')
    return terms ? [{ days, terms }] : []
  })
}

/** The first day from which on there is no cover by terms on record; empty where there is none on any day. */
export const coveredUntil = (segments: readonly PricedSegment[]): CivilDate | '' =>
  stretchesOf(segments).reduce<CivilDate>((until, { days, terms }) => (terms.ends === null ? days.to : until), '')

function priceOf({ covers, periodPremiums, period }: PricedSegment, cover: CoverCode): Price | null {
  const whole = periodPremiums?.find((price) => price.cover === cover)?.premiumFen
  const own = covers.find(({ code }) => code === cover)?.premiumFen
  const premiumFen = periodPremiums ? whole : own
  return premiumFen === undefined ? null : { premiumFen, period }
}

const sameDays = (one: Price, other: Price): boolean => daysIn(one.period) === daysIn(other.period)

const of = (cover: CoverCode, runs: readonly PremiumRun[]) => runs.filter((run) => run.cover === cover)

const coversOf = (segments: readonly PricedSegment[]): readonly CoverCode[] => [
  ...new Set(
    segments.flatMap(({ covers, retainedPremiums }) => [
      ...covers.map(({ code }) => code),
      ...retainedPremiums.map(({ cover }) => cover),
    ]),
  ),
]

const boundsOf = (periods: readonly Period[]): readonly CivilDate[] =>
  [...new Set(periods.flatMap(({ from, to }) => [from, to]))].sort()

const betweenEach = (bounds: readonly CivilDate[]): readonly Period[] =>
  bounds.slice(0, -1).map((from, index) => ({ from, to: bounds[index + 1] ?? from }))
