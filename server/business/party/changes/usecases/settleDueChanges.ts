import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import { RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork, type WorkContext } from '../../../../platform/database/unitOfWork.ts'
import { HANDED_OVER } from '../domain/handover.ts'
import { pendingChangeTransitions } from '../domain/lifecycle.ts'
import { factsOf } from './facts.ts'
import { putIntoEffect } from './takeEffect.ts'

/** What the clock brings about: changes that have cooled off take effect, what nobody took up lapses. Each on its own. */
export async function settleDueChanges(context: WorkContext): Promise<{ effective: number; expired: number }> {
  const { now } = context
  const over = await numbersOf({ state: { $in: ['proposed', 'confirmed'] }, expiresAt: { $lte: now } })
  for (const number of over) await inUnitOfWork(context, (work) => lapse(work, number))
  const due = await numbersOf({ state: 'confirmed', effectiveFrom: { $lte: now }, $nor: [HANDED_OVER] })
  let effective = 0
  for (const number of due) if (await tookEffect(context, number)) effective += 1
  return { effective, expired: over.length }
}

async function lapse(work: UnitOfWork, number: string): Promise<void> {
  const change = await getVisible(work, pendingChangeStore, number)
  const state = valueOrThrow(
    decideTransition(pendingChangeTransitions, change.state, 'lapse', await factsOf(work, change)),
  )
  await work.change(pendingChangeStore, change, { state }, { type: 'pendingChange.lapsed' })
}

/** A change that what it rests on has overtaken stays as it is until somebody takes it back or it lapses. */
async function tookEffect(context: WorkContext, number: string): Promise<boolean> {
  try {
    await inUnitOfWork(context, async (work) => putIntoEffect(work, await getVisible(work, pendingChangeStore, number)))
    return true
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    context.logger.warn('a pending change did not take effect', { number, refusals: error.message })
    return false
  }
}

async function numbersOf(filter: object): Promise<string[]> {
  const found = await pendingChangeStore.model.find(filter, { _id: 1 }).sort({ _id: 1 }).lean()
  return found.map(({ _id }) => String(_id))
}
