import { SessionModel } from '../../../../../models/sessions.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Session } from '../domain/session.ts'

/** The person's sessions that are still open, newest first. */
export async function findOwnSessions(reader: Reader): Promise<readonly Session[]> {
  return SessionModel.find({ userId: reader.actor.userId, expiresAt: { $gt: reader.now } })
    .sort({ createdAt: -1 })
    .lean<Session[]>()
}
