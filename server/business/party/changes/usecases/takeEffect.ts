import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { pendingChangeTransitions } from '../domain/lifecycle.ts'
import type { ChangeRef, PendingChange } from '../domain/pendingChange.ts'
import { actOf, requirePerson } from './acts.ts'
import { applyChange } from './applyChange.ts'
import { factsOf } from './facts.ts'
import { type SeenChange, seenBy } from './seenChange.ts'

/** Puts a confirmed change into effect once its cooling-off time is over. */
export async function takeEffect(work: UnitOfWork, { changeNo }: ChangeRef): Promise<SeenChange> {
  requirePerson(work)
  return putIntoEffect(work, await work.loadForChange(pendingChangeStore, changeNo))
}

/** Does what the change is for, in the same transaction as its last event. */
export async function putIntoEffect(work: UnitOfWork, change: PendingChange & Stored): Promise<SeenChange> {
  const state = valueOrThrow(
    decideTransition(pendingChangeTransitions, change.state, 'takeEffect', await factsOf(work, change)),
  )
  const { subjectId, personId, oneTimePassword } = await applyChange(work, change)
  const told = personId === null || change.notices.some(({ userId }) => userId === personId)
  const notices = told ? change.notices : [...change.notices, { userId: personId, seen: null }]
  const after = await work.change(
    pendingChangeStore,
    change,
    { state, subjectId, personId, effective: actOf(work), notices },
    { type: 'pendingChange.took-effect', payload: { subjectId } },
  )
  const seen = await seenBy(work, after)
  return oneTimePassword === undefined ? seen : { ...seen, oneTimePassword }
}
