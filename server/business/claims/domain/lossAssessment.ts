import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Step } from '../../../kernel/step.ts'

/** Whether the loss on one line is paid for; `undeterminable` is article 21: lost to a grossly late notice. */
export const LINE_FINDINGS = ['covered', 'notCovered', 'undeterminable'] as const
export type LineFinding = (typeof LINE_FINDINGS)[number]

export interface AssessmentLine {
  readonly itemNo: number
  readonly descriptionZh: string
  readonly claimedFen: number
  readonly assessedFen: number
  readonly finding: LineFinding
  /** What the item was worth at the time of the loss (article 55); entered where the cover pays in proportion. */
  readonly valueAtLossFen?: number | null
}

/** What the loss assessor found. */
export interface LossFindings {
  readonly lines: readonly AssessmentLine[]
  /** Value of what is left of the damaged things. */
  readonly salvageFen: number
  /** What the insured has already had from a third party (article 60). */
  readonly recoveredFen: number
  /** Necessary survey and appraisal cost the beneficiary has borne (article 64), on top of every limit. */
  readonly surveyCostFen: number
  readonly noteZh: string
}

/** Outcome of the calculation from assessed loss to amount payable. */
export interface LossAdjustment {
  /** Sum of all steps. */
  readonly payableFen: number
  /** The part that uses up limits: the whole claim's indemnity without survey cost, its part of the occurrence's. */
  readonly indemnityFen: number
  /** Each step's `amountFen` is the change it makes; deductions are negative. */
  readonly steps: readonly Step[]
}

/** What the assessor found and what it comes to. */
export interface LossAssessment extends LossFindings {
  /** Version of the terms it was made by; absent in assessments from before this was kept (see `termsChangedSince`). */
  readonly termsVersionNo?: number
  readonly assessorId: string
  readonly assessedOn: CivilDate
  readonly adjustment: LossAdjustment
}
