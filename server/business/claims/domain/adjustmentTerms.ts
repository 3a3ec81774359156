import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Fen } from '../../../kernel/money.ts'
import type { SettlementStep } from '../../reference/product/domain/settlement.ts'

/** What the policy grants for an occurrence, read from the version in force when it first showed itself. */
export interface AdjustmentTerms {
  /** Names policy and version, as in `FS2026000123 v1 quality`. */
  readonly reference: string
  /** The order the product's clause gives the steps. */
  readonly order: readonly SettlementStep[]
  /** Each item's part of the sum insured where proportional payment applies to the cover; null where it does not. */
  readonly sumsInsured: readonly ItemSum[] | null
  readonly deductibleFen: Fen
  readonly deductiblePpm: number
  readonly copayPpm: number
  readonly perOccurrenceLimitFen: Fen
  /** What other occurrences have left of the cover's limit. */
  readonly coverLimitLeftFen: Fen
  /** What other occurrences have left of the policy's total limit. */
  readonly policyLimitLeftFen: Fen
}

export interface ItemSum {
  readonly itemNo: number
  readonly sumInsuredFen: Fen
}

/** What the assessment of one claim brings into its occurrence. */
export interface ClaimLoss {
  readonly claimNo: string
  readonly beneficiaryId: string
  readonly lossOn: CivilDate
  /** The covered lines; with the item's value at the time of the loss where it was entered. */
  readonly lines: readonly { readonly itemNo: number; readonly coveredFen: Fen; readonly valueAtLossFen?: Fen | null }[]
  readonly salvageFen: Fen
  readonly recoveredFen: Fen
}
