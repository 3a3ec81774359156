import { SessionModel } from '../../../../../models/sessions.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { requireSession } from './requireSession.ts'

interface RevokeSessionInput {
  readonly params: { readonly sessionId: string }
}

/** Ends one of the person's own sessions, on this or on another device. */
export async function revokeSession(work: UnitOfWork, { params }: RevokeSessionInput): Promise<null> {
  requireSession(work)
  const own = { _id: params.sessionId, userId: work.actor.userId }
  const { deletedCount } = await SessionModel.deleteOne(own, { session: work.session })
  if (deletedCount !== 1) throw new RefusalError([{ code: 'http.not-found', value: params.sessionId }])
  return null
}
