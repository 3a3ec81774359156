import { CONTENTS } from '../../../../../models/attachmentContents.ts'
import { attachmentStore } from '../../../../../models/attachments.ts'
import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { claimStore } from '../../../../../models/claims.ts'
import { EventModel } from '../../../../../models/events.ts'
import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import { cutByKey, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import { SEALED_ROWS } from '../../../../../models/sealedRows.ts'
import { SealModel } from '../../../../../models/seals.ts'
import { allStores, type Store } from '../../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../../models/subsidyApplications.ts'
import { type ProofStage, STAGES } from './proveLedger.ts'
import type { VerificationStep } from './verifyRecord.ts'

/** What a piece of a verification goes through: events by stream, documents of a store, seals by number, and so on. */
export type PieceKind =
  | 'events'
  | 'documents'
  | 'seals'
  | 'rows'
  | 'numbers'
  | 'bytes'
  | 'attachments'
  | 'issued'
  | 'ledger'
  | 'marks'
  | 'exercises'
  | 'followers'

/** A part of a verification that can be done by itself, beside all others. */
export interface VerificationPiece extends KeyRange {
  readonly kind: PieceKind
  /** The store, the kind of rows or the stage of the ledger; empty where there is but one. */
  readonly of: string
  /** How many documents it goes through, at most. */
  readonly weight: number
}

/** What is cut: a collection by one of its keys. */
interface Whole {
  readonly kind: PieceKind
  readonly of?: string
  readonly collection: string
  readonly field?: string
}

const nameOf = ({ model }: Pick<Store<unknown>, 'model'>): string => model.collection.collectionName
const stores = () => [...allStores().values()]
const ofStores = (kind: PieceKind, some: readonly Store<unknown>[]): Whole[] =>
  some.map((store) => ({ kind, of: store.name, collection: nameOf(store) }))

const LEDGER: Readonly<Record<ProofStage, readonly [collection: string, field: string]>> = {
  policies: [policyStore.model.collection.collectionName, '_id'],
  claims: [claimStore.model.collection.collectionName, '_id'],
  subsidies: [subsidyApplicationStore.model.collection.collectionName, '_id'],
  credits: [bankCreditStore.model.collection.collectionName, '_id'],
  transactions: [LedgerTransactionModel.collection.collectionName, 'subject'],
}

/** What each step goes through. */
const WHOLES: Readonly<Record<VerificationStep, () => readonly Whole[]>> = {
  chains: () => [
    { kind: 'events', collection: EventModel.collection.collectionName, field: 'stream' },
    ...ofStores('documents', stores()),
  ],
  seals: () => [{ kind: 'seals', collection: SealModel.collection.collectionName }],
  rows: () => SEALED_ROWS.map(({ kind }) => ({ kind: 'rows', of: kind, collection: kind })),
  numbers: () => ofStores('numbers', stores()),
  contents: () => [
    { kind: 'bytes', collection: CONTENTS },
    { kind: 'attachments', collection: attachmentStore.model.collection.collectionName },
    { kind: 'issued', collection: issuedDocumentStore.model.collection.collectionName },
  ],
  ledger: () =>
    STAGES.map((stage) => ({ kind: 'ledger', of: stage, collection: LEDGER[stage][0], field: LEDGER[stage][1] })),
  kept: () => [
    ...ofStores(
      'marks',
      stores().filter(({ marks }) => marks !== null),
    ),
    ...ofStores('exercises', [claimStore, quoteStore] as unknown as Store<unknown>[]),
  ],
}

/**
 * Cuts steps of the verification into pieces of so many documents, of which each can be verified by itself: a stream is in
 * one piece, and the chain of seals goes from one to the next by the last seal of the one before.
 */
export async function cutVerification(
  steps: readonly VerificationStep[],
  size: number,
): Promise<readonly VerificationPiece[]> {
  const pieces: VerificationPiece[] = []
  for (const step of steps) {
    for (const { kind, of = '', collection, field = '_id' } of WHOLES[step]()) {
      const ranges = await cutByKey(collection, field, sizeOf(kind, size))
      pieces.push(...ranges.map((range) => ({ kind, of, weight: weightOf(kind, ranges, size), ...range })))
    }
    if (step === 'kept') pieces.push({ kind: 'followers', of: '', weight: size, ...WHOLE })
  }
  return pieces
}

/** A seal names many events, and bytes are read. */
const HEAVY: readonly PieceKind[] = ['seals', 'bytes']
const HEAVY_TIMES = 10

const sizeOf = (kind: PieceKind, size: number): number =>
  HEAVY.includes(kind) ? Math.max(1, Math.floor(size / HEAVY_TIMES)) : size

/** Of what is not cut nobody has counted how little it is: some dozens of such pieces make one range. */
const LITTLE_TIMES = 25

const weightOf = (kind: PieceKind, ranges: readonly KeyRange[], size: number): number =>
  ranges.length > 1 || HEAVY.includes(kind) ? size : size / LITTLE_TIMES
