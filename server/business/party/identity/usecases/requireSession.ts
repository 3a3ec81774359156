import { RefusalError } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'

/** The id of the session that asks. API tokens may not do what concerns the person's own credentials. */
export function requireSession({ actor }: Pick<Reader, 'actor'>): string {
  if (actor.via === 'session' && actor.credentialId !== undefined) return actor.credentialId
  throw new RefusalError([{ code: 'identity.session-required' }])
}
