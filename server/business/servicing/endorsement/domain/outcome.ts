import { canonicalJson } from '../../../../kernel/canonical.ts'
import { type CivilDate, civilDateOf, laterOf } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { contains } from '../../../../kernel/period.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { outstandingPremiumFen } from '../../../contract/terms/domain/policy.ts'
import { afterGrace } from '../../../contract/terms/domain/premiumDemands.ts'
import {
  coveredUntil,
  type PremiumDifference,
  premiumDifferences,
  premiumOf,
} from '../../../contract/terms/domain/premiumRuns.ts'
import type { AgreedTerms, TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { cancellationOf } from '../../../reference/product/domain/cancellation.ts'
import type { AgreedRateAdjustment } from '../../../reference/product/domain/rating.ts'
import { type EndorsementAction, endsCover } from './action.ts'
import { endingRefusals } from './ending.ts'
import type { EndorsementRequest, Requester } from './endorsement.ts'
import { broughtNumbers } from './itemNumbers.ts'
import { itemRefusals } from './itemRefusals.ts'
import { contractOf, type SegmentFacts, segmentOf, uncovered } from './newSegments.ts'
import { atActions, byNumber } from './objections.ts'
import { requestOf } from './pricing.ts'
import type { InsuredState } from './state.ts'
import {
  type Conflict,
  conflictsOf,
  daysOf,
  endsAndMore,
  type Slot,
  settles,
  type TimelineChange,
  timelineOf,
  unmetRefusals,
} from './timeline.ts'

/** All that the outcome of an endorsement depends on. */
export interface OutcomeFacts extends SegmentFacts {
  readonly segments: readonly TermSegment[]
  readonly request: EndorsementRequest
  readonly askedBy: Requester['side']
  /** Day on which it was asked for: what reached back then does, however long its approval takes. */
  readonly askedOn: CivilDate
  /** Organisations that are there to use something. */
  readonly activeUsers: ReadonlySet<string>
  /** Endorsements on record. */
  readonly recorded: readonly TimelineChange[]
  readonly adjustments: readonly AgreedRateAdjustment[]
  readonly openClaimNos: readonly string[]
  readonly lossPaidOn: CivilDate | null
  readonly businessDate: CivilDate
}

/** What an endorsement comes to: preview and approval are this. */
export interface Outcome {
  /** The terms of the day it takes effect, before and after; null where there is no cover. */
  readonly before: InsuredState
  readonly after: InsuredState
  /** Terms to be agreed, in the order of their days. */
  readonly segments: readonly AgreedTerms[]
  readonly premiumBeforeFen: number
  readonly premiumAfterFen: number
  readonly differences: readonly PremiumDifference[]
  readonly conflicts: readonly Conflict[]
}

/**
 * What an endorsement comes to, or everything that keeps it from taking effect. Conflicts with endorsements that take effect
 * later are told with the outcome as it is while nobody has decided: the later one takes over on its day.
 */
export function determineOutcome(facts: OutcomeFacts): Decision<Outcome> {
  const { policy, request, recorded, endorsementNo, segments } = facts
  const { effectiveFrom, actions, resolutions } = request
  const early = [...requestRefusals(facts), ...endingsRefusals(facts)]
  const base = firstState(facts)
  const change = { endorsementNo, sequence: Number.MAX_SAFE_INTEGER, effectiveFrom, actions, resolutions }
  const conflicts = conflictsOf(change, recorded)
  early.push(...unmetRefusals(resolutions, conflicts))
  const [was, will] = [timelineOf(base, recorded), timelineOf(base, [...recorded, change])]
  if (!was.ok) throw new Error(`the endorsements of ${policy._id} on record do not apply`)
  if (!will.ok) return refused(...early, ...will.refusals)
  if (early.length > 0) return refused(...early)
  const slots = daysOf(will.value)
  const touched = slots.filter(({ days }) => days.to > effectiveFrom && days.from < days.to)
  const before = stateOn(was.value, effectiveFrom)
  const after = stateOn(will.value, effectiveFrom)
  if (canonicalJson(before) === canonicalJson(after)) return refused({ code: 'endorsement.nothing-changes' })
  const agreed: AgreedTerms[] = []
  const contract = contractOf(policy)
  const refusals: Refusal[] = after.ending
    ? []
    : [...itemRefusals(facts, requestOf(before, contract), requestOf(after, contract))]
  for (const slot of touched) {
    // What an end keeps is counted by the terms before it as they will stand.
    const known = { ...facts, segments: [...segments, ...agreed] }
    const decision = segmentOf(known, slot, policy.versionNo + agreed.length + 1)
    if (decision.ok) agreed.push(decision.value)
    else
      refusals.push(
        ...atActions(
          byNumber(decision.refusals, (place) => slot.state.items[place]?.itemNo),
          actions,
        ),
      )
  }
  if (refusals.length > 0) return refused(...unique(refusals))
  const held = touched.map(({ days }) => days)
  agreed.push(...uncovered(facts, effectiveFrom, held, policy.versionNo + agreed.length + 1))
  const later = [...segments, ...agreed]
  const differences = premiumDifferences(segments, later)
  const money = moneyRefusals(facts, sumFen(differences.map(({ amountFen }) => amountFen)))
  if (money.length > 0) return refused(...money)
  return accepted({
    before,
    after,
    segments: agreed,
    premiumBeforeFen: premiumOf(segments),
    premiumAfterFen: premiumOf(later),
    differences,
    conflicts: conflicts.filter((conflict) => !resolutions.some((resolution) => settles(resolution, conflict))),
  })
}

function requestRefusals({ policy, request, segments, recorded, askedOn }: OutcomeFacts): Refusal[] {
  const { effectiveFrom, actions, noLossDeclared } = request
  const refusals: Refusal[] = []
  const days = { from: policy.period.from, to: lastDayFor(actions, segments) }
  if (!contains(days, effectiveFrom))
    refusals.push({
      code: 'endorsement.outside-cover',
      field: 'effectiveFrom',
      value: effectiveFrom,
      threshold: effectiveFrom < days.from ? days.from : days.to,
      unit: 'date',
    })
  if (endsAndMore(actions)) refusals.push({ code: 'endorsement.ends-and-more', field: 'actions' })
  for (const [index, action] of actions.entries())
    if (action.type === 'changePeriod' && action.to <= effectiveFrom)
      refusals.push({
        code: 'endorsement.period-not-forward',
        field: `actions.${index}.to`,
        value: action.to,
        threshold: effectiveFrom,
        unit: 'date',
      })
  const taken = new Set(recorded.flatMap((change) => broughtNumbers(change.actions)))
  refusals.push(
    ...broughtNumbers(actions)
      .filter((itemNo) => taken.has(itemNo))
      .map((value) => ({ code: 'endorsement.item-number-taken', field: 'actions', value })),
  )
  // What reaches back over days that have passed could follow a loss that somebody knows of; rescission is about one.
  const reachesBack = effectiveFrom < askedOn && !actions.some(({ type }) => type === 'rescind')
  if (reachesBack && !noLossDeclared) refusals.push({ code: 'endorsement.loss-not-declared', field: 'noLossDeclared' })
  return refusals
}

/** Changes are of days of cover; cover that is brought back was agreed for the days after its end. */
const lastDayFor = (actions: readonly EndorsementAction[], segments: OutcomeFacts['segments']): CivilDate =>
  actions.some(({ type }) => type === 'reinstate')
    ? segments.reduce((until, { effective }) => laterOf(until, effective.to), '')
    : coveredUntil(segments)

function endingsRefusals({ request, policy, basis, askedBy, lossPaidOn, businessDate }: OutcomeFacts): Refusal[] {
  const facts = {
    effectiveFrom: request.effectiveFrom,
    businessDate,
    period: policy.period,
    formedOn: civilDateOf(policy.boundAt),
    askedBy,
    rules: cancellationOf(basis.product),
    outstandingPremiumFen: outstandingPremiumFen(policy),
    graceOver: afterGrace(policy) !== null,
    lossPaidOn,
  }
  return request.actions.flatMap((action) => (isEnding(action) ? endingRefusals(action, facts) : []))
}

const isEnding = (
  action: EndorsementAction,
): action is Extract<EndorsementAction, { readonly type: 'cancel' | 'rescind' }> => endsCover(action)

/** A clerical error costs nothing, and nothing goes back while a claim may still be paid out of it. */
function moneyRefusals({ request, openClaimNos }: OutcomeFacts, differenceFen: number): Refusal[] {
  const refusals: Refusal[] = []
  if (request.kind === 'correction' && differenceFen !== 0)
    refusals.push({ code: 'endorsement.correction-costs', value: differenceFen, threshold: 0, unit: 'fen' })
  if (differenceFen < 0)
    refusals.push(...openClaimNos.map((value) => ({ code: 'endorsement.open-claim', value, reference: value })))
  return refusals
}

/** The first terms as a state that changes are made to. */
function firstState({ segments, adjustments, policy }: OutcomeFacts): InsuredState {
  const [first] = segments
  if (!first) throw new Error(`${policy._id} has no terms`)
  const { period, totalLimitFen, covers, items } = first
  return {
    period,
    totalLimitFen,
    covers: covers.map(({ code, limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm }) => ({
      code,
      limitFen,
      perOccurrenceLimitFen,
      deductibleFen,
      deductiblePpm,
      copayPpm,
    })),
    items,
    adjustments: adjustments.map(({ code, ratePpm }) => ({ code, ratePpm })),
    ending: null,
  }
}

function stateOn(slots: readonly Slot[], day: CivilDate): InsuredState {
  const found = slots.filter(({ from }) => from <= day).at(-1) ?? slots[0]
  if (!found) throw new Error('a timeline has at least one slot')
  return found.state
}

const unique = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refusals.map((refusal) => [canonicalJson(refusal), refusal])).values(),
]
