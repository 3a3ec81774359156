import { EventModel } from '../../../../../models/events.ts'
import { allStores, type Store } from '../../../../../models/store.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import type { SealHead } from '../../../../platform/sealing/domain/seal.ts'
import type { RecordFinding } from '../domain/findings.ts'
import { ledgerFinding } from './ledgerFindings.ts'
import { PROOF_BEGINS, type ProofStage, type ProofState, proveStage } from './proveLedger.ts'
import type { PieceKind, VerificationPiece } from './verificationPieces.ts'
import { CHAINS_BEGIN, type ChainPlace, verifyDocuments, verifyEvents } from './verifyChains.ts'
import { verifyAttachments, verifyBytes } from './verifyContents.ts'
import { verifyExercisesOf } from './verifyExercises.ts'
import { verifyFollowers } from './verifyFollowers.ts'
import { verifyIssued } from './verifyIssued.ts'
import { verifyMarksOf } from './verifyMarks.ts'
import { highestNumbers, noteHighest, numberFindings } from './verifyNumbers.ts'
import { verifyRowsOf } from './verifyRows.ts'
import { findAnchors, headFindings, type SealPlace, walkSeals } from './verifySeals.ts'

/** So many findings of a range are kept, and of all ranges together; all are counted. */
const NAMED = 200

export const VERIFIED_COUNTS = [
  'events',
  'streams',
  'documents',
  'rebuilt',
  'secretsUnseen',
  'seals',
  'policies',
  'claims',
  'subsidies',
  'credits',
  'transactions',
] as const
type Counts = Partial<Readonly<Record<(typeof VERIFIED_COUNTS)[number], number>>>

/** What some pieces have come to; can be put together with what others have. */
export interface VerifiedPieces {
  readonly counts: Counts
  readonly findings: readonly RecordFinding[]
  readonly findingCount: number
  /** Hashes of the seals that heads were given of. */
  readonly known: SealPlace['known']
  /** Seals by which the chain was anchored anew. */
  readonly anchors: readonly number[]
  /** The highest number of each series that was met. */
  readonly highest: readonly (readonly [series: string, place: number])[]
}

export const NOTHING_VERIFIED: VerifiedPieces = {
  counts: {},
  findings: [],
  findingCount: 0,
  known: [],
  anchors: [],
  highest: [],
}

/** How far some pieces are: the one that comes next, where one was stopped in the middle, and what they have come to. */
export interface PiecesState {
  readonly piece: number
  readonly place: unknown
  readonly verified: VerifiedPieces
}

interface VerifyPieces {
  /** Null: the HMACs of the seals are not checked, nor secrets compared. */
  readonly keys: KeyRing | null
  /** Heads of the seals that left the database. */
  readonly heads: readonly SealHead[]
  readonly from: PiecesState | null
  /** Called after every piece, and within long ones. */
  readonly save: (state: PiecesState) => Promise<void>
}

/** Verifies some pieces one after the other; one that was stopped goes on from what was saved. */
export async function verifyPieces(
  pieces: readonly VerificationPiece[],
  { from, save, ...means }: VerifyPieces,
): Promise<PiecesState> {
  let state = from ?? { piece: 0, place: null, verified: NOTHING_VERIFIED }
  for (const piece of pieces.slice(state.piece)) {
    const { verified, place, piece: index } = state
    const further = await PIECES[piece.kind](piece, {
      ...means,
      place,
      keep: (place: unknown) => save({ piece: index, place, verified }),
    })
    state = { piece: index + 1, place: null, verified: together(verified, { ...NOTHING_VERIFIED, ...further }) }
    await save(state)
  }
  return state
}

/** What pieces have come to, put together. */
export function together(one: VerifiedPieces, other: VerifiedPieces): VerifiedPieces {
  const highest = new Map(one.highest)
  noteHighest(highest, other.highest)
  return {
    counts: sumOf(one.counts, other.counts),
    findings: [...one.findings, ...other.findings].slice(0, NAMED),
    findingCount: one.findingCount + other.findingCount,
    known: [...one.known, ...other.known],
    anchors: [...one.anchors, ...other.anchors],
    highest: [...highest],
  }
}

