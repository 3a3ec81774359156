import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { movementOf } from '../../../server/business/ledger/billing/domain/movement.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /policies/:number/premium-receipts', () => {
  const service = useService()
  const receipt = (amountFen: number) => ({
    amountFen,
    receivedOn: '2026-03-02',
    reference: 'BANK-20260302-1',
    payer: '沈阳重型燃机有限公司',
  })

  it('records instalments as cash from policyholder to insurer until all is paid', async () => {
    const policy = await seedIssuedPolicy(service)
    const premiumFen = policy.premiumFen
    const finance = await service.signIn('insurerFinanceA')
    const path = `/policies/${policy._id}/premium-receipts`
    const first = await finance.post(path, receipt(1), { ifMatch: policy.version })
    expect(first.status).to.equal(201)
    const { version, outstandingPremiumFen } = first.body as PolicyView
    expect(outstandingPremiumFen).to.equal(premiumFen - 1)
    const rest = { ...receipt(premiumFen - 1), reference: 'BANK-20260302-2' }
    const second = await finance.post(path, rest, { ifMatch: version })
    const paid = second.body as PolicyView
    expect([paid.paidPremiumFen, paid.outstandingPremiumFen]).to.deep.equal([premiumFen, 0])
    expect(paid.allowedEvents.map(({ event, why }) => [event, why?.[0]?.code])).to.deep.equal([
      ['receivePremium', 'policy.fully-paid'],
      ['refundPremium', 'policy.nothing-to-refund'],
    ])
    const received = await LedgerTransactionModel.find({ policyNo: policy._id, kind: 'premiumReceived' }).lean<
      LedgerTransaction[]
    >()
    const manufacturerId = service.organisation('manufacturerA')
    const told = received.map((one) => [movementOf(one).source, movementOf(one).amountFen, one.reference])
    expect(told).to.have.deep.members([
      [`policyholder:${manufacturerId}`, 1, 'BANK-20260302-1'],
      [`policyholder:${manufacturerId}`, premiumFen - 1, 'BANK-20260302-2'],
    ])
  })

  it('counts the same receipt once', async () => {
    const policy = await seedIssuedPolicy(service)
    const finance = await service.signIn('insurerFinanceA')
    const options = { ifMatch: policy.version, key: 'receipt-0001' }
    const path = `/policies/${policy._id}/premium-receipts`
    const once = { ...receipt(500), reference: 'BANK-20260302-3' }
    await finance.post(path, once, options)
    const second = await finance.post(path, once, options)
    expect((second.body as PolicyView).paidPremiumFen).to.equal(500)
    expect(await LedgerTransactionModel.countDocuments({ policyNo: policy._id, kind: 'premiumReceived' })).to.equal(1)
    const other = await finance.post(path, { ...once, amountFen: 501 }, options)
    expect([other.status, other.problem.code]).to.deep.equal([409, 'http.idempotency-conflict'])
  })

  it('refuses with 409 more than is outstanding and writes nothing', async () => {
    const policy = await seedIssuedPolicy(service)
    const premiumFen = policy.premiumFen
    const finance = await service.signIn('insurerFinanceA')
    const path = `/policies/${policy._id}/premium-receipts`
    const answer = await finance.post(path, receipt(premiumFen + 1), { ifMatch: policy.version })
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures[0]).to.include({
      code: 'billing.more-than-outstanding',
      value: premiumFen + 1,
      threshold: premiumFen,
    })
    expect(await LedgerTransactionModel.countDocuments({ policyNo: policy._id, kind: 'premiumReceived' })).to.equal(0)
  })

  it('refuses with 409 a policy that is not issued', async () => {
    const policy = await seedBoundPolicy(service)
    const finance = await service.signIn('insurerFinanceA')
    const path = `/policies/${policy._id}/premium-receipts`
    const answer = await finance.post(path, receipt(1), { ifMatch: policy.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => seedIssuedPolicy(service),
    path: (number) => `/policies/${number}/premium-receipts`,
    body: receipt(1),
    by: 'insurerFinanceA',
    forbidden: 'underwriterA',
    foreign: 'insurerFinanceB',
    malformed: [{}, { ...receipt(0) }, { ...receipt(1), amountFen: '1' }, { ...receipt(1), receivedOn: '2026-02-30' }],
  })
})
