import { expect } from 'chai'
import { FigureModel } from '../../../models/figures.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import type { PartyBalancesView } from '../../../server/business/ledger/billing/billing.contract.ts'
import { balanceOf } from '../../../server/business/ledger/billing/domain/balance.ts'
import { balanceFigures } from '../../../server/business/ledger/billing/domain/balanceFigures.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { figureChanges } from '../../../server/kernel/figure.ts'
import { foldOpenFigures } from '../../../server/platform/operations/usecases/foldOpenFigures.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import type { PersonName } from '../../support/people.ts'
import { examinedDuring } from '../../support/profiler.ts'

describe('GET /ledger-balances', () => {
  const service = useService()
  let premiumFen: number

  before(async () => {
    const policy = await seedIssuedPolicy(service)
    premiumFen = policy.premiumFen
    service.clock.moveTo('2026-03-09')
    const finance = await service.signIn('insurerFinanceA')
    const receipt = { amountFen: 700, receivedOn: '2026-03-05', reference: 'BANK-77', payer: '沈阳重型燃机有限公司' }
    const path = `/policies/${policy._id}/premium-receipts`
    expect((await finance.post(path, receipt, { ifMatch: policy.version })).status).to.equal(201)
  })

  const ask = async (who: PersonName, query = '') => (await service.signIn(who)).get(`/ledger-balances${query}`)
  const cashFen = async (query: string) => {
    const { items } = (await ask('insurerFinanceA', query)).body as PartyBalancesView
    return items.find(({ account }) => account === 'cash')?.amountFen ?? 0
  }

  it('counts by the day something counts from and by the day it became known', async () => {
    expect(await cashFen('?effectiveOn=2026-03-04')).to.equal(0)
    expect(await cashFen('?effectiveOn=2026-03-05')).to.equal(700)
    expect(await cashFen('?effectiveOn=2026-03-05&knownOn=2026-03-08')).to.equal(0)
    expect((await ask('insurerFinanceA')).body).to.deep.equal({
      party: service.organisation('insurerA'),
      effectiveOn: '2026-03-09',
      knownOn: '2026-03-09',
      items: [
        { account: 'premiumReceivable', amountFen: premiumFen - 700 },
        { account: 'writtenPremium', amountFen: -premiumFen },
        { account: 'cash', amountFen: 700 },
      ],
    })
  })

  it('is what all transactions make from zero, before and after the sums are folded', async () => {
    await claimStages(service).closed()
    const all = await LedgerTransactionModel.find().lean<LedgerTransaction[]>()
    const told = (entries: Parameters<typeof figureChanges>[1]) =>
      figureChanges([], entries)
        .map((entry) => `${entry.figure} ${entry.day} ${entry.amountFen}`)
        .toSorted()
    const kept = async () => told(await FigureModel.find({ figure: /^ledger\|/ }).lean())
    expect(await kept()).to.deep.equal(told(all.flatMap(balanceFigures)))
    await foldOpenFigures(async () => {})
    expect(await kept()).to.deep.equal(told(all.flatMap(balanceFigures)))
    const cash = balanceOf(
      all.flatMap(({ entries }) => entries),
      'cash',
      service.organisation('insurerA'),
    )
    expect(await cashFen('')).to.equal(cash)
  })

  it('reads as many keys as there are days, not as there are transactions', async () => {
    const party = service.organisation('insurerB')
    const rows = Array.from({ length: 10_000 }, (_, n) => ({
      _id: `OTHER${n}/0`,
      figure: `ledger|${party}|cash|2026-03-0${1 + (n % 5)}`,
      day: `2026-03-0${1 + (n % 3)}`,
      amountFen: 1,
      count: 1,
      open: true,
    }))
    await FigureModel.collection.insertMany(rows as never)
    await foldOpenFigures(async () => {})
    const examined = await examinedDuring(async () => {
      const { items } = (await ask('insurerFinanceB', '?knownOn=2026-03-04')).body as PartyBalancesView
      expect(items).to.deep.equal([{ account: 'cash', amountFen: 8_000 }])
    }, 'figures')
    expect(examined.map(({ docsExamined }) => docsExamined)).to.deep.equal([0])
    expect(examined[0]?.keysExamined).to.be.lessThan(50)
  }).timeout(60_000)

  it('is another’s business for nobody but the supervisor', async () => {
    const party = service.organisation('insurerA')
    expect((await ask('insurerFinanceB', `?party=${party}`)).status).to.equal(404)
    expect((await ask('manufacturerA', `?party=${party}`)).status).to.equal(404)
    expect(((await ask('manufacturerA')).body as PartyBalancesView).items).to.deep.equal([])
    expect(((await ask('supervisor', `?party=${party}`)).body as PartyBalancesView).items).not.to.deep.equal([])
    expect(((await ask('ministryFinance')).body as PartyBalancesView).party).to.equal('treasury:national')
    expect((await ask('equipmentUserA')).status).to.equal(403)
    expect((await service.anonymous().get('/ledger-balances')).status).to.equal(401)
    expect((await ask('insurerFinanceA', '?effectiveOn=2026-02-30')).status).to.equal(400)
  })
})
