import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { AccountKind } from '../../../server/business/ledger/billing/domain/account.ts'
import { balanceOf } from '../../../server/business/ledger/billing/domain/balance.ts'
import { findBalances } from '../../../server/business/ledger/billing/usecases/findBalances.ts'
import { receivePremium } from '../../../server/business/policy/policy/usecases/receivePremium.ts'
import { useService } from '../../support/app.ts'
import { FINDINGS } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'

describe('money of a contract that insurers share', () => {
  const service = useService()
  const stages = claimStages(service)
  let policyNo: string

  before(async () => {
    const share = { confirmedAt: new Date('2026-01-01T02:00:00Z'), confirmedByName: '核保', declinedBecause: null }
    const policy = await insurePolicy(service, {}, [
      { ...share, insurerId: service.organisation('insurerA'), sharePpm: 666_667, lead: true },
      { ...share, insurerId: service.organisation('insurerB'), sharePpm: 333_333, lead: false },
    ])
    policyNo = policy._id
  })

  const balances = async () => {
    const found = await findBalances({ policyNo })
    return (account: AccountKind, insurer: 'insurerA' | 'insurerB') =>
      balanceOf(found, account, service.organisation(insurer))
  }
  const receive = (amountFen: number, reference: string) =>
    service.act('insurerFinanceA', (work) =>
      receivePremium(work, { policyNo, amountFen, receivedOn: '2026-03-02', reference, payer: '沈阳重型燃机有限公司' }),
    )

  it('owes every insurer its share of the premium from issue on', async () => {
    const of = await balances()
    // 666,667 ppm of 12,000,000 and 4,000,000 are 8,000,004 and 2,666,668.
    expect([of('premiumReceivable', 'insurerA'), of('premiumReceivable', 'insurerB')]).to.deep.equal([
      10_666_672, 5_333_328,
    ])
    expect([of('writtenPremium', 'insurerA'), of('writtenPremium', 'insurerB')]).to.deep.equal([
      -10_666_672, -5_333_328,
    ])
  })

  it('is closed to the fen by instalments at the lead’s bank, which owes the follower its share', async () => {
    await receive(7, 'BANK-1')
    await receive(5_000_001, 'BANK-2')
    await receive(10_999_992, 'BANK-3')
    const of = await balances()
    expect([of('premiumReceivable', 'insurerA'), of('premiumReceivable', 'insurerB')]).to.deep.equal([0, 0])
    expect([of('cash', 'insurerA'), of('cash', 'insurerB')]).to.deep.equal([16_000_000, 0])
    expect([of('coinsuranceSettlement', 'insurerA'), of('coinsuranceSettlement', 'insurerB')]).to.deep.equal([
      -5_333_328, 5_333_328,
    ])
  })

  it('is paid by the lead for all, who owe it their shares, also after the claim is taken up again', async () => {
    const earlier = await balances()
    const closed = await stages.closed({ policyNo })
    const body = { reasonZh: '新证据' }
    const handler = await service.signIn('claimsHandlerA')
    const reopened = await handler.post(`/claims/${closed._id}/reopening`, body, { ifMatch: closed.version })
    expect(reopened.status).to.equal(200)
    const lines = FINDINGS.lines.map((line) => ({ ...line, claimedFen: 120_000_001, assessedFen: 120_000_001 }))
    const approved = await stages.approve(await stages.assess(closed, { ...FINDINGS, lines }))
    const finance = await service.signIn('insurerFinanceA')
    const payment = {
      beneficiaryId: closed.beneficiaryId,
      amountFen: approved.approval?.amountFen,
      reference: 'BANK-9',
      bankAccountNo: service.bankAccount('equipmentUserA'),
    }
    const paid = await finance.post(`/claims/${closed._id}/payment`, payment, { ifMatch: approved.version })
    expect(paid.status, JSON.stringify(paid.body)).to.equal(200)

    const of = await balances()
    const paidFen = earlier('cash', 'insurerA') - of('cash', 'insurerA')
    const lostFen = of('incurredLosses', 'insurerA') + of('incurredLosses', 'insurerB')
    expect(paidFen).to.equal(lostFen)
    expect(of('coinsuranceSettlement', 'insurerB') - earlier('coinsuranceSettlement', 'insurerB')).to.equal(
      -of('incurredLosses', 'insurerB'),
    )
    expect(Math.abs(of('incurredLosses', 'insurerB') - lostFen / 3)).to.be.lessThan(lostFen / 100_000)
    for (const account of ['claimPayable', 'approvedLosses', 'claimReserve'] as const)
      expect([of(account, 'insurerA'), of(account, 'insurerB')], account).to.deep.equal([0, 0])
  })

  it('proves, and names the transaction that corrects what was owed first', async () => {
    expect((await proveLedger()).differences).to.deep.equal([])
    const due = await LedgerTransactionModel.find({ policyNo, kind: 'claimDue' }).sort({ _id: 1 }).lean()
    expect(due.map(({ corrects }) => corrects)).to.deep.equal([null, due[0]?._id])
  })

  it('is read by the follower, each balance by its own books', async () => {
    const follower = await service.signIn('insurerFinanceB')
    const answer = await follower.get(`/policies/${policyNo}/balances`)
    expect(answer.status).to.equal(200)
    expect(JSON.stringify(answer.body)).to.contain('coinsuranceSettlement')
  })
})
