import { countsOfPacks } from '../../../../../models/bordereauPacks.ts'
import { bordereauStore } from '../../../../../models/bordereaux.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { inUnitOfWork, type WorkContext } from '../../../../platform/database/unitOfWork.ts'
import { type Bordereau, type BordereauState, type CheckCounts, NO_COUNTS } from '../domain/bordereau.ts'
import { type BordereauEvent, bordereauTransitions } from '../domain/lifecycle.ts'
import { factsOfBatch } from './bordereaux.ts'
import { begin } from './checkBordereau.ts'
import { letGo, WRITE_BATCH } from './commitBordereau.ts'
import { loadBordereau } from './packList.ts'

/** Ends the writing of a list. May be asked more than once. */
export async function closeWrite(context: WorkContext, bordereauNo: string): Promise<CheckCounts> {
  const counts = (await countsOfPacks([bordereauNo])).get(bordereauNo) ?? NO_COUNTS
  await inUnitOfWork(context, async (work) => {
    const before = await work.loadForChange(bordereauStore, bordereauNo)
    if (before.state !== 'writing') return
    const state = endedBy('endWriting', before, counts)
    await work.change(bordereauStore, before, { state }, { type: 'bordereau.written', payload: { ...counts } })
  })
  return counts
}

/**
 * Ends the holding of a list: where everything is held it is written from now on; where anything was lost to somebody else
 * all is let go, nothing of it is written, and what was lost is told. May be asked more than once.
 */
export async function closeHold(context: WorkContext, bordereauNo: string, lost: number): Promise<void> {
  if (lost > 0 && (await loadBordereau(bordereauNo)).state === 'holding') await letGo(bordereauNo)
  await inUnitOfWork(context, async (work) => {
    const before = await work.loadForChange(bordereauStore, bordereauNo)
    if (before.state !== 'holding') return
    const state = endedBy(lost > 0 ? 'loseHolding' : 'endHolding', before, NO_COUNTS)
    if (lost > 0) {
      await work.change(
        bordereauStore,
        before,
        { state, mode: null },
        { type: 'bordereau.not-held', payload: { lost } },
      )
      return
    }
    const batchId = `${bordereauNo}-write-${before.version}`
    const bordereau = await work.change(bordereauStore, before, { state, batchId }, { type: 'bordereau.held' })
    await begin(work, bordereau, WRITE_BATCH)
  })
}

/** The state after a batch has come to its end. */
const endedBy = (event: BordereauEvent, before: Bordereau, counts: CheckCounts): BordereauState =>
  valueOrThrow(decideTransition(bordereauTransitions, before.state, event, factsOfBatch(counts, before)))
