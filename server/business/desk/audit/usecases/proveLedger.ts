import type { ClientSession } from 'mongoose'
import { claimStore } from '../../../../../models/claims.ts'
import { EventModel } from '../../../../../models/events.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../../models/subsidyApplications.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import { inSnapshot } from '../../../../platform/database/snapshot.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { findAgreedTerms } from '../../../contract/terms/usecases/terms.ts'
import {
  type Mismatch,
  proveClaim,
  provePolicy,
  proveSubsidy,
  proveTransactions,
  type Subject,
} from '../../../ledger/billing/domain/ledgerProof.ts'
import type { LedgerSubject, LedgerTransaction } from '../../../ledger/billing/domain/transaction.ts'

/** How much was proved and what was not. */
export interface LedgerProof {
  readonly policies: number
  readonly claims: number
  readonly subsidies: number
  readonly transactions: number
  readonly mismatchCount: number
  /** The first of them. */
  readonly mismatches: readonly Mismatch[]
}

/** A proof under way: what it has come to, and where it goes on. */
export interface ProofState extends LedgerProof {
  readonly stage: Stage
  /** The last document, or of the ledger the last document it names, that is proved. */
  readonly after: string
}

export const STAGES = ['policies', 'claims', 'subsidies', 'transactions'] as const
type Stage = (typeof STAGES)[number]

export const PROOF_BEGINS: ProofState = {
  policies: 0,
  claims: 0,
  subsidies: 0,
  transactions: 0,
  mismatchCount: 0,
  mismatches: [],
  stage: 'policies',
  after: '',
}

const BATCH = 500
const NAMED = 50

/** What one batch of a stage came to; null where there is none left. */
interface Batch {
  readonly last: string
  readonly count: number
  readonly mismatches: readonly Mismatch[]
}

/**
 * Proves the whole ledger against the documents it is about, both ways: every policy, claim and subsidy application has
 * the transactions it must have and no others, and every transaction has its document and its event and is balanced. Goes
 * in batches by number, each read as of one moment, so that business may go on; `save` is told after each, and a proof
 * that was stopped goes on from what was saved. Changes nothing; mismatches are for people.
 */
export async function proveLedger(
  from: ProofState = PROOF_BEGINS,
  save: (state: ProofState) => Promise<void> = async () => {},
): Promise<LedgerProof> {
  let state = from
  for (const stage of STAGES.slice(STAGES.indexOf(from.stage))) {
    if (stage !== state.stage) state = { ...state, stage, after: '' }
    for (;;) {
      const { after } = state
      const batch = await inSnapshot((session) => PROOFS[stage](after, session))
      if (!batch) break
      state = added(state, stage, batch)
      await save(state)
    }
  }
  const { stage, after, ...proof } = state
  return proof
}

const added = (state: ProofState, stage: Stage, { last, count, mismatches }: Batch): ProofState => ({
  ...state,
  after: last,
  [stage]: state[stage] + count,
  mismatchCount: state.mismatchCount + mismatches.length,
  mismatches: [...state.mismatches, ...mismatches].slice(0, NAMED),
})

const PROOFS: Readonly<Record<Stage, (after: string, session: ClientSession) => Promise<Batch | null>>> = {
  policies: (after, session) =>
    proveBatch(policyStore, 'policy', { after, session }, async (policies) => {
      const terms = groupBy(
        await findAgreedTerms(
          { session },
          policies.map(({ _id }) => _id),
        ),
        ({ policyNo }) => policyNo,
      )
      return (policy, subject) => provePolicy(policy, terms.get(policy._id) ?? [], subject)
    }),
  claims: (after, session) =>
    proveBatch(claimStore, 'claim', { after, session }, async (claims) => {
      const panelOf = await findPanels([...new Set(claims.map(({ policyNo }) => policyNo))], session)
      return (claim, subject) => proveClaim(claim, panelOf.get(claim.policyNo) ?? null, subject)
    }),
  subsidies: (after, session) =>
    proveBatch(subsidyApplicationStore, 'subsidy', { after, session }, async () => proveSubsidy),
  transactions: proveDocuments,
}

