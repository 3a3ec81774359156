import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import type { BalancesView } from '../../../server/business/ledger/billing/billing.contract.ts'
import { findBalances } from '../../../server/business/ledger/billing/usecases/findBalances.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { examinedDuring } from '../../support/profiler.ts'

describe('GET /policies/:number/balances', () => {
  const service = useService()
  let policyNo: string
  let premiumFen: number

  before(async () => {
    const policy = await seedIssuedPolicy(service)
    policyNo = policy._id
    premiumFen = policy.premiumFen
    service.clock.moveTo('2026-03-09')
    const finance = await service.signIn('insurerFinanceA')
    const receipt = { amountFen: 700, receivedOn: '2026-03-05', reference: 'BANK-77', payer: '沈阳重型燃机有限公司' }
    const path = `/policies/${policyNo}/premium-receipts`
    expect((await finance.post(path, receipt, { ifMatch: policy.version })).status).to.equal(201)
  })

  const balances = async (query = '') => {
    const finance = await service.signIn('insurerFinanceA')
    const answer = await finance.get(`/policies/${policyNo}/balances${query}`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return answer.body as BalancesView
  }
  const openFen = ({ items }: BalancesView) =>
    items.filter(({ account }) => account === 'premiumReceivable').reduce((sum, { amountFen }) => sum + amountFen, 0)

  it('counts by the day something counts from and by the day it became known', async () => {
    expect(openFen(await balances('?effectiveOn=2026-03-01'))).to.equal(0)
    expect(openFen(await balances('?effectiveOn=2026-03-04'))).to.equal(premiumFen)
    expect(openFen(await balances('?effectiveOn=2026-03-05'))).to.equal(premiumFen - 700)
    expect(openFen(await balances('?effectiveOn=2026-03-05&knownOn=2026-03-08'))).to.equal(premiumFen)
    const today = await balances()
    expect([openFen(today), today.effectiveOn, today.knownOn]).to.deep.equal([
      premiumFen - 700,
      '2026-03-09',
      '2026-03-09',
    ])
  })

  it('tells the maker what it owes, and strangers nothing', async () => {
    const maker = await service.signIn('manufacturerA')
    const seen = (await maker.get(`/policies/${policyNo}/balances`)).body as BalancesView
    expect(openFen(seen)).to.equal(premiumFen - 700)
    expect((await (await service.signIn('insurerFinanceB')).get(`/policies/${policyNo}/balances`)).status).to.equal(404)
    expect((await (await service.signIn('equipmentUserA')).get(`/policies/${policyNo}/balances`)).status).to.equal(403)
    expect((await service.anonymous().get(`/policies/${policyNo}/balances`)).status).to.equal(401)
    const finance = await service.signIn('insurerFinanceA')
    expect((await finance.get(`/policies/${policyNo}/balances?effectiveOn=2026-02-30`)).status).to.equal(400)
  })

  it('reads the transactions of the policy that count by that day, among 20,000 others', async () => {
    const [template] = await LedgerTransactionModel.collection.find({ policyNo, kind: 'premiumWritten' }).toArray()
    const others = Array.from({ length: 20_000 }, (_, n) => ({
      ...template,
      _id: `LT:policy:OTHER${n}#2.1` as never,
      subject: `policy:OTHER${n}`,
      policyNo: `OTHER${n}`,
    }))
    await LedgerTransactionModel.collection.insertMany(others)
    const examined = await examinedDuring(async () => {
      expect(await findBalances({ policyNo, account: 'premiumReceivable' })).to.have.length(2)
      expect(await findBalances({ policyNo, effectiveOn: '2026-03-04' })).to.have.length(4)
    }, 'ledgerTransactions')
    expect(examined.map(({ docsExamined, keysExamined }) => [docsExamined, keysExamined <= 4])).to.deep.equal([
      [2, true],
      [1, true],
    ])
    await LedgerTransactionModel.collection.deleteMany({ policyNo: /^OTHER/ })
  }).timeout(60_000)
})
