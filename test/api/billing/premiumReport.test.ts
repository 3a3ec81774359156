import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type {
  PremiumFigures,
  PremiumReportView,
  TrialBalanceView,
} from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { earnedBefore } from '../../../server/business/ledger/billing/domain/earned.ts'
import { premiumWritten } from '../../../server/business/ledger/billing/domain/premium.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { post } from '../../../server/business/ledger/billing/usecases/post.ts'
import { groupBy } from '../../../server/kernel/groupBy.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { useService } from '../../support/app.ts'
import { termSegment } from '../../support/builders/policy.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'
import type { PersonName } from '../../support/people.ts'
import { examinedDuring } from '../../support/profiler.ts'

const RUN_IN = [
  { untilPpm: 250_000, earnedPpm: 600_000 },
  { untilPpm: 1_000_000, earnedPpm: 1_000_000 },
]

describe('GET /premium-report', () => {
  const service = useService()

  /** Premium of some days that an endorsement writes or takes back. */
  const endorsed = (policy: Policy & { readonly _id: string }, from: string, premiumFen: number, n: number) =>
    service.act('underwriterA', (work) =>
      post(work, [
        premiumWritten(
          policy,
          {
            versionNo: n,
            period: { from: '2026-01-01', to: '2027-01-01' },
            effective: { from, to: '2027-01-01' },
            earning: n === 3 ? RUN_IN : null,
            covers: [{ code: 'quality', premiumFen }],
          },
          { event: `policy:${policy._id}#${n}`, effectiveOn: work.businessDate },
        ),
      ]),
    )

  before(async () => {
    service.clock.moveTo('2026-01-10')
    const first = await insurePolicy(service)
    service.clock.moveTo('2026-03-05')
    await insurePolicy(service, {}, [
      { insurerId: service.organisation('insurerA'), sharePpm: 600_001, lead: true },
      { insurerId: service.organisation('insurerB'), sharePpm: 399_999, lead: false },
    ] as never)
    await insurePolicy(service, { earning: RUN_IN } as never)
    service.clock.moveTo('2026-04-20')
    await endorsed(first, '2026-04-20', -5_432_101, 2)
    await endorsed(first, '2026-02-01', 1_000_003, 3)
    service.clock.moveTo('2026-06-30')
  })

  const ask = async (query: string, who: PersonName = 'insurerFinanceA') =>
    (await service.signIn(who)).get(`/premium-report${query}`)
  const report = async (query: string, who?: PersonName) => (await ask(query, who)).body as PremiumReportView

  /** What the ledger read whole says, policy by policy. */
  async function direct(insurerId: string, from: string, to: string): Promise<PremiumFigures> {
    const all = await LedgerTransactionModel.find({ kind: 'premiumWritten' }).lean<LedgerTransaction[]>()
    const policies = [...groupBy(all, ({ policyNo }) => policyNo).values()].map((transactions) => {
      const countedBefore = (day: string) =>
        transactions
          .filter(({ effectiveOn }) => effectiveOn < day)
          .flatMap(({ entries, earns }) =>
            entries.flatMap(({ account, party, amountFen }) =>
              account === 'writtenPremium' && party === insurerId && earns
                ? [{ writtenFen: -amountFen, earnedFen: earnedBefore(-amountFen, earns, day) }]
                : [],
            ),
          )
      const sum = (day: string, field: 'writtenFen' | 'earnedFen') =>
        sumFen(countedBefore(day).map((each) => each[field]))
      return {
        openingFen: sum(from, 'writtenFen') - sum(from, 'earnedFen'),
        writtenFen: sum(to, 'writtenFen') - sum(from, 'writtenFen'),
        earnedFen: sum(to, 'earnedFen') - sum(from, 'earnedFen'),
        closingFen: sum(to, 'writtenFen') - sum(to, 'earnedFen'),
      }
    })
    const total = (field: keyof PremiumFigures) => sumFen(policies.map((policy) => policy[field]))
    return {
      openingFen: total('openingFen'),
      writtenFen: total('writtenFen'),
      earnedFen: total('earnedFen'),
      closingFen: total('closingFen'),
    }
  }

  it('is to the fen what the policies come to one by one, by whatever it is told apart', async () => {
    const insurerId = service.organisation('insurerA')
    const wanted = await direct(insurerId, '2026-02-01', '2026-06-01')
    for (const by of ['', '&by=month', '&by=product&by=cover', '&by=month&by=region&by=cover&by=insurer&by=product'])
      expect((await report(`?since=2026-02-01&on=2026-05-31${by}`)).totals, by).to.deep.equal(wanted)
    expect(wanted.openingFen).to.be.greaterThan(0)
    expect(wanted.earnedFen).to.be.greaterThan(0)
  })

  it('tells one year from its first day on, of one’s own share, where nothing is said', async () => {
    const own = await report('')
    expect(own).to.deep.include({ since: '2026-01-01', on: '2026-06-30', knownOn: '2026-06-30', by: ['product'] })
    expect(own.items.map(({ product }) => product)).to.deep.equal(['FS-EQ'])
    expect(own.totals).to.deep.equal(await direct(service.organisation('insurerA'), '2026-01-01', '2026-07-01'))
    const partner = await report('', 'insurerFinanceB')
    expect(partner.totals).to.deep.equal(await direct(service.organisation('insurerB'), '2026-01-01', '2026-07-01'))
    expect(partner.totals.writtenFen).to.be.greaterThan(0)
  })

  it('knows what was known by a day, as it was reported then', async () => {
    const then = await report('?on=2026-06-30&knownOn=2026-03-31')
    expect(then.totals.writtenFen).to.equal((await report('?on=2026-03-31')).totals.writtenFen)
    expect(then.totals.writtenFen).not.to.equal((await report('?on=2026-06-30')).totals.writtenFen)
  })

  it('shows the supervisor all insurers or one, and nobody another’s', async () => {
    const all = await report('?by=insurer', 'supervisor')
    expect(all.items.map(({ insurer }) => insurer)).to.have.members([
      service.organisation('insurerA'),
      service.organisation('insurerB'),
    ])
    const insurer = service.organisation('insurerB')
    expect((await report(`?insurer=${insurer}`, 'supervisor')).totals).to.deep.equal(
      (await report('', 'insurerFinanceB')).totals,
    )
    expect((await ask(`?insurer=${insurer}`)).status).to.equal(404)
  })

  it('tells what stands behind a row policy by policy, to the fen', async () => {
    const rows = (await report('?by=month&by=cover')).items
    const row = rows.find(({ month, cover }) => month === '2026-04' && cover === 'quality')
    const behind = await report('?since=2026-04-01&on=2026-04-30&cover=quality&by=policy&product=FS-EQ&region=210100')
    expect(behind.items.length).to.equal(3)
    if (!row) throw new Error('no row of April')
    const { openingFen, writtenFen, earnedFen, closingFen } = row
    expect(behind.totals).to.deep.equal({ openingFen, writtenFen, earnedFen, closingFen })
    expect((await report('?product=FB-NM')).items).to.deep.equal([])
  })

  it('goes out as a workbook with the same figures', async () => {
    const client = await service.signIn('insurerFinanceA')
    const response = await fetch(
      `${client.origin}/api/exports/premium-report?by=cover&by=month&columns=cover&columns=earned`,
      {
        headers: { cookie: client.cookie ?? '' },
      },
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await response.arrayBuffer()) as never)
    const { items } = await report('?by=cover&by=month')
    const sheet = workbook.worksheets[0]
    expect(sheet?.rowCount).to.equal(items.length + 1)
    expect(items.map((_, row) => Math.round(Number(sheet?.getCell(row + 2, 2).value) * 100))).to.deep.equal(
      items.map(({ earnedFen }) => earnedFen),
    )
  })

  it('reads of what was written before only terms that still run', async () => {
    const sample = await LedgerTransactionModel.collection.findOne({ kind: 'premiumWritten' })
    const over = Array.from({ length: 500 }, (_, n) => ({
      ...sample,
      _id: `LT:policy:OLD${n}#1.1`,
      effectiveOn: '2020-01-01',
      recordedOn: '2020-01-01',
      earns: { from: '2020-01-01', to: '2021-01-01' },
    }))
    await LedgerTransactionModel.collection.insertMany(over as never)
    const examined = await examinedDuring(async () => {
      await report('?since=2026-05-01')
    }, 'ledgerTransactions')
    expect(examined.length).to.be.at.least(2)
    for (const { docsExamined } of examined) expect(docsExamined).to.be.at.most(10)
  })

  it('answers 400, 401, 403 and 422', async () => {
    expect((await ask('?since=2026-02-30')).status).to.equal(400)
    expect((await ask('?by=colour')).status).to.equal(400)
    expect((await service.anonymous().get('/premium-report')).status).to.equal(401)
    expect((await ask('', 'manufacturerA')).status).to.equal(403)
    expect((await ask('?since=2026-07-01&on=2026-06-30')).problem.code).to.equal('accounting.days-turned-around')
    expect((await ask('?since=2010-01-01')).problem.code).to.equal('accounting.too-many-days')
  })
})

