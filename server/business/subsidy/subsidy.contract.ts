import type { Step } from '../../kernel/step.ts'
import type { AllowedEvent } from '../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../platform/http/listing.contract.ts'
import type { Failure } from '../../platform/http/problem.contract.ts'
import type { OwnerRef } from '../contract/attachments/attachments.contract.ts'
import type { FileKind } from '../contract/attachments/domain/fileKinds.ts'
import type { InsuredItem } from '../contract/terms/domain/insuredItem.ts'
import type { FirstnessFindingView, ItemMatchView } from '../offer/underwriting/firstness.contract.ts'
import type { SubsidyApplicationEvent, SubsidyApplicationState } from './domain/lifecycle.ts'
import type { PinnedSubsidyRuleSet } from './domain/subsidyAssessment.ts'
import type { Confidence } from './domain/subsidyRuleSet.ts'

export type { SubsidyApplicationEvent, SubsidyApplicationState } from './domain/lifecycle.ts'
export type { PinnedSubsidyRuleSet } from './domain/subsidyAssessment.ts'
export type { Confidence } from './domain/subsidyRuleSet.ts'

export interface ProvisionView {
  /** Name of the figure or rule, such as `rateCapPpm`; the client translates it. */
  readonly key: string
  readonly value: number | string | boolean | readonly string[]
  readonly unit: 'ppm' | 'fen' | 'days' | 'years' | null
  readonly reference: string
  readonly confidence: Confidence
}

/** Row of GET /subsidy-rule-sets. */
export interface SubsidyRuleSetRow {
  readonly id: string
  readonly document: string
  readonly level: 'national' | 'provincial'
  readonly region: string | null
  readonly schemes: readonly string[]
  readonly publishedOn: string
  /** Cover starts the rule set applies to; both days included, `lastDay` null while open. */
  readonly insured: {
    readonly from: string
    readonly lastDay: string | null
    readonly reference: string
    readonly confidence: Confidence
  }
  readonly basis: 'rateCappedPremium' | 'actuallyPaidPremium'
  /** When someone last compared the file with the text. */
  readonly checkedOn: string
  readonly hash: string
}

/** GET /subsidy-rule-sets/:ruleSetId */
export interface SubsidyRuleSetView extends SubsidyRuleSetRow {
  readonly catalogues: readonly {
    readonly edition: string
    readonly from: string
    readonly lastDay: string | null
    readonly reference: string
    readonly confidence: Confidence
  }[]
  readonly provisions: readonly ProvisionView[]
  /** Figures the calculation needs and nobody has found; while there is one, the rule set assesses nothing. */
  readonly missing: readonly string[]
  readonly notes: readonly string[]
}

/** GET /subsidy-rule-sets */
export type SubsidyRuleSetListView = ListView<SubsidyRuleSetRow>

export interface PartiesView {
  readonly insurerIds: readonly string[]
  readonly manufacturerId: string
  readonly userIds: readonly string[]
  readonly recommenderId: string
}

/** What the calculation was fed with, as determined from policy, items and organisations. */
export interface SubsidyFactsView {
  readonly scheme: string
  /** Cover period, half-open. */
  readonly insured: { readonly from: string; readonly to: string }
  readonly catalogueEditions: readonly string[]
  readonly limitFen: number
  readonly premiumFen: number
  readonly paidPremiumFen: number
  readonly valueFen: number
  /** Part of the value bought in the user's first year. */
  readonly firstYearValueFen: number
  readonly coverBegun: boolean
  readonly undeliveredItems: number
  readonly buyerRelation: 'unrelated' | 'relatedParty'
  readonly cumulativePremiumFen: number
  readonly continuousYears: number
  readonly previousCoverEnd: string | null
  readonly remainingQuotaFen?: number
  /** First day after the ban; null when it has no end. */
  readonly bannedUntil?: string | null
}

