import { expect } from 'chai'
import { claimStore } from '../../../models/claims.ts'
import { EventModel } from '../../../models/events.ts'
import { findFollower } from '../../../models/followers.ts'
import type { Stored } from '../../../models/store.ts'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import type { Claim, ClaimState } from '../../../server/business/claims/domain/claim.ts'
import { notifyLoss } from '../../../server/business/claims/usecases/notifyLoss.ts'
import { reopenClaim } from '../../../server/business/claims/usecases/reopenClaim.ts'
import { termsFollower } from '../../../server/business/claims/usecases/termsFollower.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { findTermsAt } from '../../../server/business/contract/terms/usecases/terms.ts'
import type { WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import type { Period } from '../../../server/kernel/period.ts'
import { beginRebuild } from '../../../server/platform/following/usecases/rebuild.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useService } from '../../support/app.ts'
import { agreeFurtherTerms } from '../../support/claims/agreeFurtherTerms.ts'
import { batchPolicy } from '../../support/claims/batchPolicy.ts'
import { FINDINGS, PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages, lossNotice } from '../../support/claims/claimStages.ts'
import { insurePolicy, QUALITY } from '../../support/claims/insurePolicy.ts'
import { movementsOf } from '../../support/claims/money.ts'
import { tellTerms } from '../../support/claims/tellTerms.ts'
import type { PersonName } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'

const YEAR = { from: '2026-01-01', to: '2027-01-01' }
const LOSS_DAY = { from: '2026-02-27', to: '2026-02-28' }
const ASSESS = '承保条件有追溯变更，请重新定损理算或拒赔'
const LOOK = '承保条件有追溯变更，待查看确认'

describe('claims whose terms are changed back-dated', function () {
  this.timeout(60_000)
  const service = useService()
  const stages = claimStages(service)

  const agree = (policyNo: string, effective: Period, changes: Partial<TermSegment> = {}) =>
    agreeFurtherTerms(service, policyNo, { effective, ...changes })
  const tell = () => tellTerms(service)
  const now = (claim: Stored) => claimStore.model.findById(claim._id).orFail().lean<Claim & Stored>()
  const noticeOf = async (claim: Stored) => (await now(claim)).termsNotice ?? null
  const told = async (claim: Stored) =>
    (
      await EventModel.find({ stream: `claim:${claim._id}`, type: /^claim\.terms/ })
        .sort({ seq: 1 })
        .lean()
    ).map(({ type, payload }) => [type, payload.wentBy, payload.onRecord])
  /** What the person's queue says of a claim, with what it asks. */
  const asked = async (name: PersonName, claim: Stored) => {
    const { items } = (await (await service.signIn(name)).get('/work-queue?limit=1000')).body as WorkQueueView
    return items.filter(({ number }) => number === claim._id).map(({ why, asks }) => [why.zh, asks[0] ?? null])
  }
  const menuOf = async (name: PersonName, claim: Stored) => {
    const view = (await (await service.signIn(name)).get(`/claims/${claim._id}`)).body as ClaimView
    return new Map(view.allowedEvents.map(({ event, allowed }) => [event, allowed]))
  }
  const history = async (name: PersonName, claim: Stored) => {
    const { items } = (await (await service.signIn(name)).get(`/claims/${claim._id}/history`)).body as HistoryView
    return items.map(({ type }) => type)
  }
  const acknowledge = async (claim: Stored, reasonZh = '变更不涉及本次损失') => {
    const { version } = await now(claim)
    const handler = await service.signIn('claimsHandlerA')
    return handler.post(`/claims/${claim._id}/terms-acknowledgement`, { reasonZh }, { ifMatch: version })
  }

  it('are told in their own history, with both versions, and asked of the handler instead of the approver', async () => {
    const claim = await stages.assessed()
    await tell()
    expect(await asked('claimsApproverA', claim)).to.deep.equal([['待核赔', 'approve']])
    await agree(claim.policyNo, YEAR)
    await tell()
    expect(await noticeOf(claim)).to.deep.equal({ wentBy: 1, onRecord: 2, on: '2026-03-02', end: null })
    const event = await EventModel.findOne({ stream: `claim:${claim._id}`, type: 'claim.termsChanged' }).lean()
    expect([event?.actor.name, event?.businessDate, event?.payload]).to.deep.equal([
      'claimTerms',
      '2026-03-02',
      { wentBy: 1, onRecord: 2 },
    ])
    // Who approves handles claims as well.
    expect(await asked('claimsApproverA', claim)).to.deep.equal([[ASSESS, 'assess']])
    expect(await asked('claimsHandlerA', claim)).to.deep.equal([[ASSESS, 'assess']])
    expect((await menuOf('claimsApproverA', claim)).get('approve')).to.equal(false)
    const menu = await menuOf('claimsHandlerA', claim)
    expect([menu.get('assess'), menu.has('acknowledgeTerms')]).to.deep.equal([true, false])

    const again = await stages.assess(claim)
    expect(again.termsNotice?.end).to.deep.equal({
      how: 'assessed',
      on: '2026-03-02',
      byId: service.person('claimsHandlerA').id,
    })
    await tell()
    expect(await asked('claimsHandlerA', claim)).to.deep.equal([])
    expect(await asked('claimsApproverA', claim)).to.deep.equal([['待核赔', 'approve']])
    expect((await stages.approve(again)).state).to.equal('approved')
    expect(await told(claim)).to.deep.equal([['claim.termsChanged', 1, 2]])
  })

  it('are told once for each version, whatever happens in between', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, YEAR)
    await tell()
    await tell()
    await agree(claim.policyNo, LOSS_DAY)
    await agree(claim.policyNo, { from: '2026-02-28', to: '2027-01-01' })
    await tell()
    expect(await told(claim)).to.deep.equal([
      ['claim.termsChanged', 1, 2],
      ['claim.termsChanged', 1, 3],
    ])
  })

  it('are not told where the other terms hold on other days, or were on record when they were noticed', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, { from: '2026-02-28', to: '2027-01-01' })
    await agree(claim.policyNo, { from: '2026-01-01', to: '2026-02-27' })
    const later = await stages.noticed({ policyNo: claim.policyNo, lossOn: '2026-02-28', itemNos: [2] })
    await tell()
    expect([await noticeOf(claim), await noticeOf(later)]).to.deep.equal([null, null])
  })

  const everyStage: [ClaimState, () => Promise<Claim & Stored>][] = [
    ['noticed', () => stages.noticed()],
    ['registered', () => stages.registered()],
    ['approved', () => stages.approved()],
    ['paid', () => stages.paid()],
    ['declined', () => stages.declined()],
    ['closed', () => stages.closed()],
  ]
  for (const [state, reach] of everyStage) {
    it(`are told when they are ${state}, until a handler takes note with a reason that stays in the history`, async () => {
      const claim = await reach()
      const moved = await movementsOf(claim._id)
      const before = await asked('claimsHandlerA', claim)
      await agree(claim.policyNo, YEAR, { covers: [{ ...QUALITY, deductibleFen: 15_000_000 }] })
      await tell()
      expect(await asked('claimsHandlerA', claim)).to.have.deep.members([...before, [LOOK, 'acknowledgeTerms']])
      expect((await menuOf('claimsHandlerA', claim)).get('acknowledgeTerms')).to.equal(true)
      const answer = await acknowledge(claim)
      const view = answer.body as ClaimView
      expect([answer.status, view.state, view.termsNotice?.end]).to.deep.equal([
        200,
        state,
        {
          how: 'acknowledged',
          on: '2026-03-02',
          byId: service.person('claimsHandlerA').id,
          reasonZh: '变更不涉及本次损失',
        },
      ])
      expect(await asked('claimsHandlerA', claim)).to.deep.equal(before)
      expect((await menuOf('claimsHandlerA', claim)).has('acknowledgeTerms')).to.equal(false)
      expect((await history('claimsHandlerA', claim)).slice(-2)).to.deep.equal([
        'claim.termsChanged',
        'claim.termsAcknowledged',
      ])
      expect(await history('manufacturerA', claim)).not.to.include.members(['claim.termsChanged'])
      await tell()
      expect(await told(claim)).to.have.length(2)
      expect(await movementsOf(claim._id)).to.deep.equal(moved)
    })
  }

  it('are paid as approved all the same', async () => {
    const claim = await stages.approved()
    await agree(claim.policyNo, YEAR, { covers: [{ ...QUALITY, deductibleFen: 15_000_000 }] })
    await tell()
    const finance = await service.signIn('insurerFinanceA')
    const { version, beneficiaryId } = await now(claim)
    const bankAccountNo = service.bankAccount('equipmentUserA')
    const body = { beneficiaryId, amountFen: PAYABLE_FEN, reference: `B-${claim._id}`, bankAccountNo }
    const paid = await finance.post(`/claims/${claim._id}/payment`, body, { ifMatch: version })
    expect(paid.status).to.equal(200)
    expect(await asked('claimsHandlerA', claim)).to.deep.include([LOOK, 'acknowledgeTerms'])
  })

  it('are told anew by an assessment after a reopening that other terms touch again', async () => {
    const claim = await stages.closed()
    await agree(claim.policyNo, YEAR)
    await tell()
    await acknowledge(claim)
    const at = { claimNo: claim._id }
    await service.act('claimsHandlerA', (work) => reopenClaim(work, { ...at, reasonZh: '新证据' }))
    const again = await stages.assess(claim)
    await tell()
    expect(again.assessment?.termsVersionNo).to.equal(2)
    await agree(claim.policyNo, LOSS_DAY)
    await tell()
    expect(await told(claim)).to.deep.equal([
      ['claim.termsChanged', 1, 2],
      ['claim.termsAcknowledged', 1, 2],
      ['claim.termsChanged', 2, 3],
    ])
    expect(await asked('claimsApproverA', claim)).to.deep.equal([[ASSESS, 'assess']])
  })

  it('go by the day their occurrence first showed itself, and are told as that day moves', async () => {
    const policyNo = (await batchPolicy(service))._id
    const first = await stages.registered({ policyNo, lossOn: '2026-02-03', itemNos: [1] }, { batchNo: 'B-01' })
    const later = await stages.registered({ policyNo, lossOn: '2026-02-27', itemNos: [3] }, { batchNo: 'B-01' })
    const findings = {
      ...FINDINGS,
      lines: FINDINGS.lines.map((line) => ({ ...line, itemNo: 3 })),
    }
    await stages.assess(later, findings)
    await agree(policyNo, { from: '2026-02-01', to: '2026-02-10' })
    await tell()
    // Not approved yet, the earlier does not count.
    expect([await noticeOf(later), (await noticeOf(first))?.onRecord]).to.deep.equal([null, 2])
    const approved = await stages.approve(await stages.assess(first))
    await tell()
    expect((await noticeOf(later))?.onRecord).to.equal(2)
    expect(await asked('claimsApproverA', later)).to.deep.equal([[ASSESS, 'assess']])
    // Nothing is left of the occurrence but the later, which goes by the first terms again.
    await stages.close(await stages.pay(approved))
    await service.act('claimsHandlerA', (work) => reopenClaim(work, { claimNo: first._id, reasonZh: '新证据' }))
    await tell()
    expect(await told(later)).to.deep.equal([
      ['claim.termsChanged', 1, 2],
      ['claim.termsRestored', 1, 2],
    ])
    expect(await asked('claimsHandlerA', later)).to.deep.equal([])
  })

  it('are all told where one occurrence has several, and a claim of another policy is not', async () => {
    const policyNo = (await batchPolicy(service))._id
    const first = await stages.registered({ policyNo, lossOn: '2026-02-03', itemNos: [1] }, { batchNo: 'B-01' })
    const later = await stages.registered({ policyNo, lossOn: '2026-02-27', itemNos: [3] }, { batchNo: 'B-01' })
    const elsewhere = await stages.assessed()
    await stages.approve(await stages.assess(first))
    const findings = { ...FINDINGS, lines: FINDINGS.lines.map((line) => ({ ...line, itemNo: 3 })) }
    await stages.assess(later, findings)
    await agree(policyNo, LOSS_DAY)
    await tell()
    expect([await noticeOf(first), await noticeOf(later)]).to.deep.equal([null, null])
    await agree(policyNo, { from: '2026-02-03', to: '2026-02-04' })
    await tell()
    expect([(await noticeOf(first))?.onRecord, (await noticeOf(later))?.onRecord]).to.deep.equal([3, 3])
    expect(await noticeOf(elsewhere)).to.equal(null)
  })

  it('are told where they were noticed by what was on record a moment before, while the others were agreed', async () => {
    const { _id: policyNo } = await insurePolicy(service)
    const claim = await service.act('manufacturerA', async (work) => {
      // What a transaction reads is as of its first read.
      await findTermsAt(work, policyNo, '2026-02-27', 'onRecord')
      await agree(policyNo, YEAR)
      await tell()
      return notifyLoss(work, lossNotice(policyNo))
    })
    expect([claim.policyVersionNo, await noticeOf(claim)]).to.deep.equal([1, null])
    await tell()
    expect(await told(claim)).to.deep.equal([['claim.termsChanged', 1, 2]])
  })

  it('are told nothing twice by a follower that is built from zero', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, YEAR)
    await tell()
    await tell()
    const before = await EventModel.countDocuments({})
    const documents = await claimStore.model.find().sort({ _id: 1 }).lean()
    const { current } = (await findFollower(termsFollower.name)) ?? {}
    await beginRebuild(termsFollower)
    for (let round = 0; round < 20 && (await findFollower(termsFollower.name))?.rebuild; round += 1) await tell()
    const rebuilt = await findFollower(termsFollower.name)
    expect([rebuilt?.rebuild, rebuilt?.current.generation]).to.deep.equal([null, (current?.generation ?? 0) + 1])
    expect(await EventModel.countDocuments({})).to.equal(before)
    expect(await claimStore.model.find().sort({ _id: 1 }).lean()).to.deep.equal(documents)
  })

  it('are found by indexes, by whoever tells them and in the queue', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, YEAR)
    const scans = await scansDuring(async () => {
      await tell()
      await asked('claimsHandlerA', claim)
      await asked('claimsApproverA', claim)
    })
    expect(scans).to.deep.equal([])
  })
})
