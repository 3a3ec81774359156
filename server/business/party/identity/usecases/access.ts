import { AccessGateModel } from '../../../../../models/accessGates.ts'
import { SessionModel } from '../../../../../models/sessions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideGoingOn } from '../domain/signIn.ts'

type Whose = { readonly userId: string } | { readonly organisationId: string }

/** Prepares a new person for signing in. */
export async function openAccess(work: UnitOfWork, userId: string, organisationId: string): Promise<void> {
  await AccessGateModel.create([{ _id: userId, organisationId }], { session: work.session })
}

/**
 * Notes a sign-in. Writes the same document as {@link endAccess}: of the two at once, one waits for the other and sees
 * what it did, so that nobody slips in with rights just taken away.
 */
export async function passGate(work: UnitOfWork, userId: string): Promise<void> {
  const pass = { $set: { lastSignInAt: work.now }, $inc: { passes: 1 } }
  await AccessGateModel.updateOne({ _id: userId }, pass, { session: work.session })
}

/**
 * Lets one session of the person issue or change credentials: waits for {@link endAccess} as a sign-in does, and refuses
 * when the session that asks was ended by it. `usedStep` is the step of time whose code has been used with it.
 */
export async function passGateInSession(work: UnitOfWork, sessionId: string, usedStep?: number): Promise<void> {
  const pass = { $inc: { passes: 1 }, ...(usedStep !== undefined && { $set: { lastCodeStep: usedStep } }) }
  await AccessGateModel.updateOne({ _id: work.actor.userId }, pass, { session: work.session })
  valueOrThrow(decideGoingOn(await SessionModel.exists({ _id: sessionId }).session(work.session)))
}

/** Ends the sessions of a person or of all people of an organisation. `except` keeps the one that asked. */
export async function endAccess(work: UnitOfWork, whose: Whose, except?: string): Promise<void> {
  const people = 'userId' in whose ? { _id: whose.userId } : { organisationId: whose.organisationId }
  const pass = { $set: { accessEndedAt: work.now }, $inc: { passes: 1 } }
  await AccessGateModel.updateMany(people, pass, { session: work.session })
  const sessions = except === undefined ? whose : { ...whose, _id: { $ne: except } }
  await SessionModel.deleteMany(sessions, { session: work.session })
}