/** Row of GET /subsidy-assessments (filters policyNo, ruleSet, state). Its number is `<policyNo>:<ruleSetId>`. */
export interface SubsidyAssessmentRow {
  readonly number: string
  readonly version: number
  readonly state: 'eligible' | 'refused'
  readonly policyNo: string
  readonly ruleSet: PinnedSubsidyRuleSet
  readonly amountFen: number
  readonly insured: { readonly from: string; readonly to: string }
  readonly parties: PartiesView
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /subsidy-assessments/:number; history below it */
export interface SubsidyAssessmentView extends SubsidyAssessmentRow {
  readonly steps: readonly Step[]
  /** Every condition that failed; empty when eligible. */
  readonly refusals: readonly Failure[]
  readonly facts: SubsidyFactsView
  /** Business date of the last change of facts, rules or result. */
  readonly assessedOn: string
  /** Other rule sets that claim the same policy: to be settled by people before money flows. */
  readonly overlapsWith: readonly string[]
  /** The live application of the policy and insured year, if there is one. */
  readonly applicationNo: string | null
  readonly allowedEvents: readonly AllowedEvent<'apply'>[]
}

/** POST /subsidy-assessments answers with the assessments of the policy, one per applicable rule set. */
export type SubsidyAssessmentListView = ListView<SubsidyAssessmentView>

/** Row of GET /subsidy-applications (filters state, policyNo, ruleSet, manufacturerId, recommenderId). */
export interface SubsidyApplicationRow {
  readonly number: string
  readonly version: number
  readonly state: SubsidyApplicationState
  readonly policyNo: string
  readonly ruleSet: PinnedSubsidyRuleSet
  /** Year the policy's cover began. */
  readonly insuredYear: string
  readonly amountFen: number
  readonly parties: PartiesView
  readonly createdAt: string
  readonly updatedAt: string
}

/** Who did a step of the application, and when. */
export interface SubsidyActView {
  readonly userId: string
  readonly name: string
  readonly organisationId: string
  readonly on: string
}

/** GET /subsidy-applications/:number; history below it */
export interface SubsidyApplicationView extends SubsidyApplicationRow {
  readonly assessmentNo: string
  readonly assessmentVersion: number
  /** As pinned when the application was made (and again at each submission). */
  readonly steps: readonly Step[]
  readonly facts: SubsidyFactsView
  readonly statement: string
  readonly created: SubsidyActView
  readonly submission: SubsidyActView | null
  readonly recommendation: (SubsidyActView & { readonly opinion: string }) | null
  readonly returned: (SubsidyActView & { readonly reason: string }) | null
  readonly decision: (SubsidyActView & { readonly outcome: 'approved' | 'rejected'; readonly reason: string }) | null
  readonly allowedEvents: readonly AllowedEvent<SubsidyApplicationEvent>[]
}

/** GET /subsidy-applications/:number/goods: what recommender and ministry judge besides the figures. */
export interface ApplicationGoodsView {
  /** The very version the policy pins. */
  readonly product: { readonly code: string; readonly version: string; readonly hash: string }
  readonly items: readonly InsuredItem[]
  readonly matches: readonly ItemMatchView[]
  readonly findings: readonly FirstnessFindingView[]
  /** Attached papers that answer the product's checklist, wherever in the case they are. */
  readonly papers: readonly ApplicationPaperView[]
}

/** A paper of the checklist; its bytes are at `/subsidy-applications/:number/papers/:paperNo/content`. */
export interface ApplicationPaperView {
  readonly number: string
  readonly owner: OwnerRef
  readonly documentCode: string
  readonly name: string
  readonly kind: FileKind
  readonly sizeBytes: number
  /** Whether it can be shown inside a page. */
  readonly preview: boolean
}

/** POST /subsidy-assessments */
export interface AssessPolicyBody {
  readonly policyNo: string
}

/** POST /subsidy-applications (Idempotency-Key) */
export interface ApplyForSubsidyBody {
  readonly assessmentNo: string
  /** What the applicant declares, up to 2000 characters. */
  readonly statement: string
}

/** POST /subsidy-applications/:number/recommendation (If-Match) */
export interface RecommendBody {
  readonly opinion: string
}

/** POST …/return, …/rejection, …/withdrawal (If-Match) */
export interface SubsidyReasonBody {
  readonly reason: string
}

/** POST …/approval (If-Match, Idempotency-Key): names the amount the approver saw. POST …/submission has an empty body. */
export interface ApproveSubsidyBody {
  readonly amountFen: number
  /** The ministry's opinion, kept with the decision and in the history. */
  readonly opinion?: string
}
