import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { Failure } from '../../../platform/http/problem.contract.ts'
import type { PaymentSource } from '../../party/banking/domain/paymentSource.ts'
import type { RunEvent } from './domain/lifecycle.ts'
import type { PayableKind, PaymentTarget } from './domain/payable.ts'
import type { ItemState } from './domain/paymentItem.ts'
import type { FileFormat, PayerAccount, RunState } from './domain/paymentRun.ts'
import type { RunSums } from './domain/sums.ts'

export type { PaymentSource } from '../../party/banking/domain/paymentSource.ts'
export type { RunEvent } from './domain/lifecycle.ts'
export type { PayableKind, PaymentTarget } from './domain/payable.ts'
export type { ItemState } from './domain/paymentItem.ts'
export type { FileFormat, RunState } from './domain/paymentRun.ts'

/** An account something can go to. */
export interface PayableAccountView {
  readonly number: string
  readonly accountHolder: string
  readonly bank: string
  readonly accountNumber: string
  readonly coolingOffUntil: string | null
}

/** Something that is owed now. */
export interface PayableView {
  readonly source: PaymentSource
  readonly kind: PayableKind
  readonly caseNo: string
  readonly payeeId: string | null
  readonly amountFen: number
  readonly dueOn: string | null
  /** Where it would go without a word; null where that must be said, or nothing can be paid. */
  readonly target: PaymentTarget | null
  readonly accounts: readonly PayableAccountView[]
  /** Why it cannot be paid, or not without a word. */
  readonly reasons: readonly Failure[]
}

/** GET /payables. */
export interface PayableList {
  readonly items: readonly PayableView[]
  /** There is more than is shown. */
  readonly more: boolean
}

/** Body of POST /payment-runs. */
export interface PreparationBody {
  /** The own account that pays. */
  readonly bankAccountNo: string
  readonly executeOn: string
  readonly items: readonly { readonly source: PaymentSource; readonly bankAccountNo?: string }[]
}

/** Body of POST /payment-runs/:number/approval: what was looked at. */
export interface RunApprovalBody {
  readonly totalFen: number
  readonly itemCount: number
}

/** Body of POST /payment-runs/:number/removals. */
export interface RemovalBody {
  readonly itemNos: readonly string[]
  readonly reason: string
}

/** Body of POST /payment-runs/:number/cancellation. */
export interface RunCancellationBody {
  readonly reason: string
}

/** Body of POST /payment-runs/:number/file. */
export interface SendingBody {
  readonly format: FileFormat
}

export interface StampView {
  readonly userId: string
  readonly name: string
  readonly at: string
}

interface RunHead {
  readonly number: string
  readonly version: number
  readonly state: RunState
  readonly payer: PayerAccount
  readonly executeOn: string
  readonly itemCount: number
  readonly totalFen: number
  readonly preparedBy: StampView
  readonly approvedBy: StampView | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** A line of the list of payment runs. */
export interface RunRow extends RunHead {
  /** Null until it is closed. */
  readonly paidFen: number | null
  readonly failedFen: number | null
}

/** GET /payment-runs. */
export type RunList = ListView<RunRow>

export interface ItemResultView extends StampView {
  readonly paid: boolean
  readonly on: string
  readonly reference: string
  readonly reason: string
}

export interface ItemView {
  readonly number: string
  readonly line: number
  readonly state: ItemState
  readonly kind: PayableKind
  readonly caseNo: string
  readonly payeeId: string | null
  readonly amountFen: number
  readonly target: PaymentTarget
  readonly carriedFrom: string | null
  readonly result: ItemResultView | null
  readonly objections: readonly Failure[]
  /** The debit of an imported statement that is this payment. */
  readonly debitNo: string | null
}

export interface LeftOutView {
  readonly kind: PayableKind
  readonly caseNo: string
  readonly amountFen: number | null
  readonly reasons: readonly Failure[]
}

/** GET /payment-runs/:number. */
export interface RunView extends RunHead {
  readonly items: readonly ItemView[]
  readonly leftOut: readonly LeftOutView[]
  readonly checkedBy: StampView | null
  readonly file: (StampView & { readonly on: string; readonly format: FileFormat; readonly sha256: string }) | null
  readonly results: readonly (StampView & {
    readonly fileName: string
    readonly sha256: string
    readonly paid: number
    readonly failed: number
  })[]
  readonly cancelled: (StampView & { readonly reason: string }) | null
  readonly closed: StampView | null
  readonly sums: RunSums
  /** Of what the bank paid, what imported statements show as debits. */
  readonly debitedFen: number
  readonly allowedEvents: readonly AllowedEvent<RunEvent>[]
}

/** POST /payment-runs/:number/result-previews: what a file says, before it is taken in. */
export interface ResultPreviewView {
  readonly results: readonly {
    readonly itemNo: string
    readonly paid: boolean
    readonly on: string
    readonly reference: string
    readonly reason: string
    readonly amountFen: number
  }[]
}
