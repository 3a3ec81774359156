import { addDays, addYears, type CivilDate, earlierOf } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { type PricedSegment, premiumRuns, retainedRuns } from '../../../contract/terms/domain/premiumRuns.ts'
import { type CoverPremium, termsAt } from '../../../contract/terms/domain/termSegment.ts'
import { type CancellationRules, shortRateOf } from '../../../reference/product/domain/cancellation.ts'
import type { EndorsementRefusalCode } from '../endorsement.refusals.ts'
import type { EndorsementAction } from './action.ts'
import { keptOf } from './pricing.ts'
import type { Ending } from './state.ts'

/** What decides whether cover may end, and as of when. */
export interface EndingFacts {
  readonly effectiveFrom: CivilDate
  readonly businessDate: CivilDate
  readonly period: Period
  /** Day on which the contract was formed. */
  readonly formedOn: CivilDate
  readonly askedBy: 'holder' | 'insurer'
  readonly rules: CancellationRules
  readonly outstandingPremiumFen: number
  /** Whether some of it was asked for, reminded of and not paid in the days of grace. */
  readonly graceOver: boolean
  /** Day on which a loss under the policy was last paid; null where none was. */
  readonly lossPaidOn: CivilDate | null
}

const DAYS_AFTER_PARTIAL_LOSS = 30
const NOTICE_AFTER_PARTIAL_LOSS = 15
const DAYS_AFTER_KNOWING = 30
const YEARS_AFTER_FORMATION = 2

type Ends = Extract<EndorsementAction, { readonly type: 'cancel' | 'rescind' }>

/** Everything that keeps cover from ending on this ground (Insurance Law arts. 15, 16, 27, 54, 58). */
export const endingRefusals = (action: Ends, facts: EndingFacts): Refusal<EndorsementRefusalCode>[] =>
  action.type === 'cancel' ? cancellationRefusals(action, facts) : rescissionRefusals(action, facts)

function cancellationRefusals(
  { ground }: Extract<Ends, { readonly type: 'cancel' }>,
  facts: EndingFacts,
): Refusal<EndorsementRefusalCode>[] {
  const { askedBy } = facts
  switch (ground) {
    case 'holder':
      return askedBy === 'holder' ? [] : [{ code: 'endorsement.holders-ground', value: ground }]
    case 'agreement':
      return []
    case 'holderAfterPartialLoss':
      return [
        ...(askedBy === 'holder' ? [] : [{ code: 'endorsement.holders-ground' as const, value: ground }]),
        ...afterLoss(facts, DAYS_AFTER_PARTIAL_LOSS),
      ]
    case 'insurerAfterPartialLoss':
      return [...insurersGround(ground, facts), ...afterLoss(facts, null), ...notice(facts, NOTICE_AFTER_PARTIAL_LOSS)]
    case 'increasedRisk':
      return insurersGround(ground, facts)
    case 'nonPayment':
      return [...insurersGround(ground, facts), ...nonPayment(facts)]
  }
}

const insurersGround = (value: string, { askedBy }: EndingFacts): Refusal<EndorsementRefusalCode>[] =>
  askedBy === 'insurer' ? [] : [{ code: 'endorsement.insurers-ground', value }]

function afterLoss({ lossPaidOn, businessDate }: EndingFacts, days: number | null): Refusal<EndorsementRefusalCode>[] {
  if (lossPaidOn === null) return [{ code: 'endorsement.no-loss-paid' }]
  if (days === null) return []
  const threshold = addDays(lossPaidOn, days)
  return businessDate <= threshold
    ? []
    : [{ code: 'endorsement.after-loss-term-over', value: businessDate, threshold, unit: 'date' }]
}

function notice({ effectiveFrom: value, businessDate }: EndingFacts, days: number): Refusal<EndorsementRefusalCode>[] {
  const threshold = addDays(businessDate, days)
  return value >= threshold
    ? []
    : [{ code: 'endorsement.notice-too-short', field: 'effectiveFrom', value, threshold, unit: 'date' }]
}

