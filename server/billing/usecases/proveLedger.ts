import { claimStore } from '../../../models/claims.ts'
import { policyStore } from '../../../models/policies.ts'
import { PostingModel } from '../../../models/postings.ts'
import type { Store, Stored } from '../../../models/store.ts'
import type { Reader } from '../../database/reader.ts'
import { type Mismatch, proveMovements, provePolicy, proveSettled, type SubjectTotal } from '../domain/ledgerProof.ts'

/** How much was proved and everything that was not. */
export interface LedgerProof {
  readonly policies: number
  readonly claims: number
  readonly mismatches: readonly Mismatch[]
}

const BATCH = 500

/**
 * Proves the ledger against every policy and claim the actor may see, in batches by number: cash stays within what is
 * due, policies say what the ledger says, closed claims net to zero. Changes nothing; mismatches are for people.
 */
export async function proveLedger(reader: Reader): Promise<LedgerProof> {
  const mismatches: Mismatch[] = []
  const policies = await eachBatch(reader, policyStore, async (batch) => {
    const totalsOf = await findTotals(batch.map(({ _id }) => `policy:${_id}`))
    for (const policy of batch) {
      const subject = totalsOf(`policy:${policy._id}`)
      mismatches.push(...proveMovements(subject), ...provePolicy(policy, subject))
    }
  })
  const claims = await eachBatch(reader, claimStore, async (batch) => {
    const totalsOf = await findTotals(batch.map(({ _id }) => `claim:${_id}`))
    for (const claim of batch) {
      const subject = totalsOf(`claim:${claim._id}`)
      mismatches.push(...proveMovements(subject), ...(claim.state === 'closed' ? proveSettled(subject) : []))
    }
  })
  return { policies, claims, mismatches }
}

/** Walks a collection in the order of its numbers; returns how many documents there were. */
async function eachBatch<T>(
  reader: Reader,
  store: Store<T>,
  visit: (batch: readonly (T & Stored)[]) => Promise<void>,
): Promise<number> {
  let count = 0
  let after = ''
  for (;;) {
    const batch = await store.model
      .find({ $and: [store.visibility(reader.actor), { _id: { $gt: after } }] } as object)
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<(T & Stored)[]>()
    const last = batch.at(-1)
    if (!last) return count
    await visit(batch)
    count += batch.length
    after = last._id
  }
}

/** The totals of these subjects, one read; a subject without movements has none. */
async function findTotals(subjects: readonly string[]) {
  const found = await PostingModel.aggregate<SubjectTotal & { readonly subject: string }>([
    { $match: { subject: { $in: subjects } } },
    {
      $group: {
        _id: { subject: '$subject', book: '$book', source: '$source', destination: '$destination' },
        amountFen: { $sum: '$amountFen' },
        smallestFen: { $min: '$amountFen' },
      },
    },
    {
      $project: {
        _id: 0,
        subject: '$_id.subject',
        book: '$_id.book',
        source: '$_id.source',
        destination: '$_id.destination',
        amountFen: 1,
        smallestFen: 1,
      },
    },
  ])
  const bySubject = new Map<string, SubjectTotal[]>(subjects.map((subject) => [subject, []]))
  for (const total of found) bySubject.get(total.subject)?.push(total)
  return (subject: string) => ({ subject, totals: bySubject.get(subject) ?? [] })
}
