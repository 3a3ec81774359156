import { SessionModel } from '../../../../../models/sessions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { requireSession } from './requireSession.ts'

/** Ends the session that asks. */
export async function signOut(work: UnitOfWork): Promise<null> {
  await SessionModel.deleteOne({ _id: requireSession(work) }, { session: work.session })
  return null
}
