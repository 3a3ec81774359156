import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { setReserve } from '../../../server/business/claims/usecases/setReserve.ts'
import { useService } from '../../support/app.ts'
import { PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { movementsOf } from '../../support/claims/money.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/payment', () => {
  const service = useService()
  const stages = claimStages(service)
  const payment = () => ({
    beneficiaryId: service.organisation('equipmentUserA'),
    amountFen: PAYABLE_FEN,
    reference: `BANK-${randomUUID()}`,
    bankAccountNo: service.bankAccount('equipmentUserA'),
  })

  const sample = {
    beneficiaryId: 'ORG2026000001',
    amountFen: PAYABLE_FEN,
    reference: 'BANK-0001',
    bankAccountNo: 'BA2026000001',
  }

  describeTurningAway({
    service,
    target: stages.approved,
    path: (number) => `/claims/${number}/payment`,
    body: sample,
    by: 'insurerFinanceA',
    forbidden: 'claimsApproverA',
    foreign: 'insurerFinanceB',
    malformed: [
      { ...sample, amountFen: '100' },
      { ...sample, amountFen: 0 },
      { ...sample, reference: ' ' },
    ],
  })

  it('pays from insurer to beneficiary and lets the reserve go', async () => {
    const assessed = await stages.assessed()
    const body = { reserveFen: 90_000_000, reasonZh: '定损' }
    const reserved = await service.act('claimsHandlerA', (work) => setReserve(work, { claimNo: assessed._id, ...body }))
    const approved = await stages.approve(reserved)
    const finance = await service.signIn('insurerFinanceA')
    const sent = payment()
    const answer = await finance.post(`/claims/${approved._id}/payment`, sent, { ifMatch: approved.version })
    const view = answer.body as ClaimView
    expect([answer.status, view.state, view.reserve?.currentFen]).to.deep.equal([200, 'paid', 0])
    expect(view.payments).to.deep.equal([
      {
        beneficiaryId: sent.beneficiaryId,
        amountFen: PAYABLE_FEN,
        reference: sent.reference,
        paidOn: '2026-03-02',
        payerId: service.person('insurerFinanceA').id,
        account: {
          number: sent.bankAccountNo,
          accountHolder: 'equipmentUserAdministratorA',
          bank: '中国工商银行',
          maskedNumber: '•••• 1234',
        },
      },
    ])
    expect(await movementsOf(approved._id)).to.deep.equal([
      'claimReserved insurer>reserve 90000000',
      `claimDue insurer>beneficiary ${PAYABLE_FEN}`,
      `claimPaid insurer>beneficiary ${PAYABLE_FEN}`,
      'claimReserved reserve>insurer 90000000',
    ])
  })

  it('pays once when the request is repeated with its key', async () => {
    const { _id, version } = await stages.approved()
    const finance = await service.signIn('insurerFinanceA')
    const sent = payment()
    const send = () => finance.post(`/claims/${_id}/payment`, sent, { ifMatch: version, key: 'payment-key-0001' })
    expect((await Promise.all([send(), send()])).map(({ status }) => status)).to.deep.equal([200, 200])
    expect((await movementsOf(_id)).filter((movement) => movement.startsWith('claimPaid'))).to.have.length(1)
  })

  it('is 409 for another payee and another amount, both named', async () => {
    const { _id, version } = await stages.approved()
    const finance = await service.signIn('insurerFinanceA')
    const wrong = { ...payment(), beneficiaryId: service.organisation('manufacturerA'), amountFen: 1 }
    const { problem, status } = await finance.post(`/claims/${_id}/payment`, wrong, { ifMatch: version })
    expect(status).to.equal(409)
    expect(problem.failures.map(({ code }) => code)).to.deep.equal([
      'claim.not-the-beneficiary',
      'claim.amount-not-approved',
    ])
  })

  it('is 409 before the approval', async () => {
    const { _id } = await stages.assessed()
    const finance = await service.signIn('insurerFinanceA')
    const answer = await finance.post(`/claims/${_id}/payment`, payment(), { ifMatch: 3 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })
})
