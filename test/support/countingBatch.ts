import { setTimeout as sleep } from 'node:timers/promises'
import mongoose from 'mongoose'
import { batchOfKind } from '../../jobs/batch/definition.ts'
import { jobRequestStore } from '../../models/jobRequests.ts'

/** From a number up to another, excluded. */
interface Numbers {
  readonly from: number
  readonly to: number
}

interface Counted {
  readonly next: number
  readonly counted: number
}

export interface CountingOptions {
  readonly numbers: number
  readonly perRange: number
  readonly perPiece: number
  readonly pauseMs: number
  /** Called in the transaction of every piece, before it is committed. */
  readonly onPiece?: (next: number) => Promise<void>
}

/**
 * A large batch in small: inserts a document for every number, with its event, some at a time in one transaction. A number
 * that is done twice is two documents, since they are numbered by a series, and one that is lost is none.
 */
export const countingBatch = ({ numbers, perRange, perPiece, pauseMs, onPiece }: CountingOptions) =>
  batchOfKind<Numbers, Counted>({
    kind: 'counting',
    revisions: () => ({ counting: 1 }),
    cut: async () =>
      Array.from({ length: Math.ceil(numbers / perRange) }, (_, index) => ({
        from: index * perRange,
        to: Math.min((index + 1) * perRange, numbers),
      })),
    work: async ({ key, saved, commit, batch }) => {
      let at = saved ?? { next: key.from, counted: 0 }
      await mongoose.connection
        .collection('countedStarts')
        .insertOne({ range: key.from, next: at.next, at: new Date() })
      while (at.next < key.to) {
        const { next, counted } = at
        const some = Array.from({ length: Math.min(perPiece, key.to - next) }, (_, index) => next + index)
        at = await commit(async (work) => {
          const ids = await work.nextNumbers('JR', some.length)
          await work.createMany(
            jobRequestStore,
            some.map((number, index) => ({
              id: ids[index] ?? '',
              content: {
                job: 'counting',
                bucket: batch.businessDate,
                kind: 'run' as const,
                runId: String(number),
                requestedBy: 'counting',
                reason: 'counted',
              },
              fact: { type: 'job.run-requested' },
            })),
          )
          await onPiece?.(next)
          return { next: next + some.length, counted: counted + some.length }
        })
        if (pauseMs > 0) await sleep(pauseMs)
      }
      return at
    },
    close: async (saved) => {
      let counted = 0
      for await (const each of saved) counted += each.counted
      return { result: { counted }, findings: [], findingCount: 0, error: null }
    },
  })

/** How often each number was counted, that was not counted once. */
export async function miscounted(numbers: number): Promise<readonly string[]> {
  const found = await jobRequestStore.model.aggregate<{ _id: string; times: number }>([
    { $match: { job: 'counting' } },
    { $group: { _id: '$runId', times: { $sum: 1 } } },
  ])
  const times = new Map(found.map(({ _id, times: counted }) => [_id, counted]))
  return Array.from({ length: numbers }, (_, number) => String(number))
    .filter((number) => times.get(number) !== 1)
    .map((number) => `${number}: ${times.get(number) ?? 0}`)
}
