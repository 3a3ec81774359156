import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { sanctionFacts, sanctionTransitions } from '../domain/lifecycle.ts'
import type { Sanction, SanctionRef } from '../domain/sanction.ts'
import type { ConfirmLiftBody, SanctionReasonBody } from '../sanctions.contract.ts'

type SanctionDocument = Sanction & Stored

export type RequestLift = SanctionRef & SanctionReasonBody

/** One person asks, with the reason, that an entry end before its time. It goes on until another confirms. */
export async function requestLift(work: UnitOfWork, { sanctionNo, reason }: RequestLift): Promise<SanctionDocument> {
  const sanction = await work.loadForChange(sanctionStore, sanctionNo)
  const state = valueOrThrow(
    decideTransition(sanctionTransitions, sanction.state, 'requestLift', sanctionFacts(sanction, work)),
  )
  const liftRequest = { ...actOf(work), reason }
  const fact = { type: 'sanction.lift-requested', reason }
  return work.change(sanctionStore, sanction, { state, liftRequest }, fact)
}

export type ConfirmLift = SanctionRef & ConfirmLiftBody

/** Another person confirms: the entry ends on this day. */
export async function confirmLift(work: UnitOfWork, { sanctionNo, opinion }: ConfirmLift): Promise<SanctionDocument> {
  const sanction = await work.loadForChange(sanctionStore, sanctionNo)
  const state = valueOrThrow(
    decideTransition(sanctionTransitions, sanction.state, 'confirmLift', sanctionFacts(sanction, work)),
  )
  const lift = { ...actOf(work), on: work.businessDate }
  const fact = { type: 'sanction.lifted', reason: opinion ?? null, payload: { on: lift.on } }
  return work.change(sanctionStore, sanction, { state, lift }, fact)
}

export type RejectLift = SanctionRef & SanctionReasonBody

/** Another person refuses the lift; the entry stands. */
export async function rejectLift(work: UnitOfWork, { sanctionNo, reason }: RejectLift): Promise<SanctionDocument> {
  const sanction = await work.loadForChange(sanctionStore, sanctionNo)
  const state = valueOrThrow(
    decideTransition(sanctionTransitions, sanction.state, 'rejectLift', sanctionFacts(sanction, work)),
  )
  const fact = { type: 'sanction.lift-rejected', reason }
  return work.change(sanctionStore, sanction, { state, liftRequest: null }, fact)
}

const actOf = ({ actor, now }: UnitOfWork) => ({ userId: actor.userId, name: actor.name, at: now })
