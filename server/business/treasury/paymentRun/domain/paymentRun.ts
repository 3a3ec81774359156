import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { PaymentSource } from '../../../party/banking/domain/paymentSource.ts'
import type { PayableKind } from './payable.ts'
import type { Stamp } from './paymentItem.ts'

export const RUN_STATES = ['prepared', 'checked', 'approved', 'sent', 'closed', 'cancelled'] as const
export type RunState = (typeof RUN_STATES)[number]

export const FILE_FORMATS = ['pain09', 'pain03', 'csv'] as const
/** ISO 20022 customer credit transfer initiation (pain.001.001.09 and .03), or a table for a bank that takes none. */
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Names a run in a command. */
export interface RunRef {
  readonly runNo: string
}

/** What was asked for and could not be paid, with every reason. */
export interface LeftOutItem {
  readonly source: PaymentSource
  readonly kind: PayableKind
  readonly caseNo: string
  /** What was owed then; null where nothing was any more. */
  readonly amountFen: number | null
  readonly reasons: readonly Refusal[]
}

/** The insurer's account that pays. */
export interface PayerAccount {
  readonly bankAccountNo: string
  readonly accountHolder: string
  readonly bank: string
  readonly accountNumber: string
}

/** A file of the bank that was taken in. */
export interface ResultFile extends Stamp {
  readonly fileName: string
  /** Of its bytes: the same file is taken in once. */
  readonly sha256: string
  readonly paid: number
  readonly failed: number
}

/** Payments that go to the bank in one file, prepared by one person and approved by another. */
export interface PaymentRun {
  readonly organisationId: string
  readonly state: RunState
  readonly payer: PayerAccount
  /** The day the bank is asked to pay. */
  readonly executeOn: CivilDate
  /** Of the items that are still in it. */
  readonly itemCount: number
  readonly totalFen: number
  readonly leftOut: readonly LeftOutItem[]
  readonly preparedBy: Stamp
  readonly checkedBy: Stamp | null
  readonly approvedBy: Stamp | null
  /** `on` is the business date it was made on: no result is of a day before. */
  readonly file: (Stamp & { readonly on: CivilDate; readonly format: FileFormat; readonly sha256: string }) | null
  readonly results: readonly ResultFile[]
  readonly cancelled: (Stamp & { readonly reason: string }) | null
  readonly closed: (Stamp & { readonly paidFen: number; readonly failedFen: number }) | null
}
