import type { Period } from '../../kernel/period.ts'
import type { Step } from '../../kernel/step.ts'
import type { AllowedEvent } from '../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../platform/http/listing.contract.ts'
import type { Failure } from '../../platform/http/problem.contract.ts'
import type { OwnerRef } from '../contract/attachments/attachments.contract.ts'
import type { FileKind } from '../contract/attachments/domain/fileKinds.ts'
import type { InsuredItem } from '../contract/terms/domain/insuredItem.ts'
import type { FirstnessFindingView, ItemMatchView } from '../offer/underwriting/firstness.contract.ts'
import type { Parties } from '../party/identity/domain/parties.ts'
import type { SchemeCode } from '../reference/catalogue/domain/scheme.ts'
import type { Act } from './domain/application.ts'
import type { SubsidyFacts } from './domain/facts.ts'
import type { SubsidyApplicationEvent, SubsidyApplicationState } from './domain/lifecycle.ts'
import type { PinnedSubsidyRuleSet, SubsidyAssessmentState } from './domain/subsidyAssessment.ts'
import type { Basis, Confidence, ProvisionKey, ProvisionValues, RuleSetLevel, Unit } from './domain/subsidyRuleSet.ts'

export interface ProvisionView {
  /** Name of the figure or rule, such as `rateCapPpm`; the client translates it. */
  readonly key: ProvisionKey
  readonly value: ProvisionValues[ProvisionKey]
  readonly unit: Unit | null
  readonly reference: string
  readonly confidence: Confidence
}

/** Days of a document; both included, `lastDay` null while open. */
export interface WindowView {
  readonly from: string
  readonly lastDay: string | null
  readonly reference: string
  readonly confidence: Confidence
}

/** A catalogue edition and the cover starts it serves. */
export interface CatalogueWindowView extends WindowView {
  readonly edition: string
}

/** Row of GET /subsidy-rule-sets. */
export interface SubsidyRuleSetRow {
  readonly id: string
  readonly document: string
  readonly level: RuleSetLevel
  readonly region: string | null
  readonly schemes: readonly SchemeCode[]
  readonly publishedOn: string
  /** Cover starts the rule set applies to. */
  readonly insured: WindowView
  readonly basis: Basis
  /** When someone last compared the file with the text. */
  readonly checkedOn: string
  readonly hash: string
}

/** GET /subsidy-rule-sets/:ruleSetId */
export interface SubsidyRuleSetView extends SubsidyRuleSetRow {
  readonly catalogues: readonly CatalogueWindowView[]
  readonly provisions: readonly ProvisionView[]
  /** Figures the calculation needs and nobody has found; while there is one, the rule set assesses nothing. */
  readonly missing: readonly ProvisionKey[]
  readonly notes: readonly string[]
}

/** GET /subsidy-rule-sets */
export type SubsidyRuleSetListView = ListView<SubsidyRuleSetRow>

/** Row of GET /subsidy-assessments (filters policyNo, ruleSet, state). Its number is `<policyNo>:<ruleSetId>`. */
export interface SubsidyAssessmentRow {
  readonly number: string
  readonly version: number
  readonly state: SubsidyAssessmentState
  readonly policyNo: string
  readonly ruleSet: PinnedSubsidyRuleSet
  readonly amountFen: number
  readonly insured: Period
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /subsidy-assessments/:number; history below it */
export interface SubsidyAssessmentView extends SubsidyAssessmentRow {
  readonly steps: readonly Step[]
  /** Every condition that failed; empty when eligible. */
  readonly refusals: readonly Failure[]
  readonly facts: SubsidyFacts
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
  readonly parties: Parties
  readonly createdAt: string
  readonly updatedAt: string
}

/** GET /subsidy-applications/:number; history below it */
export interface SubsidyApplicationView extends SubsidyApplicationRow {
  readonly assessmentNo: string
  readonly assessmentVersion: number
  /** As pinned when the application was made (and again at each submission). */
  readonly steps: readonly Step[]
  readonly facts: SubsidyFacts
  readonly statement: string
  readonly created: Act
  readonly submission: Act | null
  readonly recommendation: (Act & { readonly opinion: string }) | null
  readonly returned: (Act & { readonly reason: string }) | null
  readonly decision: (Act & { readonly outcome: 'approved' | 'rejected'; readonly reason: string }) | null
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
