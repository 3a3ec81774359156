import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { ChangeFacts } from '../domain/guards.ts'
import type { PendingChange } from '../domain/pendingChange.ts'
import { factsOf } from './facts.ts'

/** A change together with what decides which of its events this person may cause. */
export type SeenChange = PendingChange &
  Stored &
  Pick<ChangeFacts, 'deciders' | 'tied' | 'fallen'> & {
    /** Handed to whoever put the change into effect, in this answer only. */
    readonly oneTimePassword?: string
  }

/** The change as seen by the acting person. */
export async function seenBy(reader: Reader, change: PendingChange & Stored): Promise<SeenChange> {
  const { deciders, tied, fallen } = await factsOf(reader, change)
  return { ...change, deciders, tied, fallen }
}
