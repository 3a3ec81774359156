import { model, Schema } from 'mongoose'
import type { BankReference } from '../../../server/business/party/banking/domain/bankReference.ts'
import type { CivilDate } from '../../../server/kernel/civilDate.ts'

/** A movement of money as version 0.2 and earlier kept it: one amount from one account to another in one of three books. */
export interface PastPosting {
  /** `PO:<event>.<n>`. */
  readonly _id: string
  readonly book: 'due' | 'cash' | 'reserve'
  readonly kind: 'premiumWritten' | 'premiumReceived' | 'claimReserved' | 'claimDue' | 'claimPaid' | 'subsidyDue'
  readonly source: string
  readonly destination: string
  readonly amountFen: number
  readonly subject: `policy:${string}` | `claim:${string}` | `subsidy:${string}`
  readonly policyNo: string
  readonly event: string
  readonly coverCode: string | null
  readonly reference: string | null
  readonly bankReference?: BankReference | null
  readonly reverses: string | null
  readonly businessDate: CivilDate
  readonly at: Date
}

/** Without indexes of its own: only migrations read it, and leave it empty. */
export const PastPostingModel = model<PastPosting>(
  'PastPosting',
  new Schema<PastPosting>(
    { _id: String },
    { strict: false, versionKey: false, minimize: false, collection: 'postings' },
  ),
)
