import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { closeClaim } from '../../../server/business/claims/usecases/closeClaim.ts'
import { useService } from '../../support/app.ts'
import { FINDINGS, PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages, lossNotice } from '../../support/claims/claimStages.ts'
import { movementsOf } from '../../support/claims/money.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/reopening', () => {
  const service = useService()
  const stages = claimStages(service)
  const body = { reasonZh: '用户提交新的检测报告' }

  describeTurningAway({
    service,
    target: stages.closed,
    path: (number) => `/claims/${number}/reopening`,
    body: body,
    by: 'claimsHandlerA',
    forbidden: 'manufacturerA',
    foreign: 'claimsHandlerB',
    malformed: [{}, { reasonZh: ' ' }],
  })

  it('leads through a new approval to a payment of the difference only', async () => {
    const closed = await stages.closed()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${closed._id}/reopening`, body, { ifMatch: closed.version })
    const view = answer.body as ClaimView
    expect([answer.status, view.state, view.payments.length]).to.deep.equal([200, 'registered', 1])

    const lines = FINDINGS.lines.map((line) => ({ ...line, claimedFen: 120_000_000, assessedFen: 120_000_000 }))
    const assessed = await stages.assess(closed, { ...FINDINGS, lines })
    expect(assessed.assessment?.adjustment.payableFen).to.equal(18_000_000)
    const approved = await stages.approve(assessed)
    const finance = await service.signIn('insurerFinanceA')
    const payment = {
      beneficiaryId: closed.beneficiaryId,
      amountFen: 18_000_000,
      reference: 'BANK-2',
      bankAccountNo: service.bankAccount('equipmentUserA'),
    }
    const paid = await finance.post(`/claims/${closed._id}/payment`, payment, { ifMatch: approved.version })
    expect((paid.body as ClaimView).payments.map(({ amountFen }) => amountFen)).to.deep.equal([PAYABLE_FEN, 18_000_000])
    expect(await movementsOf(closed._id)).to.deep.equal([
      `claimDue insurer>beneficiary ${PAYABLE_FEN}`,
      `claimPaid insurer>beneficiary ${PAYABLE_FEN}`,
      'claimDue insurer>beneficiary 18000000',
      'claimPaid insurer>beneficiary 18000000',
    ])
  })

  const declinedAndClosed = async () => {
    const named = { claimNo: (await stages.notified())._id }
    return service.act('claimsHandlerA', (work) => closeClaim(work, named))
  }

  it('leaves one claim of a declined loss when it is noticed anew at the same moment', async () => {
    const closed = await declinedAndClosed()
    const [handler, user] = await Promise.all([service.signIn('claimsHandlerA'), service.signIn('equipmentUserA')])
    const answers = await Promise.all([
      handler.post(`/claims/${closed._id}/reopening`, body, { ifMatch: closed.version }),
      user.post('/claims', lossNotice(closed.policyNo)),
    ])
    expect(answers.filter(({ status }) => status < 300)).to.have.length(1)
    expect(answers.filter(({ status }) => status === 409)).to.have.length(1)
  })

  it('is 409 for a declined loss that was noticed anew, and names the claim', async () => {
    const closed = await declinedAndClosed()
    const anew = await stages.noticed({ policyNo: closed.policyNo })
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${closed._id}/reopening`, body, { ifMatch: closed.version })
    expect([answer.status, answer.problem.failures.map(({ code, value }) => [code, value])]).to.deep.equal([
      409,
      [['claim.loss-settled-elsewhere', anew._id]],
    ])
  })

  it('is 409 for a claim that is not closed', async () => {
    const { _id, version } = await stages.paid()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/reopening`, body, { ifMatch: version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })
})
