import { paymentItemStore } from '../../../../../models/paymentItems.ts'
import { paymentRunStore } from '../../../../../models/paymentRuns.ts'
import type { Stored } from '../../../../../models/store.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { acceptedUnless, type Refusal, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { releaseHolds } from '../../../party/banking/usecases/paymentHolds.ts'
import { itemRefusals } from '../domain/frozen.ts'
import { type RunEvent, runFacts, runTransitions } from '../domain/lifecycle.ts'
import { itemTransitions, type PaymentItem } from '../domain/paymentItem.ts'
import type { PaymentRun, RunRef } from '../domain/paymentRun.ts'
import { decideLooked, decideRemoval } from '../domain/runDecisions.ts'
import { ACTS } from './acts.ts'
import { findPayablesOf } from './findPayables.ts'
import { findItems } from './runs.ts'
import { stampOf } from './stamp.ts'

interface Loaded {
  readonly run: PaymentRun & Stored
  /** In their order, those that were let go included. */
  readonly items: readonly (PaymentItem & Stored)[]
  readonly state: PaymentRun['state']
}

/** A run about to be changed by an event, with its items; refused where the event does not fit. */
export async function loadRun(
  work: UnitOfWork,
  runNo: string,
  event: RunEvent,
  alsoOf: (run: PaymentRun & Stored, items: readonly (PaymentItem & Stored)[]) => readonly Refusal[] = () => [],
): Promise<Loaded> {
  const run = await work.loadForChange(paymentRunStore, runNo)
  const items = await findItems(work, runNo)
  const facts = runFacts(run, items, work.actor)
  return {
    run,
    items,
    state: valueOrThrow(decideTransition(runTransitions, run.state, event, facts, alsoOf(run, items))),
  }
}

const waitingOf = (items: readonly (PaymentItem & Stored)[]) => items.filter(({ state }) => state === 'waiting')

/** Refuses with everything that is not any more as it was when the run was prepared, item by item. */
export async function requireUnchanged(work: UnitOfWork, items: readonly (PaymentItem & Stored)[]): Promise<void> {
  const waiting = waitingOf(items)
  const now = await findPayablesOf(
    work,
    waiting.map(({ source }) => source),
  )
  const refusals = waiting.flatMap((item) => itemRefusals(item, now.get(item.source) ?? null))
  valueOrThrow(acceptedUnless(refusals, null))
}

/** Says that amounts and accounts of a run are what they should be. */
export async function checkRun(work: UnitOfWork, { runNo }: RunRef): Promise<PaymentRun & Stored> {
  const { run, items, state } = await loadRun(work, runNo, 'check')
  await requireUnchanged(work, items)
  const { itemCount, totalFen } = run
  return work.change(
    paymentRunStore,
    run,
    { state, checkedBy: stampOf(work) },
    { type: 'paymentRun.checked', payload: { itemCount, totalFen } },
  )
}

export interface ApproveRun extends RunRef {
  /** What the approving person looked at. */
  readonly totalFen: number
  readonly itemCount: number
}

/**
 * Approves a run as somebody else than its preparer and checker, who could pay each of its items by hand: own claims, amounts
 * above the person's authority and whatever has changed since are named. Amounts and accounts are frozen from then on.
 */
export async function approveRun(work: UnitOfWork, { runNo, ...looked }: ApproveRun): Promise<PaymentRun & Stored> {
  const { run, items, state } = await loadRun(work, runNo, 'approve', (each) => decideLooked(each, looked))
  await requireUnchanged(work, items)
  const refusals: Refusal[] = []
  for (const item of waitingOf(items)) {
    const objections = await ACTS[item.kind].objections(work, item)
    refusals.push(...objections.map((objection) => ({ ...objection, field: `items.${item.line - 1}` })))
  }
  valueOrThrow(acceptedUnless(refusals, null))
  return work.change(
    paymentRunStore,
    run,
    { state, approvedBy: stampOf(work) },
    { type: 'paymentRun.approved', payload: looked },
  )
}

export interface RemoveItems extends RunRef {
  readonly itemNos: readonly string[]
  readonly reason: string
}

/** Takes items out of a run before it is approved; it is checked anew afterwards. */
export async function removeItems(work: UnitOfWork, command: RemoveItems): Promise<PaymentRun & Stored> {
  const { runNo, itemNos, reason } = command
  const { run, items, state } = await loadRun(work, runNo, 'removeItems')
  const left = valueOrThrow(decideRemoval(items, itemNos))
  const gone = items.filter(({ _id }) => itemNos.includes(_id))
  await release(work, runNo, gone, reason)
  return work.change(
    paymentRunStore,
    run,
    {
      state,
      checkedBy: null,
      itemCount: left.length,
      totalFen: sumFen(left.map(({ amountFen }) => amountFen)),
    },
    { type: 'paymentRun.items-removed', reason, payload: { items: itemNos } },
  )
}

export interface CancelRun extends RunRef {
  readonly reason: string
}

/** Gives a run up before the bank was told: all that was in it can be paid otherwise. */
export async function cancelRun(work: UnitOfWork, { runNo, reason }: CancelRun): Promise<PaymentRun & Stored> {
  const { run, items, state } = await loadRun(work, runNo, 'cancel')
  await release(work, runNo, waitingOf(items), reason)
  return work.change(
    paymentRunStore,
    run,
    { state, cancelled: { ...stampOf(work), reason } },
    { type: 'paymentRun.cancelled', reason },
  )
}

async function release(
  work: UnitOfWork,
  runNo: string,
  items: readonly (PaymentItem & Stored)[],
  reason: string,
): Promise<void> {
  await releaseHolds(
    work,
    items.map(({ source }) => source),
    runNo,
  )
  await work.changeMany(
    paymentItemStore,
    items.map((before) => ({
      before,
      content: { state: valueOrThrow(decideTransition(itemTransitions, before.state, 'release', {})) },
      fact: { type: 'paymentItem.released', reason },
    })),
  )
}
