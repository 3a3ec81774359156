import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { decideSession } from '../domain/signIn.ts'

/** The id of the session that asks. API tokens may not do what concerns the person's own credentials. */
export const requireSession = ({ actor }: Pick<Reader, 'actor'>): string => valueOrThrow(decideSession(actor))
