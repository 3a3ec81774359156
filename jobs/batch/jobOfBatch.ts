import type { JobName } from '../../config/jobs.ts'
import type { JobDefinition } from '../definition.ts'
import { type BatchDefinition, batchOfKind } from './definition.ts'

/** A job by the clock that is done as a batch: its run opens one and waits for it. */
export function jobOfBatch<Key, Saved>(
  name: JobName,
  definition: Omit<BatchDefinition<Key, Saved>, 'kind'>,
): JobDefinition {
  const batch = batchOfKind<Key, Saved>({ kind: name, ...definition })
  return { name, batch, run: ({ follow }) => follow(batch) }
}
