import { expect } from 'chai'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { AccountKind } from '../../../server/business/ledger/billing/domain/account.ts'
import { balanceOf } from '../../../server/business/ledger/billing/domain/balance.ts'
import { findBalances } from '../../../server/business/ledger/billing/usecases/findBalances.ts'
import { confirmChange } from '../../../server/business/party/changes/usecases/decideChange.ts'
import { allocateCredit } from '../../../server/business/policy/collection/usecases/allocateCredit.ts'
import { proposeReversal } from '../../../server/business/policy/policy/usecases/proposeReversal.ts'
import { findReceipts } from '../../../server/business/policy/policy/usecases/receipts.ts'
import { useService } from '../../support/app.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'
import { creditsOf, importedStatement, openInsurerAccount } from '../../support/collection/statements.ts'

describe('a credit for a contract that insurers share', () => {
  const service = useService()
  let policyNo: string
  let creditNo: string

  before(async () => {
    const share = { confirmedAt: new Date('2026-01-01T02:00:00Z'), confirmedByName: '核保', declinedBecause: null }
    const policy = await insurePolicy(service, {}, [
      { ...share, insurerId: service.organisation('insurerA'), sharePpm: 666_667, lead: true },
      { ...share, insurerId: service.organisation('insurerB'), sharePpm: 333_333, lead: false },
    ])
    policyNo = policy._id
    const account = await openInsurerAccount(service)
    const { number } = await importedStatement(
      service,
      account,
      '2026-03-02,WY-1,160000.07,,,manufacturerA公司,6222-1,',
    )
    creditNo = (await creditsOf(service, number))[0]?.number ?? ''
  })

  const balances = async () => {
    const found = await findBalances({ policyNo })
    return (account: AccountKind, insurer: 'insurerA' | 'insurerB') =>
      balanceOf(found, account, service.organisation(insurer))
  }

  it('closes what is owed to each, and the lead, which has the money, owes the follower its share', async () => {
    const parts = [{ policyNo, amountFen: 16_000_000 }]
    await service.act('insurerFinanceA', (work) => allocateCredit(work, { creditNo, parts }))
    const of = await balances()
    expect([of('premiumReceivable', 'insurerA'), of('premiumReceivable', 'insurerB')]).to.deep.equal([0, 0])
    expect([of('premiumInAdvance', 'insurerA'), of('premiumInAdvance', 'insurerB')]).to.deep.equal([16_000_000, 0])
    expect([of('coinsuranceSettlement', 'insurerA'), of('coinsuranceSettlement', 'insurerB')]).to.deep.equal([
      -5_333_328, 5_333_328,
    ])
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  it('is owed again to each when the receipt was wrong', async () => {
    const { receipts } = await findReceipts(service.reader('insurerFinanceA'), { policyNo })
    const receiptNo = receipts[0]?.receiptNo ?? 0
    const change = await service.act('insurerFinanceA', (work) =>
      proposeReversal(work, { policyNo, receiptNo, reason: '记错保单' }),
    )
    await service.act('organisationAdministratorA', (work) => confirmChange(work, { changeNo: change._id }))
    const of = await balances()
    expect([of('premiumReceivable', 'insurerA'), of('premiumReceivable', 'insurerB')]).to.deep.equal([
      10_666_672, 5_333_328,
    ])
    expect([of('coinsuranceSettlement', 'insurerA'), of('premiumInAdvance', 'insurerA')]).to.deep.equal([0, 0])
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
