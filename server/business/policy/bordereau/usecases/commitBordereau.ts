import { moveBatch } from '../../../../../models/batches.ts'
import { reopenFailed } from '../../../../../models/batchRanges.ts'
import { letHeldForeignGo } from '../../../../../models/bordereauPacks.ts'
import { bordereauStore } from '../../../../../models/bordereaux.ts'
import { letHeldGoodsGo } from '../../../../../models/insuredGoods.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { BordereauRef, CommitMode } from '../domain/bordereau.ts'
import { bordereauTransitions } from '../domain/lifecycle.ts'
import { factsOf, type SeenBordereau, seen } from './bordereaux.ts'
import { begin } from './checkBordereau.ts'

/** Kinds of the batches that hold what is to be written as a whole, and that write. */
export const HOLD_BATCH = 'bordereauHold'
export const WRITE_BATCH = 'bordereauWrite'

export interface CommitBordereau extends BordereauRef {
  readonly mode: CommitMode
}

/** Has the checked policies written: what is right of them, or all of them or none. */
export async function commitBordereau(
  work: UnitOfWork,
  { bordereauNo, mode }: CommitBordereau,
): Promise<SeenBordereau> {
  const before = await work.loadForChange(bordereauStore, bordereauNo)
  const event = mode === 'keepGood' ? 'writeGood' : 'writeAll'
  const state = valueOrThrow(decideTransition(bordereauTransitions, before.state, event, factsOf(await seen(before))))
  const kind = mode === 'keepGood' ? WRITE_BATCH : HOLD_BATCH
  const batchId = `${bordereauNo}-${mode === 'keepGood' ? 'write' : 'hold'}-${before.version}`
  const bordereau = await work.change(
    bordereauStore,
    before,
    { state, mode, batchId },
    { type: 'bordereau.write-begun', payload: { mode, digest: before.digest } },
  )
  await begin(work, bordereau, kind)
  return seen(bordereau)
}

export interface AskAboutBordereau extends BordereauRef {
  readonly reason: string
}

/** Has no more of it checked or written; what is under way comes to its end, and what is written stays. */
export async function cancelBordereau(
  work: UnitOfWork,
  { bordereauNo, reason }: AskAboutBordereau,
): Promise<SeenBordereau> {
  const before = await work.loadForChange(bordereauStore, bordereauNo)
  const state = valueOrThrow(
    decideTransition(bordereauTransitions, before.state, 'cancel', factsOf(await seen(before))),
  )
  if (before.batchId !== null)
    await moveBatch(before.batchId, ['open'], { state: 'cancelling', cancelReason: reason }, work.session)
  return seen(await work.change(bordereauStore, before, { state }, { type: 'bordereau.cancelled', reason }))
}

/** Has those parts done again that failed. */
export async function retryBordereau(work: UnitOfWork, { bordereauNo }: BordereauRef): Promise<SeenBordereau> {
  const before = await work.loadForChange(bordereauStore, bordereauNo)
  const state = valueOrThrow(decideTransition(bordereauTransitions, before.state, 'retry', factsOf(await seen(before))))
  const batchId = before.batchId ?? ''
  const anew = { state: 'open' as const, ranges: null, outcome: null, endedAt: null }
  if (await moveBatch(batchId, ['failed'], anew, work.session)) await reopenFailed(batchId, work.session)
  return seen(await work.change(bordereauStore, before, { state }, { type: 'bordereau.retried' }))
}

/** Writes nothing of a list of which not everything could be held, and lets go of what was. */
export async function giveUpBordereau(
  work: UnitOfWork,
  { bordereauNo, reason }: AskAboutBordereau,
): Promise<SeenBordereau> {
  const before = await work.loadForChange(bordereauStore, bordereauNo)
  const state = valueOrThrow(
    decideTransition(bordereauTransitions, before.state, 'giveUp', factsOf(await seen(before))),
  )
  const bordereau = await work.change(
    bordereauStore,
    before,
    { state, mode: null },
    { type: 'bordereau.given-up', reason },
  )
  work.afterCommit(() => letGo(bordereauNo))
  return seen(bordereau)
}

/** Lets go of everything that a list holds. */
export async function letGo(bordereauNo: string): Promise<void> {
  await letHeldGoodsGo(bordereauNo)
  await letHeldForeignGo(bordereauNo)
}
