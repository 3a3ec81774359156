import { SessionModel } from '../../../../../models/sessions.ts'
import { seal } from '../../../../kernel/keyRing.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { type Session, sealedOfSession } from '../domain/session.ts'
import { decideGoingOn } from '../domain/signIn.ts'
import { accessRulesOf } from './accessRules.ts'

/** Changes what a session grants and seals it anew. Refuses when it has ended meanwhile. */
export async function changeSession(
  work: UnitOfWork,
  sessionId: string,
  change: Partial<Pick<Session, 'passwordChangeRequired' | 'enrolmentRequired' | 'secondFactor'>>,
): Promise<void> {
  const found = await SessionModel.findById(sessionId, null, { session: work.session }).lean<Session>()
  const before = valueOrThrow(decideGoingOn(found))
  const sealed = seal(accessRulesOf(work).keys, 'session', sealedOfSession({ ...before, ...change }))
  await SessionModel.updateOne({ _id: sessionId }, { $set: { ...change, seal: sealed } }, { session: work.session })
}
