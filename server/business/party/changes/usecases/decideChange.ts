import { PENDING_CHANGE_DAYS, PENDING_CHANGES } from '../../../../../config/pendingChanges.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { ChangeReasonBody } from '../changes.contract.ts'
import type { PendingChangeEvent } from '../domain/guards.ts'
import { pendingChangeTransitions } from '../domain/lifecycle.ts'
import type { ChangeRef, PendingChange } from '../domain/pendingChange.ts'
import { actOf, requirePerson } from './acts.ts'
import { coolingOffMs, factsOf } from './facts.ts'
import { type SeenChange, seenBy } from './seenChange.ts'
import { putIntoEffect } from './takeEffect.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The second person confirms. The cooling-off time begins; where there is none the change takes effect at once, and a
 * one-time password it yields is handed to this person, once.
 */
export async function confirmChange(work: UnitOfWork, { changeNo }: ChangeRef): Promise<SeenChange> {
  requirePerson(work)
  const change = await work.loadForChange(pendingChangeStore, changeNo)
  const facts = await factsOf(work, change)
  const state = valueOrThrow(decideTransition(pendingChangeTransitions, change.state, 'confirm', facts))
  const waitMs = PENDING_CHANGES[change.kind].coolsOff ? coolingOffMs(work) : 0
  const effectiveFrom = new Date(work.now.getTime() + waitMs)
  const expiresAt = new Date(effectiveFrom.getTime() + PENDING_CHANGE_DAYS * DAY_MS)
  const standsIn = work.actor.organisationId !== change.organisationId
  const told = change.notices.some(({ userId, organisationId }) => userId === null && organisationId === undefined)
  const notices = standsIn && !told ? [...change.notices, { userId: null, seen: null }] : change.notices
  const confirmed = await work.change(
    pendingChangeStore,
    change,
    { state, confirmed: actOf(work), effectiveFrom, expiresAt, notices },
    { type: 'pendingChange.confirmed', payload: { effectiveFrom: effectiveFrom.toISOString(), standsIn } },
  )
  return waitMs === 0 ? putIntoEffect(work, confirmed) : seenBy(work, confirmed)
}

export type EndChange = ChangeRef & ChangeReasonBody

/** The second person says no, even while a confirmed change still cools off. */
export const refuseChange = (work: UnitOfWork, command: EndChange): Promise<SeenChange> =>
  end(work, command, 'refuse', 'pendingChange.refused')

/** The person it is about says no. */
export const objectToChange = (work: UnitOfWork, command: EndChange): Promise<SeenChange> =>
  end(work, command, 'object', 'pendingChange.objected')

/** Whoever proposed it takes it back. */
export const withdrawChange = (work: UnitOfWork, command: EndChange): Promise<SeenChange> =>
  end(work, command, 'withdraw', 'pendingChange.withdrawn')

async function end(
  work: UnitOfWork,
  { changeNo, reason }: EndChange,
  event: PendingChangeEvent,
  type: string,
): Promise<SeenChange> {
  requirePerson(work)
  const change: PendingChange & Stored = await work.loadForChange(pendingChangeStore, changeNo)
  const state = valueOrThrow(
    decideTransition(pendingChangeTransitions, change.state, event, await factsOf(work, change)),
  )
  const ending = { ...actOf(work), reason }
  return seenBy(work, await work.change(pendingChangeStore, change, { state, ending }, { type, reason }))
}
