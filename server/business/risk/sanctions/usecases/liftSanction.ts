import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { sanctionFacts, sanctionTransitions } from '../domain/lifecycle.ts'
import type { Sanction } from '../domain/sanction.ts'
import type { ConfirmLiftInput, SanctionReasonInput } from '../sanctions.schemas.ts'

type SanctionDocument = Sanction & Stored

/** One person asks, with the reason, that an entry end before its time. It goes on until another confirms. */
export async function requestLift(work: UnitOfWork, { params, body }: SanctionReasonInput): Promise<SanctionDocument> {
  const sanction = await work.loadForChange(sanctionStore, params.number)
  const state = valueOrThrow(
    decideTransition(sanctionTransitions, sanction.state, 'requestLift', sanctionFacts(sanction, work)),
  )
  const liftRequest = { ...actOf(work), reason: body.reason }
  const fact = { type: 'sanction.lift-requested', reason: body.reason }
  return work.change(sanctionStore, sanction, { state, liftRequest }, fact)
}

/** Another person confirms: the entry ends on this day. */
export async function confirmLift(work: UnitOfWork, { params, body }: ConfirmLiftInput): Promise<SanctionDocument> {
  const sanction = await work.loadForChange(sanctionStore, params.number)
  const state = valueOrThrow(
    decideTransition(sanctionTransitions, sanction.state, 'confirmLift', sanctionFacts(sanction, work)),
  )
  const lift = { ...actOf(work), on: work.businessDate }
  const fact = { type: 'sanction.lifted', reason: body.opinion ?? null, payload: { on: lift.on } }
  return work.change(sanctionStore, sanction, { state, lift }, fact)
}

/** Another person refuses the lift; the entry stands. */
export async function rejectLift(work: UnitOfWork, { params, body }: SanctionReasonInput): Promise<SanctionDocument> {
  const sanction = await work.loadForChange(sanctionStore, params.number)
  const state = valueOrThrow(
    decideTransition(sanctionTransitions, sanction.state, 'rejectLift', sanctionFacts(sanction, work)),
  )
  const fact = { type: 'sanction.lift-rejected', reason: body.reason }
  return work.change(sanctionStore, sanction, { state, liftRequest: null }, fact)
}

const actOf = ({ actor, now }: UnitOfWork) => ({ userId: actor.userId, name: actor.name, at: now })
