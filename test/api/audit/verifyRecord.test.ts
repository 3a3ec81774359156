import { expect } from 'chai'
import mongoose from 'mongoose'
import { ledgerProof } from '../../../jobs/ledgerProof.ts'
import { EventModel } from '../../../models/events.ts'
import { requeueRun } from '../../../models/jobRuns.ts'
import {
  cutVerification,
  type VerificationPiece,
} from '../../../server/business/desk/audit/usecases/verificationPieces.ts'
import {
  concludeVerification,
  NOTHING_VERIFIED,
  type PiecesState,
  together,
  type VerifiedPieces,
  verifyPieces,
} from '../../../server/business/desk/audit/usecases/verifyPieces.ts'
import {
  doneOf,
  type RecordVerification,
  VERIFICATION_STEPS,
  type VerificationState,
  verifyRecord,
} from '../../../server/business/desk/audit/usecases/verifyRecord.ts'
import { ACCESS } from '../../support/access.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { jobsOf, storedRuns } from '../../support/jobs.ts'
import { sealEverything, writeDocuments } from '../../support/sealing.ts'

describe('verification of the record', function () {
  this.timeout(120_000)
  const service = useService()
  const stages = claimStages(service)
  const states: VerificationState[] = []
  let whole: RecordVerification

  const verify = (from: VerificationState | null, save?: (state: VerificationState) => Promise<void>) =>
    verifyRecord({ keys: ACCESS.keys, heads: [], size: 5, from, ...(save && { save }) })
  /** As it comes back from where it was kept. */
  const kept = (state: VerificationState) => JSON.parse(JSON.stringify(state)) as VerificationState

  before(async () => {
    const claim = await stages.closed()
    for (let seals = 0; seals < 12; seals += 1) {
      await writeDocuments(service, 2)
      await sealEverything()
    }
    const broken = await EventModel.findOne({ stream: /^organisation:/ }).lean()
    await EventModel.updateOne({ _id: broken?._id }, { $set: { reason: 'tampered' } })
    await mongoose.connection
      .collection('ledgerTransactions')
      .updateOne({ subject: `claim:${claim._id}`, kind: 'claimDue' }, {
        $inc: { 'entries.$[].amountFen': 100 },
      } as object)
    whole = await verify(null, async (state) => void states.push(kept(state)))
  })

  it('names what the ledger differs in beside the other findings', () => {
    const faults = new Set(whole.findings.map(({ fault }) => fault))
    expect(faults).to.include.keys('event-changed', 'rows-differ-from-seal', 'posting-amount-differs')
    expect(whole.findingCount).to.equal(whole.findings.length)
    expect([whole.ledger.policies, whole.ledger.claims]).to.deep.equal([1, 1])
  })

  it('saves where it is in every step, always further', () => {
    expect(new Set(states.map(({ step }) => step))).to.deep.equal(new Set([...VERIFICATION_STEPS, 'end']))
    const done = states.map(doneOf)
    expect(done).to.deep.equal(done.toSorted((a, b) => a - b))
    expect(states.filter(({ step }) => step === 'ledger').map(({ ledger }) => ledger.stage)).to.include.members([
      'policies',
      'claims',
      'transactions',
    ])
    expect(states.filter(({ sealPlace }) => sealPlace !== null)).to.have.length.greaterThan(1)
    expect(states.filter(({ step, chains }) => step === 'chains' && chains.after !== '')).to.have.length.greaterThan(1)
  })

  it('comes to the same wherever it was stopped and gone on with', async () => {
    for (const state of states) {
      const steps: string[] = []
      const resumed = await verify(state, async ({ step }) => void steps.push(step))
      expect(resumed, `${state.step} ${doneOf(state)}`).to.deep.equal(whole)
      const before =
        state.step === 'end' ? VERIFICATION_STEPS : VERIFICATION_STEPS.slice(0, VERIFICATION_STEPS.indexOf(state.step))
      expect(steps.filter((step) => before.some((each) => each === step))).to.deep.equal([])
    }
  })

  it('comes to the same in pieces, however small, in whatever order they are done and wherever one was stopped', async () => {
    const pieces = await cutVerification(VERIFICATION_STEPS, 3)
    expect(pieces.filter(({ kind }) => kind === 'events').length).to.be.greaterThan(3)
    expect(pieces.filter(({ kind }) => kind === 'seals').length).to.be.greaterThan(3)
    const means = { keys: ACCESS.keys, heads: [] }
    const verifyOne = async (piece: VerificationPiece, from: PiecesState | null) => {
      const saved: PiecesState[] = []
      const { verified } = await verifyPieces([piece], {
        ...means,
        from,
        save: async (state) => void saved.push(JSON.parse(JSON.stringify(state)) as PiecesState),
      })
      return { verified, saved }
    }
    const done = new Map<VerificationPiece, VerifiedPieces>()
    let stops = 0
    for (const piece of pieces.toReversed()) {
      const { verified, saved } = await verifyOne(piece, null)
      done.set(piece, verified)
      for (const stopped of saved) {
        stops += stopped.place === null ? 0 : 1
        expect((await verifyOne(piece, stopped)).verified, `${piece.kind} ${piece.of}`).to.deep.equal(verified)
      }
    }
    expect(stops, 'stops within pieces').to.be.greaterThan(10)
    const sum = pieces.reduce((sum, piece) => together(sum, done.get(piece) ?? sum), NOTHING_VERIFIED)
    const { counts, findings, findingCount, unsealed } = await concludeVerification(sum, [])
    const { events, streams, documents, rebuilt, seals, ledger } = whole
    expect(counts).to.deep.equal({ events, streams, documents, rebuilt, seals, ...withoutZeros(ledger) })
    expect(unsealed).to.equal(whole.unsealed)
    expect(findingCount).to.equal(whole.findingCount)
    const named = (some: RecordVerification['findings']) =>
      some.map(({ where, fault }) => `${where} ${fault}`).toSorted()
    expect(named(findings)).to.deep.equal(named(whole.findings))
  })

  it('is done by the nightly jobs, which name what they find, and begin anew when they are tried again', async () => {
    const jobs = jobsOf([ledgerProof], service.clock)
    await jobs.queueDue()
    await jobs.workOff()
    const [failed] = await storedRuns()
    expect([failed?.state, failed?.attempts]).to.deep.equal(['failed', 1])
    expect(failed?.error).to.match(/^3 findings: LT:claim:\S+: books-do-not-balance The books of a party/)
    expect(failed?.result).to.deep.include({ findingCount: 3 })

    await mongoose.connection
      .collection('ledgerTransactions')
      .updateOne({ kind: 'claimDue' }, { $inc: { 'entries.$[].amountFen': -100 } } as object)
    await mongoose.connection.withSession((session) =>
      requeueRun(failed?._id ?? '', ['failed'], true, service.clock.now(), session),
    )
    await jobs.workOff()
    const [again] = await storedRuns()
    expect([again?.state, again?.error]).to.deep.equal(['succeeded', null])
    expect(again?.result).to.deep.include({ policies: 1, claims: 1 })
  })
})

const withoutZeros = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
