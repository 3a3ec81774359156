import type { Reader } from '../../database/reader.ts'
import { inOrder } from '../domain/order.ts'
import type { WorkQueueView } from '../workqueue.contract.ts'
import { SOURCE_LIMIT, waitingFrom } from './source.ts'
import { changeWork } from './sources/changes.ts'
import { claimWork } from './sources/claims.ts'
import { definitionWork } from './sources/definition.ts'
import { inspectionWork } from './sources/inspections.ts'
import { failedRuns } from './sources/operations.ts'
import { policyWork } from './sources/policy.ts'
import { quoteWork } from './sources/quotes.ts'
import { subsidyWork } from './sources/subsidy.ts'
import { submissionWork } from './sources/underwriting.ts'

/** Everything that waits for this person, most pressing first. */
export async function collectWork(reader: Reader): Promise<WorkQueueView> {
  const found = await Promise.all([
    ...claimWork.map((source) => waitingFrom(source, reader)),
    ...submissionWork.map((source) => waitingFrom(source, reader)),
    ...quoteWork.map((source) => waitingFrom(source, reader)),
    ...inspectionWork.map((source) => waitingFrom(source, reader)),
    ...definitionWork.map((source) => waitingFrom(source, reader)),
    ...policyWork.map((source) => waitingFrom(source, reader)),
    ...subsidyWork.map((source) => waitingFrom(source, reader)),
    ...changeWork.map((source) => waitingFrom(source, reader)),
    failedRuns(reader),
  ])
  return { items: inOrder(found.flat()), more: found.some(({ length }) => length === SOURCE_LIMIT) }
}
