import type { Reader } from '../../../../platform/database/reader.ts'
import { inOrder } from '../domain/order.ts'
import type { WorkQueueQuery, WorkQueueView } from '../workqueue.contract.ts'
import { lookupsFor, type Waiting, type WorkSource, waitingFrom } from './source.ts'
import { accountWork } from './sources/account.ts'
import { changeWork } from './sources/changes.ts'
import { claimWork } from './sources/claims.ts'
import { definitionWork } from './sources/definition.ts'
import { endorsementWork } from './sources/endorsements.ts'
import { inspectionWork } from './sources/inspections.ts'
import { failedRuns } from './sources/operations.ts'
import { paymentRunWork } from './sources/paymentRuns.ts'
import { policyWork } from './sources/policy.ts'
import { quoteWork } from './sources/quotes.ts'
import { renewalWork } from './sources/renewals.ts'
import { subsidyWork } from './sources/subsidy.ts'
import { submissionWork } from './sources/underwriting.ts'

/**
 * What waits for this person, the most pressing of all first, and how much there is of each. Each source gives as many
 * of its own as are wanted of all, so that none of those left out would have stood among the ones shown.
 */
export async function collectWork(reader: Reader, query: WorkQueueQuery): Promise<WorkQueueView> {
  const wanted = (kind: string) => (query.kind === undefined || query.kind === kind ? query.limit : 0)
  const lookups = lookupsFor(reader)
  const from = <T>(sources: readonly WorkSource<T>[]) =>
    sources.map((source) => waitingFrom(source, reader, lookups, wanted(source.kind)))
  const found = await Promise.all<Waiting | null>([
    ...from(claimWork),
    ...from(submissionWork),
    ...from(quoteWork),
    ...from(inspectionWork),
    ...from(definitionWork),
    ...from(policyWork),
    ...from(endorsementWork),
    ...from(paymentRunWork),
    ...from(renewalWork),
    ...from(subsidyWork),
    ...from(changeWork),
    ...from(accountWork),
    ...failedRuns(reader, wanted('jobRun')),
  ])
  const waiting = found.filter((source) => source !== null)
  return {
    items: inOrder(waiting.flatMap(({ items }) => items)).slice(0, query.limit),
    counts: waiting.map(({ count }) => count).filter(({ count }) => count > 0),
  }
}
