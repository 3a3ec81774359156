import { EventModel } from '../../../../../models/events.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import type { SealHead } from '../../../../platform/sealing/domain/seal.ts'
import type { RecordFinding } from '../domain/findings.ts'
import { ledgerFinding } from './ledgerFindings.ts'
import { type LedgerProof, PROOF_BEGINS, type ProofState, proveLedger } from './proveLedger.ts'
import { CHAINS_BEGIN, type ChainPlace, type ChainVerification, verifyChains } from './verifyChains.ts'
import { verifyContents } from './verifyContents.ts'
import { verifyExercises } from './verifyExercises.ts'
import { verifyFollowers } from './verifyFollowers.ts'
import { verifyMarks } from './verifyMarks.ts'
import { verifyNumbers } from './verifyNumbers.ts'
import { verifyRows } from './verifyRows.ts'
import { findAnchors, type SealPlace, type SealVerification, verifySeals } from './verifySeals.ts'

/** What a verification goes through, in this order. */
export const VERIFICATION_STEPS = ['chains', 'seals', 'rows', 'numbers', 'contents', 'ledger', 'kept'] as const
export type VerificationStep = (typeof VERIFICATION_STEPS)[number]

/** A verification under way: what it has come to, and where it goes on. Can be written as JSON. */
export interface VerificationState {
  readonly step: VerificationStep | 'end'
  readonly chains: ChainPlace
  /** How far the seals are; null before and after them. */
  readonly sealPlace: SealPlace | null
  readonly seals: SealSummary
  readonly ledger: ProofState
  readonly findingCount: number
  /** The first of them. */
  readonly findings: readonly RecordFinding[]
}

interface SealSummary extends Omit<SealVerification, 'findings' | 'anchors'> {
  /** Seals by which the chain was anchored anew. */
  readonly anchors: readonly number[]
}

const VERIFICATION_BEGINS: VerificationState = {
  step: 'chains',
  chains: CHAINS_BEGIN,
  sealPlace: null,
  seals: { seals: 0, head: null, ofRetiredKeys: 0, anchors: [] },
  ledger: PROOF_BEGINS,
  findingCount: 0,
  findings: [],
}

export interface RecordVerification
  extends Omit<ChainVerification, 'broken'>,
    Omit<SealVerification, 'findings'>,
    Pick<VerificationState, 'findingCount' | 'findings'> {
  /** Events that no seal names yet. */
  readonly unsealed: number
  readonly ledger: Omit<LedgerProof, 'differences' | 'differenceCount'>
}

interface VerifyOptions {
  /** Null: the HMACs of the seals are not checked, nor secrets compared. */
  readonly keys: KeyRing | null
  /** Heads of the seals that left the database. */
  readonly heads: readonly SealHead[]
  /** What is gone through; everything where nothing is named. */
  readonly steps?: readonly VerificationStep[]
  /** Where one that was stopped goes on; from the beginning where there was none. */
  readonly from?: VerificationState | null
  /** Called after every piece of work. */
  readonly save?: (state: VerificationState) => Promise<void>
  /** So many streams, seals or documents are a piece. */
  readonly size?: number
}

/** So many findings are named; all are counted. */
const NAMED = 1_000

/**
 * Verifies all that was written: every stream to its document, the seals from the heads given, the rows beside the
 * documents, number series and attachments' bytes, the ledger against the documents it is about, and what is kept beside the documents
 * and follows from them. Names everything that
 * is not as it was, of each stream the first broken link. Others may write meanwhile; `save` is told after each piece, and
 * a verification that was stopped goes on from what was saved.
 */
export async function verifyRecord(options: VerifyOptions): Promise<RecordVerification> {
  const { steps = VERIFICATION_STEPS, from, save = async () => {} } = options
  let state = from ?? VERIFICATION_BEGINS
  for (const step of steps.filter((each) => isFrom(state.step, each))) {
    state = { ...state, step }
    state = await STEPS[step](state, { ...options, save })
    await save({ ...state, step: steps[steps.indexOf(step) + 1] ?? 'end' })
  }
  return resultOf(state)
}

const isFrom = (first: VerificationState['step'], step: VerificationStep): boolean =>
  first !== 'end' && VERIFICATION_STEPS.indexOf(step) >= VERIFICATION_STEPS.indexOf(first)

/** How much was looked at: events, seals, and documents and transactions of the ledger. */
export function doneOf({ chains, sealPlace, seals, ledger }: VerificationState): number {
  const { policies, claims, subsidies, credits, transactions } = ledger
  return chains.events + (sealPlace ?? seals).seals + policies + claims + subsidies + credits + transactions
}

type Step = (
  state: VerificationState,
  options: VerifyOptions & Required<Pick<VerifyOptions, 'save'>>,
) => Promise<VerificationState>

const STEPS: Readonly<Record<VerificationStep, Step>> = {
  chains: async (state, { keys, size, save }) => {
    const onProgress = (chains: ChainPlace) => save({ ...state, chains })
    const chains = await verifyChains({ keys, from: state.chains, onProgress, ...(size && { size }) })
    const links = chains.broken.map(({ stream, seq, fault }) => ({ where: `${stream}#${seq}`, fault }))
    return found({ ...state, chains }, links)
  },
  seals: async (state, { keys, heads, size, save }) => {
    const onProgress = (sealPlace: SealPlace) => save({ ...state, sealPlace })
    const verified = await verifySeals({ keys, heads, from: state.sealPlace, onProgress, ...(size && { size }) })
    const { findings, anchors, ...rest } = verified
    const seals = { ...rest, anchors: anchors.map(({ _id }) => _id) }
    return found({ ...state, sealPlace: null, seals }, findings)
  },
  rows: async (state) => found(state, await verifyRows()),
  numbers: async (state) => found(state, await verifyNumbers()),
  contents: async (state) => found(state, await verifyContents()),
  ledger: async (state, { size, save }) => {
    const proveFrom = { from: state.ledger, save: (ledger: ProofState) => save({ ...state, ledger }) }
    const ledger = await proveLedger({ ...proveFrom, ...(size && { size }) })
    const differences = ledger.differences.map(ledgerFinding)
    return found({ ...state, ledger: { ...state.ledger, ...ledger } }, differences, ledger.differenceCount)
  },
  kept: async (state) =>
    found(state, [...(await verifyMarks()), ...(await verifyExercises()), ...(await verifyFollowers())]),
}

const found = (
  state: VerificationState,
  findings: readonly RecordFinding[],
  count = findings.length,
): VerificationState => ({
  ...state,
  findingCount: state.findingCount + count,
  findings: [...state.findings, ...findings].slice(0, NAMED),
})

async function resultOf({ chains, seals, ledger, findingCount, findings }: VerificationState) {
  const { events, streams, documents, rebuilt, secretsUnseen } = chains
  const { policies, claims, subsidies, credits, transactions } = ledger
  return {
    events,
    streams,
    documents,
    rebuilt,
    secretsUnseen,
    ...seals,
    anchors: await findAnchors(seals.anchors),
    unsealed: await EventModel.countDocuments({ sealNo: null }),
    ledger: { policies, claims, subsidies, credits, transactions },
    findingCount,
    findings,
  }
}
