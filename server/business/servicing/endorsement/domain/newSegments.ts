import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { daysIn, type Period, withoutDays } from '../../../../kernel/period.ts'
import { accepted, type Decision } from '../../../../kernel/refusal.ts'
import { sitesOf } from '../../../contract/terms/domain/accumulation.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { coveredUntil, type PricedSegment } from '../../../contract/terms/domain/premiumRuns.ts'
import type { AgreedTerms } from '../../../contract/terms/domain/termSegment.ts'
import type { RatingBasis } from '../../../offer/underwriting/domain/rateTerms.ts'
import { cancellationOf } from '../../../reference/product/domain/cancellation.ts'
import { retainedPremiums } from './ending.ts'
import { priceState } from './pricing.ts'
import type { InsuredState } from './state.ts'
import type { Slot } from './timeline.ts'

/** What new segments are written from. */
export interface SegmentFacts {
  readonly policy: Policy & { readonly _id: string }
  readonly endorsementNo: string
  readonly segments: readonly PricedSegment[]
  readonly basis: RatingBasis
  /** Where each user is. */
  readonly regionOf: ReadonlyMap<string, string>
  readonly now: Date
}

/** The segment of a slot, its price by the pinned tariff, or that there is no cover. */
export function segmentOf(
  facts: SegmentFacts,
  slot: Slot & { readonly days: Period },
  versionNo: number,
): Decision<AgreedTerms> {
  const { policy, basis, segments, regionOf, endorsementNo, now } = facts
  const { state, days } = slot
  const header = {
    policyNo: policy._id,
    versionNo,
    effective: days,
    knownSince: now,
    endorsementNo,
    earning: basis.product.earning?.pattern ?? null,
    panel: policy.panel,
  }
  if (state.ending)
    return accepted({
      ...header,
      ...withoutCover(facts, state.ending.how),
      retainedPremiums: retainedPremiums(state.ending, days.from, segments, {
        period: policy.period,
        rules: cancellationOf(basis.product),
      }),
    })
  const priced = priceState(basis, state, contractOf(policy), days)
  if (!priced.ok) return priced
  return accepted({
    ...header,
    ...priced.value,
    parties: partiesWith(policy, state),
    period: state.period,
    sites: sitesOf(state.items, { regionOf }),
    retainedPremiums: [],
    ends: null,
  })
}

/** What of a policy a request is addressed with. */
export const contractOf = ({ parties, product, renewalOf }: Pick<Policy, 'parties' | 'product' | 'renewalOf'>) => ({
  insurerId: parties.insurerIds[0] ?? '',
  productCode: product.code,
  renewalOf,
})

/** Nothing insured, and nothing to pay. */
const withoutCover = ({ policy }: SegmentFacts, ends: AgreedTerms['ends']) => ({
  parties: policy.parties,
  period: policy.period,
  items: [],
  sites: [],
  categories: [],
  covers: [],
  totalLimitFen: 0,
  premiumFen: 0,
  premiumShares: [],
  steps: [],
  periodPremiums: [],
  retainedPremiums: [],
  ends,
})

/** The days from one on that are covered by terms on record and by none of these, since cover has been made to end earlier. */
export function uncovered(
  facts: SegmentFacts,
  from: CivilDate,
  held: readonly Period[],
  versionNo: number,
): AgreedTerms[] {
  const { policy, segments, endorsementNo, basis, now } = facts
  const left = held.reduce<readonly Period[]>(withoutDays, [{ from, to: coveredUntil(segments) }])
  return left
    .filter((effective) => daysIn(effective) > 0)
    .map((effective, index) => ({
      policyNo: policy._id,
      versionNo: versionNo + index,
      effective,
      knownSince: now,
      endorsementNo,
      earning: basis.product.earning?.pattern ?? null,
      panel: policy.panel,
      ...withoutCover(facts, 'shortened'),
    }))
}

/** Whoever uses an item of theirs sees the policy; who used one before goes on seeing it. */
const partiesWith = ({ parties }: Policy, { items }: InsuredState): Policy['parties'] => ({
  ...parties,
  userIds: [...new Set([...parties.userIds, ...items.flatMap(({ userId }) => userId ?? [])])],
})
