import { expect } from 'chai'
import { EventModel } from '../../models/events.ts'
import { LedgerTransactionModel } from '../../models/ledgerTransactions.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import type { OccurrenceView } from '../../server/business/claims/occurrence.contract.ts'
import { closeClaim } from '../../server/business/claims/usecases/closeClaim.ts'
import { payClaim } from '../../server/business/claims/usecases/payClaim.ts'
import { receiveRepayment } from '../../server/business/claims/usecases/receiveRepayment.ts'
import { reopenClaim } from '../../server/business/claims/usecases/reopenClaim.ts'
import { proveLedger } from '../../server/business/desk/audit/usecases/proveLedger.ts'
import { useService } from '../support/app.ts'
import { FINDINGS } from '../support/claims/claimFacts.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import { movementsOf } from '../support/claims/money.ts'

/**
 * One event that hits several equipment users comes in several notices (one payee each); limit per occurrence and
 * deductible are still the event's, once, whatever the order in which its claims are approved.
 */
describe('One occurrence has one limit and one deductible', () => {
  const service = useService()
  const stages = claimStages(service)
  const WAN = 1_000_000
  const findings = (itemNo: number, lossFen: number) => ({
    ...FINDINGS,
    lines: FINDINGS.lines.map((line) => ({ ...line, itemNo, claimedFen: lossFen, assessedFen: lossFen })),
  })
  const register = async (number: string, sameOccurrenceAs?: string) =>
    (await service.signIn('claimsHandlerA')).post(
      `/claims/${number}/registration`,
      { documents: [], sameOccurrenceAs },
      { ifMatch: 1 },
    )
  const view = async (number: string): Promise<ClaimView> =>
    (await (await service.signIn('claimsApproverA')).get(`/claims/${number}`)).body as ClaimView
  const occurrence = async (number: string): Promise<OccurrenceView> =>
    (await (await service.signIn('claimsApproverA')).get(`/claims/${number}/occurrence`)).body as OccurrenceView

  /** User A's loss of 100万 and user B's of 300万 by one event, registered as one occurrence. */
  async function twoClaims() {
    const a = await stages.registered()
    const b = await stages.noticed({ policyNo: a.policyNo, itemNos: [3] })
    await register(b._id, a._id)
    return { a, b, lossA: findings(1, 100 * WAN), lossB: findings(3, 300 * WAN) }
  }
  const decide = async (claim: { readonly _id: string }, findings: typeof FINDINGS) =>
    stages.approve(await stages.assess(claim as Parameters<typeof stages.assess>[0], findings))

  it('offers a claim to join what it can be registered with, and nothing else', async () => {
    const a = await stages.registered()
    const b = await stages.noticed({ policyNo: a.policyNo, itemNos: [3] })
    const later = await stages.noticed({ policyNo: a.policyNo, itemNos: [3], lossOn: '2026-02-26' })
    const joinable = async (number: string) => (await occurrence(number)).joinable.map((other) => other.number)
    expect(await joinable(b._id)).to.deep.equal([a._id])
    expect(await joinable(a._id), 'a notice is nothing to join').to.deep.equal([])
    expect(await joinable(later._id), 'another day').to.deep.equal([])
    expect((await register(later._id, a._id)).problem.code).to.equal('claim.not-same-occurrence')
    expect((await register(b._id, a._id)).status).to.equal(200)
    expect(await joinable(a._id)).to.deep.equal([b._id])
  })

  it('comes to the same for each claim in whichever order they are approved', async () => {
    const outcome = async (order: readonly ('a' | 'b')[]) => {
      const { a, b, lossA, lossB } = await twoClaims()
      for (const which of order) await (which === 'a' ? decide(a, lossA) : decide(b, lossB))
      return Promise.all([a, b].map(async ({ _id }) => (await view(_id)).outstandingFen))
    }
    // 400万 less 3% less 10% is above the limit of 200万: a quarter and three quarters of it.
    expect(await outcome(['a', 'b'])).to.deep.equal([50 * WAN, 150 * WAN])
    expect(await outcome(['b', 'a'])).to.deep.equal([50 * WAN, 150 * WAN])
  })

  it('corrects what was paid before, with its steps and its postings, until all is settled', async () => {
    const { a, b, lossA, lossB } = await twoClaims()
    const claim = await decide(a, lossA)
    const finance = await service.signIn('insurerFinanceA')
    const pay = async (number: string, beneficiaryId: string, amountFen: number, account: string) => {
      const { version } = await view(number)
      const body = { beneficiaryId, amountFen, reference: `BANK-${number}`, bankAccountNo: account }
      return finance.post(`/claims/${number}/payment`, body, { ifMatch: version })
    }
    const accountA = service.bankAccount('equipmentUserA')
    expect((await pay(a._id, claim.beneficiaryId, 85_500_000, accountA)).status).to.equal(200)
    const handler = await service.signIn('claimsHandlerA')
    await handler.post(`/claims/${a._id}/closure`, {}, { ifMatch: (await view(a._id)).version })
    expect((await view(a._id)).state).to.equal('closed')

    await decide(b, lossB)
    const corrected = await view(a._id)
    expect([corrected.state, corrected.outstandingFen]).to.deep.equal(['paid', -35_500_000])
    expect(corrected.corrections).to.have.length(1)
    const [correction] = corrected.corrections
    expect(correction).to.include({ causedBy: b._id, fromFen: 85_500_000, toFen: 50_000_000 })
    expect(correction?.steps.at(-1)).to.include({
      code: 'occurrenceShare',
      basisFen: 100_000_000,
      amountFen: -50_000_000,
    })
    expect(await movementsOf(a._id)).to.include('claimDue beneficiary>insurer 35500000')
    expect((await proveLedger()).differences).to.deep.equal([])
    const event = await EventModel.findOne({ stream: `claim:${a._id}`, type: 'claim.corrected' }).lean()
    expect(event?.payload).to.deep.equal({ fromFen: 85_500_000, toFen: 50_000_000 })

    const close = async () => handler.post(`/claims/${a._id}/closure`, {}, { ifMatch: (await view(a._id)).version })
    expect((await close()).problem.code).to.equal('claim.not-settled')
    const receivedOn = service.clock.businessDate()
    service.clock.advance({ days: 2 })
    const [financeLater, handlerLater] = [
      await service.signInAnew('insurerFinanceA'),
      await service.signInAnew('claimsHandlerA'),
    ]
    const repay = async (amountFen: number) =>
      financeLater.post(
        `/claims/${a._id}/repayments`,
        { amountFen, reference: `BACK-${a._id}`, receivedOn },
        { ifMatch: (await view(a._id)).version },
      )
    expect((await repay(35_499_999)).problem.code).to.equal('claim.amount-not-owed')
    const repaid = await repay(35_500_000)
    expect([repaid.status, (repaid.body as ClaimView).outstandingFen]).to.deep.equal([200, 0])
    const { version } = await view(a._id)
    expect((await handlerLater.post(`/claims/${a._id}/closure`, {}, { ifMatch: version })).status).to.equal(200)
    const back = await LedgerTransactionModel.findOne({ reference: `BACK-${a._id}` }).lean()
    expect(back?.effectiveOn).to.equal(receivedOn)
    expect((await movementsOf(a._id)).slice(-1)).to.deep.equal(['claimPaid beneficiary>insurer 35500000'])
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  it('pays a claim that bore the whole deductible what it no longer bears', async () => {
    const a = await stages.registered()
    const b = await stages.noticed({ policyNo: a.policyNo, itemNos: [3] })
    await register(b._id, a._id)
    await decide(a, findings(1, 40 * WAN))
    await decide(b, findings(3, 40 * WAN))
    // Alone (40 - 5) x 90% = 31.5; together (80 - 5) x 90% = 67.5.
    const [first, second] = [await view(a._id), await view(b._id)]
    expect([first.state, first.outstandingFen]).to.deep.equal(['approved', 33_750_000])
    expect(second.outstandingFen).to.equal(33_750_000)
    expect(await movementsOf(a._id)).to.deep.equal([
      'claimDue insurer>beneficiary 31500000',
      'claimDue insurer>beneficiary 2250000',
    ])
    const shown = await occurrence(b._id)
    expect(shown.whole).to.deep.include({ usedFen: 67_500_000, leftFen: 132_500_000, provisional: false })
    expect(shown.claims.map(({ number, approvedFen }) => [number, approvedFen])).to.deep.equal([
      [a._id, 33_750_000],
      [b._id, 33_750_000],
    ])
  })

  it('comes to the same where a claim that was paid is reopened before the other is approved', async () => {
    const { a, b, lossA, lossB } = await twoClaims()
    const claim = await decide(a, lossA)
    const [finance, handler] = await Promise.all([service.signIn('insurerFinanceA'), service.signIn('claimsHandlerA')])
    const act = async (client: typeof finance, path: string, body: object) => {
      const { version } = await view(a._id)
      const answer = await client.post(`/claims/${a._id}/${path}`, body, { ifMatch: version })
      return { status: answer.status, code: answer.status < 300 ? null : answer.problem.code }
    }
    const done = { status: 200, code: null }
    const credit = { reference: `BANK-${a._id}`, bankAccountNo: service.bankAccount('equipmentUserA') }
    const body = { beneficiaryId: claim.beneficiaryId, amountFen: 85_500_000, ...credit }
    expect(await act(finance, 'payment', body)).to.deep.equal(done)
    expect(await act(handler, 'closure', {})).to.deep.equal(done)
    expect(await act(handler, 'reopening', { reasonZh: '补充鉴定' })).to.deep.equal(done)
    // What A was paid is still taken from the limit: 200 - 85.5.
    expect((await decide(b, lossB)).outstandingFen).to.equal(114_500_000)

    const again = await stages.assess(a, lossA)
    expect(again.assessment?.adjustment.payableFen).to.equal(50 * WAN - 85_500_000)
    await stages.approve(again)
    const [settledA, settledB] = [await view(a._id), await view(b._id)]
    expect([settledA.state, settledA.outstandingFen, settledB.outstandingFen]).to.deep.equal([
      'approved',
      -35_500_000,
      150 * WAN,
    ])
    expect(settledA.allowedEvents.filter(({ allowed }) => allowed).map(({ event }) => event)).to.deep.equal([])
    const offered = (await (await service.signIn('insurerFinanceA')).get(`/claims/${a._id}`)).body as ClaimView
    expect(offered.allowedEvents.map(({ event }) => event)).to.deep.equal(['receiveRepayment'])
    expect((await proveLedger()).differences).to.deep.equal([])

    const pay = { beneficiaryId: claim.beneficiaryId, amountFen: 1, ...credit, reference: 'BANK-MORE' }
    expect((await act(finance, 'payment', pay)).code).to.equal('claim.nothing-outstanding')
    expect((await act(handler, 'closure', {})).code).to.equal('claim.not-settled')
    const receivedOn = service.clock.businessDate()
    expect(
      await act(finance, 'repayments', { amountFen: 35_500_000, reference: `BACK-${a._id}`, receivedOn }),
    ).to.deep.equal(done)
    expect(await act(handler, 'closure', {})).to.deep.equal(done)
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  it('takes back what a correction made too much of a claim that was approved anew and not paid yet', async () => {
    const { a, b, lossA, lossB } = await twoClaims()
    const claim = await decide(a, lossA)
    const credit = { reference: `BANK-${a._id}`, bankAccountNo: service.bankAccount('equipmentUserA') }
    const named = { claimNo: a._id }
    const payment = { ...named, beneficiaryId: claim.beneficiaryId, amountFen: 85_500_000, ...credit }
    await service.act('insurerFinanceA', (work) => payClaim(work, payment))
    await service.act('claimsHandlerA', (work) => closeClaim(work, named))
    await service.act('claimsHandlerA', (work) => reopenClaim(work, { ...named, reasonZh: '补充鉴定' }))
    await decide(a, findings(1, 110 * WAN))
    expect((await view(a._id)).outstandingFen).to.equal(9 * WAN)
    await decide(b, lossB)
    const { state, outstandingFen } = await view(a._id)
    // 110 of 410 parts of 200, to the fen below; 85.5 is paid.
    expect([state, outstandingFen]).to.deep.equal(['approved', 53_658_537 - 85_500_000])
    const repaid = await service.act('insurerFinanceA', (work) =>
      receiveRepayment(work, {
        ...named,
        amountFen: -outstandingFen,
        reference: 'BACK-1',
        receivedOn: service.clock.businessDate(),
      }),
    )
    expect([repaid.state, repaid.outstandingFen]).to.deep.equal(['paid', 0])
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  it('asks for a new assessment when the occurrence has changed since', async () => {
    const { a, b, lossA, lossB } = await twoClaims()
    const early = await stages.assess(b, lossB)
    await decide(a, lossA)
    const approver = await service.signIn('claimsApproverA')
    const amountFen = early.assessment?.adjustment.payableFen
    const refused = await approver.post(`/claims/${b._id}/approval`, { amountFen }, { ifMatch: 3 })
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'claim.occurrence-changed'])
    expect((await stages.assess(b, lossB)).assessment?.adjustment.payableFen).to.equal(150 * WAN)
  })

  it('never gives two claims approved at once more than the limit together', async () => {
    const { a, b, lossA, lossB } = await twoClaims()
    const amounts = [await stages.assess(a, lossA), await stages.assess(b, lossB)].map(
      ({ _id, version, assessment }) => ({ _id, version, amountFen: assessment?.adjustment.payableFen }),
    )
    const approvers = await Promise.all([service.signIn('claimsApproverA'), service.signIn('claimsApproverA2')])
    const answers = await Promise.all(
      amounts.map(({ _id, version, amountFen }, n) =>
        approvers[n]?.post(`/claims/${_id}/approval`, { amountFen }, { ifMatch: version }),
      ),
    )
    expect(answers.map((answer) => answer?.status).toSorted()).to.deep.equal([200, 409])
    const lost = answers.find((answer) => answer?.status === 409)
    expect(lost?.problem.code).to.equal('claim.occurrence-changed')
  })

  it('hides the claims of another user from the user', async () => {
    const { a, b, lossA, lossB } = await twoClaims()
    await decide(a, lossA)
    await decide(b, lossB)
    const user = await service.signIn('equipmentUserB')
    const seen = (await user.get(`/claims/${b._id}`)).body as ClaimView
    const shown = (await user.get(`/claims/${b._id}/occurrence`)).body as OccurrenceView
    expect([seen.occurrenceNo, shown.occurrenceNo, shown.whole]).to.deep.equal([null, null, null])
    expect(shown.claims.map(({ number }) => number)).to.deep.equal([b._id])
    expect((await user.get(`/claims/${a._id}/occurrence`)).status).to.equal(404)
    const [firstUser, corrected] = [await service.signIn('equipmentUserA'), a._id]
    const own = (await firstUser.get(`/claims/${corrected}`)).body as ClaimView
    expect(own.corrections.map(({ causedBy }) => causedBy)).to.deep.equal([null])
    const { body: history } = await firstUser.get(`/claims/${corrected}/history`)
    expect(JSON.stringify(history)).to.contain('claim.corrected').and.not.to.contain(b._id)
  })

  it('is not shared with another day, another policy, a claim not registered or none at all', async () => {
    const first = await stages.registered()
    const noticed = await stages.noticed({ policyNo: first.policyNo, itemNos: [3] })
    const others = [
      (await stages.registered({ policyNo: first.policyNo, lossOn: '2026-02-26' }))._id,
      (await stages.registered())._id,
      (await stages.noticed({ policyNo: first.policyNo, itemNos: [2] }))._id,
      noticed._id,
      'CL2026999999',
    ]
    for (const other of others) {
      const { status, problem } = await register(noticed._id, other)
      expect([status, problem.code]).to.deep.equal([422, 'claim.not-same-occurrence'])
    }
  })
})

describe('Joining and parting an occurrence', () => {
  const service = useService()
  const stages = claimStages(service)
  const assign = async (number: string, body: object) => {
    const handler = await service.signIn('claimsHandlerA')
    const { version } = (await handler.get(`/claims/${number}`)).body as ClaimView
    return handler.post(`/claims/${number}/occurrence`, { reasonZh: '同一次停电', ...body }, { ifMatch: version })
  }
  const two = async () => {
    const a = await stages.registered()
    return { a, b: await stages.registered({ policyNo: a.policyNo, itemNos: [3] }) }
  }

  it('takes a reason, which stays in the history, and a new assessment', async () => {
    const { a, b } = await two()
    await stages.assess(b, { ...FINDINGS, lines: FINDINGS.lines.map((line) => ({ ...line, itemNo: 3 })) })
    const joined = await assign(b._id, { sameOccurrenceAs: a._id })
    const { state, occurrenceNo, assessment } = joined.body as ClaimView
    expect([joined.status, state, occurrenceNo, assessment]).to.deep.equal([200, 'registered', a._id, null])
    const event = await EventModel.findOne({ stream: `claim:${b._id}`, type: 'claim.occurrenceAssigned' }).lean()
    expect(event).to.deep.include({ reason: '同一次停电', payload: { from: b._id, to: a._id, batch: null } })

    const parted = await assign(b._id, {})
    expect([parted.status, (parted.body as ClaimView).occurrenceNo]).to.deep.equal([200, null])
  })

  it('is refused where nothing changes, where others are named by it, after approval, and without a reason', async () => {
    const { a, b } = await two()
    const code = async (answer: Promise<{ problem: { code: string } }>) => (await answer).problem.code
    expect(await code(assign(b._id, {}))).to.equal('claim.occurrence-unchanged')
    expect(await code(assign(b._id, { batchNo: 'B-1' }))).to.equal('claim.no-batches')
    await assign(b._id, { sameOccurrenceAs: a._id })
    const c = await stages.registered({ policyNo: a.policyNo, itemNos: [2] })
    expect(await code(assign(a._id, { sameOccurrenceAs: c._id }))).to.equal('claim.occurrence-named-by-it')
    await stages.approve(await stages.assess(a))
    expect(await code(assign(a._id, {}))).to.equal('lifecycle.not-allowed')
    expect((await assign(b._id, { reasonZh: '' })).status).to.equal(400)
  })

  it('corrects those that stay behind when a reopened claim has left', async () => {
    const { a, b } = await two()
    const small = (itemNo: number) => ({
      ...FINDINGS,
      lines: FINDINGS.lines.map((line) => ({ ...line, itemNo, claimedFen: 40_000_000, assessedFen: 40_000_000 })),
    })
    await assign(b._id, { sameOccurrenceAs: a._id })
    await stages.approve(await stages.assess(a, small(1)))
    const second = await stages.approve(await stages.assess(b, small(3)))
    const finance = await service.signIn('insurerFinanceA')
    const body = {
      beneficiaryId: second.beneficiaryId,
      amountFen: 33_750_000,
      reference: `BANK-${b._id}`,
      bankAccountNo: service.bankAccount('equipmentUserB'),
    }
    const paid = await finance.post(`/claims/${b._id}/payment`, body, { ifMatch: second.version })
    expect(paid.status).to.equal(200)
    const handler = await service.signIn('claimsHandlerA')
    await handler.post(`/claims/${b._id}/closure`, {}, { ifMatch: second.version + 1 })
    await handler.post(`/claims/${b._id}/reopening`, { reasonZh: '另一次事故' }, { ifMatch: second.version + 2 })
    await assign(b._id, { reasonZh: '查明为另一次故障' })
    const dear = {
      ...small(3),
      lines: small(3).lines.map((line) => ({ ...line, claimedFen: 80_000_000, assessedFen: 80_000_000 })),
    }
    const again = await stages.assess(b, dear)
    // Alone (80 - 5) x 90% = 67.5, of which 33.75 is paid.
    expect(again.assessment?.adjustment.payableFen).to.equal(33_750_000)
    const approver = await service.signIn('claimsApproverA')
    const answer = await approver.post(
      `/claims/${b._id}/approval`,
      { amountFen: 33_750_000 },
      { ifMatch: again.version },
    )
    expect(answer.status).to.equal(200)
    const left = (await handler.get(`/claims/${a._id}`)).body as ClaimView
    expect(left.corrections.map(({ fromFen, toFen }) => [fromFen, toFen])).to.deep.equal([
      [31_500_000, 33_750_000],
      [33_750_000, 31_500_000],
    ])
    expect(left.outstandingFen).to.equal(31_500_000)
  })

  it('is turned away for anybody but the insurer of the claim', async () => {
    const { a } = await two()
    const body = { reasonZh: '同一次停电' }
    const path = `/claims/${a._id}/occurrence`
    expect((await service.anonymous().post(path, body, { ifMatch: 2 })).status).to.equal(401)
    expect((await (await service.signIn('manufacturerA')).post(path, body, { ifMatch: 2 })).status).to.equal(403)
    expect((await (await service.signIn('claimsHandlerB')).post(path, body, { ifMatch: 2 })).status).to.equal(404)
    expect((await (await service.signIn('claimsHandlerB')).get(path)).status).to.equal(404)
  })
})