/** What can be said once all pieces are done: the heads that the chain does not go through, the series that are behind. */
export async function concludeVerification(
  verified: VerifiedPieces,
  heads: readonly SealHead[],
): Promise<VerifiedPieces & { readonly unsealed: number }> {
  const further = [
    ...headFindings(heads, verified.known, await findAnchors(verified.anchors)),
    ...(await numberFindings(new Map(verified.highest))),
  ]
  const unsealed = await EventModel.countDocuments({ sealNo: null })
  return { ...together(verified, found(further)), unsealed }
}

const sumOf = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(
    VERIFIED_COUNTS.flatMap((name) => {
      const sum = (one[name] ?? 0) + (other[name] ?? 0)
      return sum === 0 ? [] : [[name, sum]]
    }),
  )

const found = (findings: readonly RecordFinding[], findingCount = findings.length): VerifiedPieces => ({
  ...NOTHING_VERIFIED,
  findings: findings.slice(0, NAMED),
  findingCount,
})

interface PieceMeans extends Pick<VerifyPieces, 'keys' | 'heads'> {
  /** Where the piece was stopped; null at its beginning. */
  readonly place: unknown
  readonly keep: (place: unknown) => Promise<void>
}

const PIECES: Readonly<
  Record<PieceKind, (piece: VerificationPiece, means: PieceMeans) => Promise<Partial<VerifiedPieces>>>
> = {
  events: async (range, { keys, place, keep }) => {
    const from = (place as ChainPlace | null) ?? CHAINS_BEGIN
    const { broken, after, documents, ...counts } = await verifyEvents({ keys, range, from, onProgress: keep })
    return { ...found(linksOf(broken)), counts }
  },
  documents: async ({ of, ...range }) => {
    const { documents, broken } = await verifyDocuments(storeOf(of), range)
    return { ...found(linksOf(broken)), counts: { documents } }
  },
  seals: async (range, { keys, heads, place, keep }) => {
    const walked = await walkSeals({ keys, heads, range, from: place as SealPlace | null, onProgress: keep })
    const { findings, seals, known, anchors } = walked
    return { ...found(findings), counts: { seals }, known, anchors }
  },
  rows: async ({ of, ...range }) => found(await verifyRowsOf(of, range)),
  numbers: async ({ of, ...range }) => ({ highest: [...(await highestNumbers(storeOf(of), range))] }),
  bytes: async (range) => found(await verifyBytes(range)),
  attachments: async (range) => found(await verifyAttachments(range)),
  issued: async (range) => found(await verifyIssued(range)),
  ledger: async ({ of, ...range }, { place, keep }) => {
    const from = (place as ProofState | null) ?? { ...PROOF_BEGINS, stage: of as ProofStage }
    const proof = await proveStage(from, range, { save: keep })
    const { policies, claims, subsidies, credits, transactions, differences, differenceCount } = proof
    return {
      ...found(differences.map(ledgerFinding), differenceCount),
      counts: { policies, claims, subsidies, credits, transactions },
    }
  },
  marks: async ({ of, ...range }) => found(await verifyMarksOf(storeOf(of), range)),
  exercises: async ({ of, ...range }) => found(await verifyExercisesOf[of as keyof typeof verifyExercisesOf](range)),
  followers: async () => found(await verifyFollowers()),
}

const linksOf = (broken: ChainPlace['broken']): readonly RecordFinding[] =>
  broken.map(({ stream, seq, fault }) => ({ where: `${stream}#${seq}`, fault }))

function storeOf(name: string): Store<unknown> {
  const store = allStores().get(name)
  if (!store) throw new Error(`no store ${name}`)
  return store
}
