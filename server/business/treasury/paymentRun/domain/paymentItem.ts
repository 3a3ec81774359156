import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { PaymentSource } from '../../../party/banking/domain/paymentSource.ts'
import type { PayableKind, PaymentTarget } from './payable.ts'

export const ITEM_STATES = ['waiting', 'reported', 'objected', 'paid', 'failed', 'released'] as const
/**
 * `reported`: the bank paid, and it is to be booked; `objected`: its act refused that, and somebody sees to it; `released`:
 * taken out before the bank was told.
 */
export type ItemState = (typeof ITEM_STATES)[number]

export const ITEM_EVENTS = ['reportPaid', 'reportFailed', 'book', 'object', 'release'] as const
export type ItemEvent = (typeof ITEM_EVENTS)[number]

/** Who did something, and when. */
export interface Stamp {
  readonly userId: string
  readonly name: string
  readonly at: Date
}

/** What the bank made of an item. */
export interface ItemResult extends Stamp {
  readonly paid: boolean
  readonly on: CivilDate
  /** The bank's number of the payment, or the item's own where the bank tells none. */
  readonly reference: string
  /** Why not; empty where it was paid. */
  readonly reason: string
}

/** One payment of a run. Its number is what the bank is given as end-to-end reference. */
export interface PaymentItem {
  readonly organisationId: string
  readonly runNo: string
  /** Its place in the run, from 1. */
  readonly line: number
  readonly state: ItemState
  readonly source: PaymentSource
  readonly kind: PayableKind
  readonly caseNo: string
  readonly payeeId: string | null
  /** Whole fen; frozen, as the target is, once the run is approved. */
  readonly amountFen: number
  readonly target: PaymentTarget
  /** The item that failed before and that this one tries again; null for the first. */
  readonly carriedFrom: string | null
  readonly result: ItemResult | null
  /** Why its act refused to book it, last time. */
  readonly objections: readonly Refusal[]
}

/** An item is paid once: nothing leads out of `paid`, and what failed or was let go comes back as another item. */
export const itemTransitions: Transitions<ItemState, ItemEvent, object> = {
  waiting: {
    reportPaid: { to: 'reported' },
    reportFailed: { to: 'failed' },
    release: { to: 'released' },
  },
  reported: { book: { to: 'paid' }, object: { to: 'objected' } },
  objected: { book: { to: 'paid' }, object: { to: 'objected' } },
  paid: {},
  failed: {},
  released: {},
}

/**
 * Under what a payment is entered: the bank's number, and the item's own beside it, as a bank may give one number to all
 * payments of a file, and the ledger enters each once.
 */
export const enteredAs = (itemNo: string, { reference }: Pick<ItemResult, 'reference'>): string =>
  reference === itemNo ? itemNo : `${reference} ${itemNo}`

/** Whether the bank paid it and the books do not say so yet. */
export const isToBook = ({ state }: Pick<PaymentItem, 'state'>): boolean => state === 'reported' || state === 'objected'