describe('GET /trial-balance', () => {
  const service = useService()
  before(() => insurePolicy(service, { covers: termSegment().covers }))
  const ask = async (query: string, who: PersonName = 'insurerFinanceA') =>
    (await service.signIn(who)).get(`/trial-balance${query}`)

  it('shows each account on its side and nets to zero', async () => {
    const balance = (await ask('')).body as TrialBalanceView
    const written = sumFen(termSegment().covers.map(({ premiumFen }) => premiumFen))
    expect(balance.items).to.deep.equal([
      { account: 'premiumReceivable', debitFen: written, creditFen: 0 },
      { account: 'writtenPremium', debitFen: 0, creditFen: written },
    ])
    expect(balance).to.deep.include({ debitFen: written, creditFen: written, differenceFen: 0 })
  })

  it('is another’s business for nobody but the supervisor', async () => {
    const party = service.organisation('insurerA')
    expect((await ask(`?party=${party}`, 'insurerFinanceB')).status).to.equal(404)
    expect(((await ask(`?party=${party}`, 'supervisor')).body as TrialBalanceView).items).to.have.length(2)
    expect((await ask('', 'manufacturerA')).status).to.equal(403)
    expect((await service.anonymous().get('/trial-balance')).status).to.equal(401)
    expect((await ask('?effectiveOn=2026-02-30')).status).to.equal(400)
  })
})
