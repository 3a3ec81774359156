import { createHash } from 'node:crypto'
import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { FigureModel } from '../../../models/figures.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import type {
  AccountStatementView,
  JournalView,
} from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { counterpartyFigures } from '../../../server/business/ledger/billing/domain/balanceFigures.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { figureChanges } from '../../../server/kernel/figure.ts'
import { foldOpenFigures } from '../../../server/platform/operations/usecases/foldOpenFigures.ts'
import { useService } from '../../support/app.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'
import type { PersonName } from '../../support/people.ts'

const PREMIUM_FEN = 16_000_000

describe('statements of account', () => {
  const service = useService()
  let policyNo: string
  let panelNo: string
  let version: number

  const receive = async (number: string, amountFen: number, receivedOn: string) => {
    const client = await service.signIn('insurerFinanceA')
    version = ((await client.get(`/policies/${number}`)).body as { version: number }).version
    const body = { amountFen, receivedOn, reference: `BANK-${amountFen}`, payer: '沈阳重型燃机有限公司' }
    const answer = await client.post(`/policies/${number}/premium-receipts`, body, { ifMatch: version })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
  }

  before(async () => {
    service.clock.moveTo('2026-02-10')
    policyNo = (await insurePolicy(service))._id
    service.clock.moveTo('2026-03-05')
    const member = (name: 'insurerA' | 'insurerB', sharePpm: number, lead: boolean) => ({
      insurerId: service.organisation(name),
      sharePpm,
      lead,
      confirmedAt: null,
      confirmedByName: null,
      declinedBecause: null,
    })
    panelNo = (await insurePolicy(service, {}, [member('insurerA', 600_000, true), member('insurerB', 400_000, false)]))
      ._id
    service.clock.moveTo('2026-04-20')
    await receive(policyNo, 1_000_001, '2026-03-15')
    await receive(policyNo, 2_000_002, '2026-04-10')
    await receive(panelNo, 5_000_000, '2026-04-15')
    service.clock.moveTo('2026-05-06')
  })

  const ask = async (path: string, who: PersonName = 'insurerFinanceA') => (await service.signIn(who)).get(path)
  const statement = async (path: string, who?: PersonName) => (await ask(path, who)).body as AccountStatementView
  const figures = ({ openingFen, closingFen, items }: AccountStatementView) => ({
    openingFen,
    closingFen,
    lines: items.map(({ debitFen, creditFen, balanceFen }) => [debitFen, creditFen, balanceFen]),
  })

  describe('GET /policies/:number/statement', () => {
    it('tells what was owed before, each movement, and what is owed after', async () => {
      const path = `/policies/${policyNo}/statement`
      expect(figures(await statement(`${path}?since=2026-03-01&on=2026-03-31`))).to.deep.equal({
        openingFen: PREMIUM_FEN,
        closingFen: PREMIUM_FEN - 1_000_001,
        lines: [[0, 1_000_001, PREMIUM_FEN - 1_000_001]],
      })
      expect(figures(await statement(path))).to.deep.equal({
        openingFen: 0,
        closingFen: PREMIUM_FEN - 3_000_003,
        lines: [
          [PREMIUM_FEN, 0, PREMIUM_FEN],
          [0, 1_000_001, PREMIUM_FEN - 1_000_001],
          [0, 2_000_002, PREMIUM_FEN - 3_000_003],
        ],
      })
    })

    it('goes on where a page ended, with the balance of there', async () => {
      const path = `/policies/${policyNo}/statement?limit=1`
      const lines: AccountStatementView['items'][number][] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: AccountStatementView = await statement(`${path}${cursor && `&cursor=${cursor}`}`)
        lines.push(...page.items)
        cursor = page.nextCursor
      }
      expect(lines).to.deep.equal([...(await statement(`/policies/${policyNo}/statement`)).items])
      expect((await ask(`${path}&cursor=bm90`)).status).to.equal(400)
    })

    it('is of the own share for an insurer of a panel, and of all for the policyholder', async () => {
      const path = `/policies/${panelNo}/statement?on=2026-03-31`
      expect((await statement(path)).closingFen).to.equal((PREMIUM_FEN * 6) / 10)
      expect((await statement(path, 'insurerFinanceB')).closingFen).to.equal((PREMIUM_FEN * 4) / 10)
      expect((await statement(path, 'manufacturerA')).closingFen).to.equal(PREMIUM_FEN)
    })

    it('is another’s business for nobody: 401, 403, 404', async () => {
      expect((await ask(`/policies/${policyNo}/statement`, 'insurerFinanceB')).status).to.equal(404)
      expect((await ask(`/policies/${policyNo}/statement`, 'equipmentUserA')).status).to.equal(403)
      expect((await service.anonymous().get(`/policies/${policyNo}/statement`)).status).to.equal(401)
      expect((await ask(`/policies/${policyNo}/statement?account=cash`)).status).to.equal(400)
    })

    it('goes out as a workbook', async () => {
      const client = await service.signIn('insurerFinanceA')
      const response = await fetch(`${client.origin}/api/exports/policies/${policyNo}/statement?language=en`, {
        headers: { cookie: client.cookie ?? '' },
      })
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load((await response.arrayBuffer()) as never)
      expect(workbook.worksheets[0]?.rowCount).to.equal(4)
      expect(workbook.worksheets[0]?.getCell(4, 9).value).to.equal((PREMIUM_FEN - 3_000_003) / 100)
    })
  })

  describe('GET /statements', () => {
    it('is of all policies of a policyholder, with balances from the sums beside the ledger', async () => {
      const maker = service.organisation('manufacturerA')
      const owed = PREMIUM_FEN + (PREMIUM_FEN * 6) / 10
      const april = await statement(`/statements?counterparty=${maker}&since=2026-04-01&on=2026-04-30`)
      expect(april.openingFen).to.equal(owed - 1_000_001)
      expect(april.items.map(({ policyNo: number }) => number)).to.deep.equal([policyNo, panelNo])
      expect(april.closingFen).to.equal(april.items.at(-1)?.balanceFen)
      expect(april.closingFen).to.equal(owed - 3_000_003 - 3_000_000)
    })

    it('is of what insurers of a panel owe each other', async () => {
      const [a, b] = [service.organisation('insurerA'), service.organisation('insurerB')]
      const ofLead = await statement(`/statements?counterparty=${b}&account=coinsuranceSettlement`)
      const ofOther = await statement(`/statements?counterparty=${a}&account=coinsuranceSettlement`, 'insurerFinanceB')
      expect(figures(ofLead)).to.deep.equal({
        openingFen: 0,
        closingFen: -2_000_000,
        lines: [[0, 2_000_000, -2_000_000]],
      })
      expect(figures(ofOther)).to.deep.equal({
        openingFen: 0,
        closingFen: 2_000_000,
        lines: [[2_000_000, 0, 2_000_000]],
      })
    })

    it('is of one’s own books, and for the supervisor of those that are named', async () => {
      const maker = service.organisation('manufacturerA')
      const insurer = service.organisation('insurerA')
      const own = await statement(`/statements?counterparty=${maker}`)
      expect(await statement(`/statements?counterparty=${maker}&insurer=${insurer}`, 'supervisor')).to.deep.equal(own)
      expect((await ask(`/statements?counterparty=${maker}`, 'supervisor')).problem.code).to.equal(
        'accounting.whose-books',
      )
      expect((await ask(`/statements?counterparty=${maker}&insurer=${insurer}`, 'insurerFinanceB')).status).to.equal(
        404,
      )
      expect((await ask(`/statements?counterparty=${maker}`, 'manufacturerA')).status).to.equal(403)
      expect((await service.anonymous().get('/statements')).status).to.equal(401)
      expect((await ask('/statements')).status).to.equal(400)
    })

    it('rests on sums that all transactions make from zero, before and after they are folded', async () => {
      const all = await LedgerTransactionModel.find().lean<LedgerTransaction[]>()
      const told = (entries: Parameters<typeof figureChanges>[1]) =>
        figureChanges([], entries)
          .map((entry) => `${entry.figure} ${entry.day} ${entry.amountFen}`)
          .toSorted()
      const kept = async () => told(await FigureModel.find({ figure: /^owed\|/ }).lean())
      expect(await kept()).to.deep.equal(told(all.flatMap(counterpartyFigures)))
      await foldOpenFigures(async () => {})
      expect(await kept()).to.deep.equal(told(all.flatMap(counterpartyFigures)))
      expect(await kept()).not.to.deep.equal([])
    })
  })

  describe('GET /journal', () => {
    const asked = '?since=2026-03-01&on=2026-04-30'
    const file = async (path: string) => {
      const client = await service.signIn('insurerFinanceA')
      const response = await fetch(`${client.origin}/api${path}`, { headers: { cookie: client.cookie ?? '' } })
      expect(response.status).to.equal(200)
      return { response, bytes: Buffer.from(await response.arrayBuffer()) }
    }

    it('tells what the own entries come to, and the hash of the file', async () => {
      const journal = (await ask(`/journal${asked}`)).body as JournalView
      expect(journal.debitFen).to.equal(journal.creditFen)
      const { response, bytes } = await file(`/journal.csv${asked}&knownAt=${journal.knownAt}`)
      const sha256 = createHash('sha256').update(bytes).digest()
      expect(journal.sha256).to.equal(sha256.toString('hex'))
      expect(response.headers.get('repr-digest')).to.equal(`sha-256=:${sha256.toString('base64')}:`)
      const rows = bytes.toString('utf8').trimEnd().split('\r\n')
      expect(rows.length).to.equal(journal.lines + 1)
      expect(rows.slice(1).every((row) => row.includes('2026-0'))).to.equal(true)
    })

    it('is the same file again, whatever was posted since, and another as of now', async () => {
      const { knownAt } = (await ask(`/journal${asked}`)).body as JournalView
      const before = (await file(`/journal.csv${asked}&knownAt=${knownAt}`)).bytes
      await receive(policyNo, 77, '2026-04-18')
      service.clock.moveTo(new Date(service.clock.now().getTime() + 10 * 60_000).toISOString())
      const again = (await file(`/journal.csv${asked}&knownAt=${knownAt}`)).bytes
      expect(again.equals(before)).to.equal(true)
      expect((await file(`/journal.csv${asked}`)).bytes.equals(before)).to.equal(false)
    })

    it('comes as a workbook with the same entries', async () => {
      const journal = (await ask(`/journal${asked}`)).body as JournalView
      const { response, bytes } = await file(`/journal.xlsx${asked}&knownAt=${journal.knownAt}&language=en`)
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as never)
      const sheet = workbook.worksheets[0]
      expect(sheet?.rowCount).to.equal(journal.lines + 1)
      expect(sheet?.getCell(2, 6).value).to.equal('Premium receivable')
      expect(response.headers.get('x-journal-sha256')).to.equal(journal.sha256)
    })

    it('refuses a moment that is not settled, and is nobody else’s', async () => {
      const now = service.clock.now().toISOString()
      expect((await ask(`/journal${asked}&knownAt=${now}`)).problem.code).to.equal('accounting.known-too-late')
      for (const path of ['/journal', '/journal.csv', '/journal.xlsx']) {
        expect((await ask(path)).status, path).to.equal(400)
        expect((await ask(`${path}${asked}`, 'manufacturerA')).status, path).to.equal(403)
        expect((await service.anonymous().get(`${path}${asked}`)).status, path).to.equal(401)
        const foreign = `${path}${asked}&insurer=${service.organisation('insurerA')}`
        expect((await ask(foreign, 'insurerFinanceB')).status, path).to.equal(404)
        expect((await ask(`${path}${asked}`, 'supervisor')).problem.code).to.equal('accounting.whose-books')
      }
    })
  })
})
