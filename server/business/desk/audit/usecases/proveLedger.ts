import type { ClientSession } from 'mongoose'
import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { claimStore } from '../../../../../models/claims.ts'
import { EventModel } from '../../../../../models/events.ts'
import { conditionOf, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type Store, type Stored, streamOf } from '../../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../../models/subsidyApplications.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import { inSnapshot } from '../../../../platform/database/snapshot.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { findAgreedTerms } from '../../../contract/terms/usecases/terms.ts'
import { CLAIM_MONEY_EVENTS } from '../../../ledger/billing/domain/proof/claimItems.ts'
import type { LedgerDifference, Subject } from '../../../ledger/billing/domain/proof/ledgerDifference.ts'
import type { MoneyEvent } from '../../../ledger/billing/domain/proof/moneyEvent.ts'
import { proveClaim } from '../../../ledger/billing/domain/proof/proveClaim.ts'
import { CREDIT_MONEY_EVENTS, proveCredit } from '../../../ledger/billing/domain/proof/proveCredit.ts'
import { POLICY_MONEY_EVENTS, provePolicy } from '../../../ledger/billing/domain/proof/provePolicy.ts'
import { proveSubsidy, SUBSIDY_MONEY_EVENTS } from '../../../ledger/billing/domain/proof/proveSubsidy.ts'
import { proveTransactions } from '../../../ledger/billing/domain/proof/proveTransactions.ts'
import type { LedgerSubject, LedgerTransaction } from '../../../ledger/billing/domain/transaction.ts'
import type { BankCredit } from '../../../policy/collection/domain/bankLine.ts'

/** How much was proved and what was not. */
export interface LedgerProof {
  readonly policies: number
  readonly claims: number
  readonly subsidies: number
  readonly credits: number
  readonly transactions: number
  readonly differenceCount: number
  /** The first of them. */
  readonly differences: readonly LedgerDifference[]
}

/** A proof under way: what it has come to, and where it goes on. */
export interface ProofState extends LedgerProof {
  readonly stage: ProofStage
  /** The last document, or of the ledger the last document it names, that is proved. */
  readonly after: string
}

export const STAGES = ['policies', 'claims', 'subsidies', 'credits', 'transactions'] as const
export type ProofStage = (typeof STAGES)[number]

export const PROOF_BEGINS: ProofState = {
  policies: 0,
  claims: 0,
  subsidies: 0,
  credits: 0,
  transactions: 0,
  differenceCount: 0,
  differences: [],
  stage: 'policies',
  after: '',
}

const BATCH = 200
const NAMED = 200

/** What one batch of a stage came to; null where there is none left. */
interface Batch {
  readonly last: string
  readonly count: number
  /** Found after everything is read, since a snapshot does not live long. */
  readonly prove: () => readonly LedgerDifference[]
}

/**
 * Proves the whole ledger against the documents it is about, both ways: every item of a policy, claim or subsidy
 * application that money moves by has its transaction, entry by entry, and every transaction has its item, its event and
 * balanced books. Goes in batches by number, each read as of one moment, so that business may go on; `save` is told after
 * each, and a proof that was stopped goes on from what was saved. Changes nothing; differences are for people.
 */
export async function proveLedger({
  from = PROOF_BEGINS,
  save = async () => {},
  size = BATCH,
}: ProveOptions = {}): Promise<LedgerProof> {
  let state = from
  for (const stage of STAGES.slice(STAGES.indexOf(from.stage))) {
    if (stage !== state.stage) state = { ...state, stage, after: '' }
    state = await proveStage(state, WHOLE, { save, size })
  }
  const { stage, after, ...proof } = state
  return proof
}

/** Goes on with one stage, or with a range of its documents, to its end. */
export async function proveStage(
  from: ProofState,
  range: KeyRange,
  { save = async () => {}, size = BATCH }: Omit<ProveOptions, 'from'>,
): Promise<ProofState> {
  const { stage } = from
  let state = from
  for (;;) {
    const { after } = state
    const batch = await inSnapshot((session) => PROOFS[stage]({ after, size, session, range }))
    if (!batch) return state
    state = added(state, stage, batch)
    await save(state)
  }
}

interface ProveOptions {
  readonly from?: ProofState
  /** Told after every batch. */
  readonly save?: (state: ProofState) => Promise<void>
  /** So many documents or transactions are a batch. */
  readonly size?: number
}

