import type { Logger } from 'winston'
import type { Batch } from '../../models/batches.ts'
import type { AccessRules } from '../../server/platform/acting/domain/accessRules.ts'
import { jobActor } from '../actor.ts'
import type { BatchStart } from './definition.ts'

interface Process {
  readonly now: () => Date
  readonly today: () => string
  readonly logger: Logger
  readonly access: AccessRules
}

/** What a kind of batch is told of the one at hand, wherever it is worked on. */
export const startOf = (
  { _id, kind, businessDate, scope, revisions }: Pick<Batch, '_id' | 'kind' | 'businessDate' | 'scope' | 'revisions'>,
  { now, today, logger, access }: Process,
): BatchStart => ({
  batch: { _id, businessDate, scope, revisions },
  today,
  context: () => ({ actor: jobActor(kind), now: now(), businessDate: today(), requestId: _id, logger, access }),
})
