import type { ClientSession, PipelineStage } from 'mongoose'
import { claimStore } from '../../../../../models/claims.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { PostingModel } from '../../../../../models/postings.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { inSnapshot } from '../../../../platform/database/snapshot.ts'
import {
  type Mismatch,
  proveMovements,
  provePolicy,
  proveSettled,
  type Subject,
  type SubjectTotal,
} from '../domain/ledgerProof.ts'

/** How much was proved and everything that was not. */
export interface LedgerProof {
  readonly policies: number
  readonly claims: number
  readonly mismatches: readonly Mismatch[]
}

const BATCH = 500

/**
 * Proves the ledger against every policy and claim the actor may see, in batches by number: cash stays within what is
 * due, policies say what the ledger says, closed claims net to zero. A batch and its postings are read as of one moment,
 * so that business may go on. Changes nothing; mismatches are for people.
 */
export async function proveLedger(reader: Reader): Promise<LedgerProof> {
  const policies = await proveEach(reader, policyStore, 'policy', (policy, subject) => [
    ...proveMovements(subject),
    ...provePolicy(policy, subject),
  ])
  const claims = await proveEach(reader, claimStore, 'claim', (claim, subject) => [
    ...proveMovements(subject),
    ...(claim.state === 'closed' ? proveSettled(subject) : []),
  ])
  return {
    policies: policies.count,
    claims: claims.count,
    mismatches: [...policies.mismatches, ...claims.mismatches],
  }
}

/** Walks a collection in the order of its numbers. */
async function proveEach<T>(
  reader: Reader,
  store: Store<T>,
  kind: 'policy' | 'claim',
  prove: (document: T & Stored, subject: Subject) => readonly Mismatch[],
): Promise<{ readonly count: number; readonly mismatches: readonly Mismatch[] }> {
  const mismatches: Mismatch[] = []
  let count = 0
  let after = ''
  for (;;) {
    const batch = await inSnapshot((session) => findBatch(reader, store, kind, after, session))
    const last = batch.at(-1)
    if (!last) return { count, mismatches }
    mismatches.push(...batch.flatMap(({ document, subject }) => prove(document, subject)))
    count += batch.length
    after = last.document._id
  }
}

/** The next documents, each with what the ledger says of it. */
async function findBatch<T>(
  reader: Reader,
  store: Store<T>,
  kind: 'policy' | 'claim',
  after: string,
  session: ClientSession,
): Promise<{ readonly document: T & Stored; readonly subject: Subject }[]> {
  const documents = await store.model
    .find({ $and: [store.visibility(reader.actor), { _id: { $gt: after } }] } as object, null, { session })
    .sort({ _id: 1 })
    .limit(BATCH)
    .lean<(T & Stored)[]>()
  const subjectOf = ({ _id }: Stored): string => `${kind}:${_id}`
  const totalsOf = await findTotals(documents.map(subjectOf), session)
  return documents.map((document) => ({ document, subject: totalsOf(subjectOf(document)) }))
}

/** The totals of these subjects, one read; a subject without movements has none. */
async function findTotals(subjects: readonly string[], session: ClientSession) {
  const totals: PipelineStage[] = [
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
  ]
  const found = await PostingModel.aggregate<SubjectTotal & { readonly subject: string }>(totals, { session })
  const bySubject = new Map<string, SubjectTotal[]>(subjects.map((subject) => [subject, []]))
  for (const total of found) bySubject.get(total.subject)?.push(total)
  return (subject: string) => ({ subject, totals: bySubject.get(subject) ?? [] })
}