function nonPayment(facts: EndingFacts): Refusal<EndorsementRefusalCode>[] {
  const { rules, outstandingPremiumFen, graceOver } = facts
  if (!rules.nonPayment) return [{ code: 'endorsement.no-right-for-non-payment' }]
  return [
    ...(outstandingPremiumFen > 0 ? [] : [{ code: 'endorsement.nothing-owed' as const }]),
    ...(outstandingPremiumFen > 0 && !graceOver ? [{ code: 'endorsement.grace-runs' as const }] : []),
    ...notice(facts, rules.nonPayment.noticeDays),
  ]
}

function rescissionRefusals(
  { ground, knownOn }: Extract<Ends, { readonly type: 'rescind' }>,
  facts: EndingFacts,
): Refusal<EndorsementRefusalCode>[] {
  const { effectiveFrom, period, businessDate, formedOn } = facts
  const refusals = insurersGround(ground, facts)
  const refuse = (code: EndorsementRefusalCode, value: CivilDate, threshold: CivilDate, field?: string) =>
    refusals.push({ code, value, threshold, unit: 'date', ...(field && { field }) })
  if (effectiveFrom !== period.from)
    refuse('endorsement.rescission-from-inception', effectiveFrom, period.from, 'effectiveFrom')
  if (knownOn > businessDate) refuse('endorsement.known-in-future', knownOn, businessDate, 'actions.0.knownOn')
  // The bars of article 16 do not hold for article 27.
  if (ground === 'fakedEvent') return refusals
  const lastDay = addDays(knownOn, DAYS_AFTER_KNOWING)
  if (businessDate > lastDay) refuse('endorsement.rescission-thirty-days', businessDate, lastDay)
  const bar = addYears(formedOn, YEARS_AFTER_FORMATION)
  if (businessDate > bar) refuse('endorsement.rescission-two-years', businessDate, bar)
  return refusals
}

/**
 * What is kept, cover by cover, beside the premium of the days of cover up to the end: all that was written where it is
 * forfeited, the fee before cover begins, what the short-rate table keeps beyond the days where the holder cancels without
 * a cause; else nothing.
 */
export function retainedPremiums(
  ending: Ending,
  effectiveFrom: CivilDate,
  segments: readonly PricedSegment[],
  { period, rules }: Pick<EndingFacts, 'period' | 'rules'>,
): readonly CoverPremium[] {
  const written = writtenByCover(segments)
  if (ending.how === 'rescinded') return ending.ground === 'negligentNonDisclosure' ? [] : positive(written)
  if (effectiveFrom <= period.from)
    return positive(
      written.map(({ cover, premiumFen }) => ({ cover, premiumFen: keptOf(premiumFen, rules.beforeInceptionPpm) })),
    )
  if (ending.ground !== 'holder') return []
  const keptPpm = shortRateOf(rules, period.from, effectiveFrom)
  const inForce = termsAt(segments, addDays(effectiveFrom, -1), 'onRecord')
  if (keptPpm === null || !inForce) return []
  const prices = inForce.periodPremiums ?? inForce.covers.map(({ code, premiumFen }) => ({ cover: code, premiumFen }))
  return positive(
    prices.map(({ cover, premiumFen }) => ({
      cover,
      premiumFen: keptOf(premiumFen, keptPpm) - ranBefore(segments, cover, effectiveFrom),
    })),
  )
}

/** What the days of a cover before the end cost, as they will stand once it has ended. */
const ranBefore = (segments: readonly PricedSegment[], cover: string, end: CivilDate): number => {
  const cut = segments.flatMap((segment) =>
    segment.effective.from < end
      ? [{ ...segment, effective: { from: segment.effective.from, to: earlierOf(segment.effective.to, end) } }]
      : [],
  )
  return sumFen(premiumRuns(cut).flatMap((run) => (run.cover === cover ? [run.premiumFen] : [])))
}

function writtenByCover(segments: readonly PricedSegment[]): readonly CoverPremium[] {
  const sums = new Map<string, number>()
  for (const { cover, premiumFen } of [...premiumRuns(segments), ...retainedRuns(segments)])
    sums.set(cover, (sums.get(cover) ?? 0) + premiumFen)
  return [...sums].map(([cover, premiumFen]) => ({ cover, premiumFen }))
}

const positive = (premiums: readonly CoverPremium[]): readonly CoverPremium[] =>
  premiums.filter(({ premiumFen }) => premiumFen > 0)
