import { organisationStore } from '../../../../../models/organisations.ts'
import { SessionModel } from '../../../../../models/sessions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { Session } from '../domain/session.ts'
import type { User } from '../domain/user.ts'

/** Who is signed in. `session` is null for an API token. */
export interface CurrentSession {
  readonly actor: Actor
  readonly user: User & Stored
  readonly organisation: Organisation & Stored
  readonly session: Session | null
}

/** The person, the organisation and the session behind the request. */
export async function getCurrentSession(reader: Reader): Promise<CurrentSession> {
  const { actor } = reader
  const [user, organisation, session] = await Promise.all([
    getVisible(reader, userStore, actor.userId),
    getVisible(reader, organisationStore, actor.organisationId),
    actor.via === 'session' ? SessionModel.findById(actor.credentialId).lean<Session>() : null,
  ])
  return { actor, user, organisation, session }
}