/** The next documents of a store, each against what the ledger says of it. */
async function proveBatch<T>(
  store: Store<T>,
  kind: 'policy' | 'claim' | 'subsidy',
  { after, session }: { readonly after: string; readonly session: ClientSession },
  proofFor: (
    documents: readonly (T & Stored)[],
  ) => Promise<(document: T & Stored, subject: Subject) => readonly Mismatch[]>,
): Promise<Batch | null> {
  const documents = await store.model
    .find({ _id: { $gt: after } } as object, null, { session })
    .sort({ _id: 1 })
    .limit(BATCH)
    .lean<(T & Stored)[]>()
  const last = documents.at(-1)
  if (!last) return null
  const subjectOf = ({ _id }: Stored) => `${kind}:${_id}` as const
  const written = await findBySubject(documents.map(subjectOf), session)
  const events = await findEvents([...written.values()].flat(), session)
  const prove = await proofFor(documents)
  const mismatches = documents.flatMap((document) => {
    const subject = { subject: subjectOf(document), transactions: written.get(subjectOf(document)) ?? [] }
    return [...proveTransactions(subject, events), ...prove(document, subject)]
  })
  return { last: last._id, count: documents.length, mismatches }
}

/** The transactions of these documents, one read. */
async function findBySubject(subjects: readonly LedgerSubject[], session: ClientSession) {
  const found = await LedgerTransactionModel.find({ subject: { $in: subjects } }, null, { session })
    .sort({ subject: 1, _id: 1 })
    .lean<LedgerTransaction[]>()
  return groupBy(found, ({ subject }) => subject)
}

async function findEvents(transactions: readonly LedgerTransaction[], session: ClientSession) {
  const ids = [...new Set(transactions.map(({ event }) => event))]
  const found = await EventModel.find({ _id: { $in: ids } }, { _id: 1 }, { session }).lean<{ readonly _id: string }[]>()
  return new Set(found.map(({ _id }) => _id))
}

async function findPanels(policyNos: readonly string[], session: ClientSession) {
  const found = await policyStore.model
    .find({ _id: { $in: policyNos } }, { panel: 1 }, { session })
    .lean<Pick<Policy & Stored, '_id' | 'panel'>[]>()
  return new Map(found.map(({ _id, panel }) => [_id, panel]))
}

/** The next transactions in the order of their documents: those whose document does not exist. */
async function proveDocuments(after: string, session: ClientSession): Promise<Batch | null> {
  const found = await LedgerTransactionModel.find({ subject: { $gt: after } }, { subject: 1 }, { session })
    .sort({ subject: 1, _id: 1 })
    .limit(BATCH)
    .lean<Pick<LedgerTransaction, '_id' | 'subject'>[]>()
  const last = found.at(-1)
  if (!last) return null
  const whole = await wholeOf(last.subject, found, session)
  const bySubject = groupBy(whole, ({ subject }) => subject)
  const known = await findDocuments([...bySubject.keys()], session)
  const mismatches = [...bySubject].flatMap(([subject, [first]]): Mismatch[] =>
    known.has(subject) ? [] : [{ subject, rule: 'documentExists', at: first?._id ?? '', foundFen: 0, expectedFen: 0 }],
  )
  return { last: last.subject, count: whole.length, mismatches }
}

/** The batch with all transactions of its last document, after which the next one begins. */
async function wholeOf(
  subject: LedgerSubject,
  found: readonly Pick<LedgerTransaction, '_id' | 'subject'>[],
  session: ClientSession,
) {
  const rest = await LedgerTransactionModel.find({ subject }, { subject: 1 }, { session }).lean<
    Pick<LedgerTransaction, '_id' | 'subject'>[]
  >()
  return [...found.filter((transaction) => transaction.subject !== subject), ...rest]
}

async function findDocuments(subjects: readonly LedgerSubject[], session: ClientSession): Promise<ReadonlySet<string>> {
  const stores = [
    { kind: 'policy', model: policyStore.model },
    { kind: 'claim', model: claimStore.model },
    { kind: 'subsidy', model: subsidyApplicationStore.model },
  ] as const
  const known = new Set<string>()
  for (const { kind, model } of stores) {
    const ids = subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : []))
    if (ids.length === 0) continue
    for (const _id of await model.distinct('_id', { _id: { $in: ids } } as object, { session }))
      known.add(`${kind}:${_id}`)
  }
  return known
}