function added(state: ProofState, stage: ProofStage, { last, count, prove }: Batch): ProofState {
  const differences = prove()
  return {
    ...state,
    after: last,
    [stage]: state[stage] + count,
    differenceCount: state.differenceCount + differences.length,
    differences: [...state.differences, ...differences].slice(0, NAMED),
  }
}

/** Which documents or transactions come next, as of which moment. */
interface Piece {
  readonly after: string
  readonly size: number
  readonly session: ClientSession
  readonly range: KeyRange
}

const PROOFS: Readonly<Record<ProofStage, (piece: Piece) => Promise<Batch | null>>> = {
  policies: (piece) =>
    proveBatch(policyStore, { kind: 'policy', types: POLICY_MONEY_EVENTS, ...piece }, async (policies) => {
      const numbers = policies.map(({ _id }) => _id)
      const terms = groupBy(await findAgreedTerms(piece, numbers), ({ policyNo }) => policyNo)
      return (policy, subject) => provePolicy(policy, terms.get(policy._id) ?? [], subject)
    }),
  claims: (piece) =>
    proveBatch(claimStore, { kind: 'claim', types: CLAIM_MONEY_EVENTS, ...piece }, async (claims) => {
      const panelOf = await findPanels([...new Set(claims.map(({ policyNo }) => policyNo))], piece.session)
      return (claim, subject) => proveClaim(claim, panelOf.get(claim.policyNo) ?? null, subject)
    }),
  subsidies: (piece) =>
    proveBatch(
      subsidyApplicationStore,
      { kind: 'subsidy', types: SUBSIDY_MONEY_EVENTS, ...piece },
      async () => proveSubsidy,
    ),
  credits: (piece) =>
    proveBatch(bankCreditStore, { kind: 'credit', types: CREDIT_MONEY_EVENTS, ...piece }, async (credits) => {
      const receipts = await findReceipts(credits, piece.session)
      return (credit, subject) => proveCredit(credit, subject, receipts)
    }),
  transactions: proveDocuments,
}

interface Range extends Piece {
  readonly kind: 'policy' | 'claim' | 'subsidy' | 'credit'
  /** Events of the documents that money moves by. */
  readonly types: readonly string[]
}

type Prove<T> = (document: T & Stored, subject: Subject) => readonly LedgerDifference[]

/** The next documents of a store, each against what the ledger says of it. */
async function proveBatch<T>(
  store: Store<T>,
  { kind, types, after, size, session, range }: Range,
  proofFor: (documents: readonly (T & Stored)[]) => Promise<Prove<T>>,
): Promise<Batch | null> {
  const documents = await store.model
    .find({ _id: { ...conditionOf(range), $gt: after } } as object, null, { session })
    .sort({ _id: 1 })
    .limit(size)
    .lean<(T & Stored)[]>()
  const last = documents.at(-1)
  if (!last) return null
  const subjectOf = ({ _id }: Stored) => `${kind}:${_id}` as const
  const streams = documents.map(({ _id }) => streamOf(store, _id))
  const written = await findBySubject(documents.map(subjectOf), session)
  const events = await findMoneyEvents(streams, types, session)
  const known = await findKnownEvents([...written.values()].flat(), session)
  const proof = await proofFor(documents)
  const proveOne = (document: T & Stored) => {
    const subject = {
      subject: subjectOf(document),
      transactions: written.get(subjectOf(document)) ?? [],
      events: events.get(streamOf(store, document._id)) ?? [],
    }
    return readable(subject, () => [...proveTransactions(subject, known), ...proof(document, subject)])
  }
  return { last: last._id, count: documents.length, prove: () => documents.flatMap(proveOne) }
}

/** What somebody wrote of a shape that no transaction has is named too, and keeps nothing else from being proved. */
function readable({ subject }: Subject, prove: () => readonly LedgerDifference[]): readonly LedgerDifference[] {
  try {
    return prove()
  } catch (error) {
    return [{ fault: 'posting-unreadable', subject, found: String(error), expected: null }]
  }
}

/** The transactions of these documents, one read. */
async function findBySubject(subjects: readonly LedgerSubject[], session: ClientSession) {
  const found = await LedgerTransactionModel.find({ subject: { $in: subjects } }, null, { session })
    .sort({ subject: 1, _id: 1 })
    .lean<LedgerTransaction[]>()
  return groupBy(found, ({ subject }) => subject)
}

