import type { Failure } from '../../platform/http/problem.contract.ts'
import type { ClaimState, TermsChange } from './domain/claim.ts'
import type { OccurrenceAdjustment } from './domain/occurrence.ts'
import type { ProductionBatch } from './domain/productionBatch.ts'

/** GET /claims/:number/occurrence: the claims that share one limit and one deductible, as far as the reader sees them. */
export interface OccurrenceView {
  readonly occurrenceNo: string | null
  readonly batch: ProductionBatch | null
  /** The production batches the claim may be about; none where the product counts events. */
  readonly batches: readonly ProductionBatch[]
  /** Claims that it may be said to share one event with; none where the product counts batches. */
  readonly joinable: readonly { readonly number: string; readonly descriptionZh: string }[]
  /** Other terms were agreed for the day of the loss since this claim was assessed; all figures here go by those on record. */
  readonly termsChanged: TermsChange | null
  /** Why the terms on record no longer insure the loss; null while they do. */
  readonly notInsured: Failure | null
  /** Null where the loss is not insured, like the deductible. */
  readonly perOccurrenceLimitFen: number | null
  readonly deductibleFen: number | null
  /** Figures of the whole occurrence; null where claims of others belong to it that the reader may not see. */
  readonly whole: {
    /** Approved claims use this much of the limit. */
    readonly usedFen: number
    readonly leftFen: number
    /** The claims adjusted together; null while none is assessed. */
    readonly adjustment: Pick<OccurrenceAdjustment, 'indemnityFen' | 'steps'> | null
    /** The adjustment has this claim in it as it is assessed and not yet approved. */
    readonly provisional: boolean
  } | null
  readonly claims: readonly OccurrenceClaimView[]
}

export interface OccurrenceClaimView {
  readonly number: string
  readonly state: ClaimState
  readonly beneficiaryId: string
  readonly lossOn: string
  /** Covered loss after what is the claim's own; null while it has no part in the common adjustment. */
  readonly netFen: number | null
  /** Its part of the occurrence's indemnity. */
  readonly indemnityFen: number | null
  /** What it was given when it was approved or corrected last. */
  readonly approvedFen: number | null
  readonly outstandingFen: number
}
