import { paymentItemStore } from '../../../../../models/paymentItems.ts'
import { paymentRunStore } from '../../../../../models/paymentRuns.ts'
import type { Stored } from '../../../../../models/store.ts'
import { type Refusal, RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { runFacts, runTransitions } from '../domain/lifecycle.ts'
import { enteredAs, isToBook, itemTransitions } from '../domain/paymentItem.ts'
import type { PaymentRun, RunRef } from '../domain/paymentRun.ts'
import { sumsOf } from '../domain/sums.ts'
import { ACTS } from './acts.ts'
import { loadRun } from './decideRun.ts'
import { findItems } from './runs.ts'
import { stampOf } from './stamp.ts'

/** Items of one request: whoever books goes on until nothing waits. */
const AT_ONCE = 25

/** What a round of booking came to. */
export interface Booked {
  readonly booked: number
  readonly objected: number
}

export interface BookRun extends RunRef {
  readonly prepared: Booked
}

/**
 * Books what the bank paid, each item in a transaction of its own by the same act as by hand: the item is paid together with
 * the event and the postings of its case, or neither. Whoever is interrupted goes on with what is left, and what is booked is
 * never booked again. What its act refuses is named on the item and stays with the run. What was refused before comes last.
 */
export async function bookItems(reader: Reader, { runNo }: RunRef): Promise<Booked> {
  const run = await getVisible(reader, paymentRunStore, runNo)
  const items = await findItems(reader, runNo)
  valueOrThrow(decideTransition(runTransitions, run.state, 'book', runFacts(run, items, reader.actor)))
  const fresh = items.filter(({ state }) => state === 'reported')
  const waiting = fresh.length > 0 ? fresh : items.filter(isToBook)
  let [booked, objected] = [0, 0]
  for (const { _id } of waiting.slice(0, AT_ONCE)) {
    const objections = await bookItem(reader, _id)
    if (objections.length === 0) booked += 1
    else objected += 1
  }
  return { booked, objected }
}

/** Books one item, or names on it why its act refuses; gives these reasons. */
async function bookItem(reader: Reader, itemNo: string): Promise<readonly Refusal[]> {
  try {
    await inUnitOfWork(reader, (work) => book(work, itemNo))
    return []
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    const { refusals } = error
    await inUnitOfWork(reader, (work) => object(work, itemNo, refusals))
    return refusals
  }
}

async function book(work: UnitOfWork, itemNo: string): Promise<void> {
  const item = await getVisible(work, paymentItemStore, itemNo)
  // Somebody else was faster: it is booked.
  if (!isToBook(item) || !item.result) return
  const state = valueOrThrow(decideTransition(itemTransitions, item.state, 'book', {}))
  const { on } = item.result
  const reference = enteredAs(itemNo, item.result)
  await ACTS[item.kind].book(work, item, { on, reference })
  await work.change(
    paymentItemStore,
    item,
    { state, objections: [] },
    { type: 'paymentItem.paid', payload: { caseNo: item.caseNo, amountFen: item.amountFen, on, reference } },
  )
}

async function object(work: UnitOfWork, itemNo: string, objections: readonly Refusal[]): Promise<void> {
  const item = await getVisible(work, paymentItemStore, itemNo)
  if (!isToBook(item)) return
  const state = valueOrThrow(decideTransition(itemTransitions, item.state, 'object', {}))
  await work.change(
    paymentItemStore,
    item,
    { state, objections },
    { type: 'paymentItem.objected', payload: { codes: objections.map(({ code }) => code) } },
  )
}

/** The run after a round of booking. */
export const bookedRun = (work: UnitOfWork, { runNo }: BookRun): Promise<PaymentRun & Stored> =>
  getVisible(work, paymentRunStore, runNo)

/** Ends a run whose every item is paid or failed, with what it came to. */
export async function closeRun(work: UnitOfWork, { runNo }: RunRef): Promise<PaymentRun & Stored> {
  const { run, items, state } = await loadRun(work, runNo, 'close')
  const { paidFen, failedFen } = sumsOf(items)
  return work.change(
    paymentRunStore,
    run,
    { state, closed: { ...stampOf(work), paidFen, failedFen } },
    { type: 'paymentRun.closed', payload: { totalFen: run.totalFen, paidFen, failedFen } },
  )
}