/** What happened to these documents that money moved by, oldest first. */
async function findMoneyEvents(streams: readonly string[], types: readonly string[], session: ClientSession) {
  const fields = { stream: 1, seq: 1, at: 1, businessDate: 1, type: 1, payload: 1 }
  const found = await EventModel.find({ stream: { $in: streams }, type: { $in: types } }, fields, { session })
    .sort({ stream: 1, seq: 1 })
    .lean<(MoneyEvent & { readonly stream: string })[]>()
  return groupBy(found, ({ stream }) => stream)
}

/** Those events of transactions that are on record. */
async function findKnownEvents(transactions: readonly LedgerTransaction[], session: ClientSession) {
  const ids = [...new Set(transactions.map(({ event }) => event))].filter((event) => typeof event === 'string')
  const found = await EventModel.find({ _id: { $in: ids } }, { _id: 1 }, { session }).lean<{ readonly _id: string }[]>()
  return new Set(found.map(({ _id }) => _id))
}

async function findPanels(policyNos: readonly string[], session: ClientSession) {
  const found = await policyStore.model
    .find({ _id: { $in: policyNos } }, { panel: 1 }, { session })
    .lean<Pick<Policy & Stored, '_id' | 'panel'>[]>()
  return new Map(found.map(({ _id, panel }) => [_id, panel]))
}

/** The transactions by which parts of these credits pay premium, by their events. */
async function findReceipts(credits: readonly BankCredit[], session: ClientSession) {
  const events = credits.flatMap(({ allocations }) => allocations.map(({ receipt }) => receipt))
  const found = await LedgerTransactionModel.find({ event: { $in: events }, kind: 'premiumAllocated' }, null, {
    session,
  }).lean<LedgerTransaction[]>()
  return new Map(found.map((transaction) => [transaction.event, transaction]))
}

type Found = Pick<LedgerTransaction, '_id' | 'subject' | 'kind'>

/** The next transactions in the order of their documents: those whose document does not exist. */
async function proveDocuments({ after, size, session, range }: Piece): Promise<Batch | null> {
  const subjects = { ...conditionOf(range), $gt: after }
  const found = await LedgerTransactionModel.find({ subject: subjects } as object, { subject: 1, kind: 1 }, { session })
    .sort({ subject: 1, _id: 1 })
    .limit(size)
    .lean<Found[]>()
  const nameless = after === '' && range.from === null ? await findNameless(session) : []
  const last = found.at(-1)
  if (!last) return nameless.length === 0 ? null : batchOf(LAST, nameless, new Set())
  const whole = await wholeOf(last.subject, found, session)
  const known = await findDocuments([...new Set(whole.map(({ subject }) => subject))], session)
  return batchOf(last.subject, [...nameless, ...whole], known)
}

/** Comes after the name of any document. */
const LAST = '\uffff'

const batchOf = (last: string, found: readonly Found[], known: ReadonlySet<string>): Batch => ({
  last,
  count: found.length,
  prove: () =>
    found
      .filter(({ subject }) => !known.has(subject))
      .map(({ _id: posting, subject, kind }) => ({
        fault: 'posting-without-document',
        subject,
        posting,
        kind,
        field: 'subject',
        found: null,
        expected: subject,
      })),
})

/** Transactions whose document is no text, which no range of texts comes to. */
const findNameless = (session: ClientSession): Promise<Found[]> =>
  LedgerTransactionModel.collection
    .find<Found>({ subject: { $not: { $gt: '' } } }, { session, projection: { subject: 1, kind: 1 } })
    .limit(NAMED)
    .toArray()

/** The batch with all transactions of its last document, after which the next one begins. */
async function wholeOf(subject: LedgerSubject, found: readonly Found[], session: ClientSession) {
  const rest = await LedgerTransactionModel.find({ subject }, { subject: 1, kind: 1 }, { session }).lean<Found[]>()
  return [...found.filter((transaction) => transaction.subject !== subject), ...rest]
}

async function findDocuments(subjects: readonly LedgerSubject[], session: ClientSession): Promise<ReadonlySet<string>> {
  const stores = [
    { kind: 'policy', model: policyStore.model },
    { kind: 'claim', model: claimStore.model },
    { kind: 'subsidy', model: subsidyApplicationStore.model },
    { kind: 'credit', model: bankCreditStore.model },
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
