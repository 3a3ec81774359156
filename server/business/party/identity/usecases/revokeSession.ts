import { SessionModel } from '../../../../../models/sessions.ts'
import { notFound } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { requireSession } from './requireSession.ts'

/** Ends one of the person's own sessions, on this or on another device. */
export async function revokeSession(work: UnitOfWork, { sessionId }: { readonly sessionId: string }): Promise<null> {
  requireSession(work)
  const own = { _id: sessionId, userId: work.actor.userId }
  const { deletedCount } = await SessionModel.deleteOne(own, { session: work.session })
  if (deletedCount !== 1) throw notFound(sessionId)
  return null
}
