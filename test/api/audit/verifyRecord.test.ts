import { expect } from 'chai'
import mongoose from 'mongoose'
import type { JobFinding, Progress } from '../../../jobs/definition.ts'
import { ledgerProof } from '../../../jobs/ledgerProof.ts'
import { EventModel } from '../../../models/events.ts'
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

  it('is the same step in the nightly proof of the ledger: stopped in the middle it goes on, retried it begins anew', async () => {
    let cursor: string | null = null
    let seen: string[] = []
    const run = async (stopAt: string | null) => {
      seen = []
      const save: Progress['save'] = async (at) => {
        cursor = at.cursor ?? null
        const { step, ledger } = JSON.parse(cursor ?? '') as VerificationState
        seen.push(step === 'end' ? step : ledger.stage)
        if (ledger.stage === stopAt) throw new Error('stopped')
      }
      const progress: Progress = { cursor, done: 0, save }
      return ledgerProof.run({ bucket: '2026-03-01', today: () => '2026-03-01', progress, context: noContext })
    }
    const failed = (stopAt: string | null) => run(stopAt).then(String, (error: unknown) => error)
    expect(String(await failed('claims'))).to.equal('Error: stopped')
    expect(seen).to.deep.equal(['policies', 'claims'])
    const finding = (await failed(null)) as JobFinding
    expect(finding.message).to.match(/^3 findings: LT:claim:\S+: books-do-not-balance The books of a party/)
    expect(seen).to.deep.equal(['transactions', 'end'])
    expect(finding.result).to.deep.include({ findingCount: 3 })

    await mongoose.connection
      .collection('ledgerTransactions')
      .updateOne({ kind: 'claimDue' }, { $inc: { 'entries.$[].amountFen': -100 } } as object)
    expect(await run(null)).to.include({ policies: 1, claims: 1 })
    expect(seen[0]).to.equal('policies')
  })
})

const noContext = (): never => {
  throw new Error('a verification needs nobody to act')
}
