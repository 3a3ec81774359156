import { expect } from 'chai'
import { bankCreditStore } from '../../../models/bankCredits.ts'
import { bankDebitStore } from '../../../models/bankDebits.ts'
import { bankStatementStore } from '../../../models/bankStatements.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type {
  StatementList,
  StatementPreviewView,
  StatementView,
} from '../../../server/business/policy/collection/collection.contract.ts'
import { receivePremium } from '../../../server/business/policy/policy/usecases/receivePremium.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import {
  COLUMNS,
  creditsOf,
  HEADINGS,
  importedStatement,
  openInsurerAccount,
  sendStatement,
  statementCsv,
  statementForm,
} from '../../support/collection/statements.ts'
import { hostileFiles } from '../../support/workbook/hostileFiles.ts'

describe('POST /bank-statements', () => {
  const service = useService()
  let account: string
  before(async () => {
    account = await openInsurerAccount(service)
  })
  const send = (file: Uint8Array, fields: Readonly<Record<string, string | undefined>> = {}, of = account) =>
    sendStatement(service, statementForm(of, file, fields))
  const stored = async () => [
    await bankStatementStore.model.countDocuments(),
    await bankCreditStore.model.countDocuments(),
    await bankDebitStore.model.countDocuments(),
    await LedgerTransactionModel.countDocuments(),
  ]
  const ONE = '2026-03-01,WY-1,100.00,,,丙公司,6222-9,货款'

  it('is 401 for nobody, 403 without the permission, 404 for another’s account', async () => {
    const form = statementForm(account, statementCsv(ONE))
    expect((await service.anonymous().send('POST', '/bank-statements', form)).status).to.equal(401)
    const forbidden = await service.signIn('underwriterA')
    expect((await forbidden.send('POST', '/bank-statements', form)).problem.code).to.equal('http.forbidden')
    const foreign = await service.signIn('insurerFinanceB')
    expect((await foreign.send('POST', '/bank-statements', form)).problem.code).to.equal('http.not-found')
    expect(await stored()).to.deep.equal([0, 0, 0, 0])
  })

  it('is 400 with every wrong field, and without a file', async () => {
    const wrong = { bankAccountNo: undefined, headingLine: '0', text: 'x'.repeat(101), openingFen: '1.5', more: 'x' }
    const { status, problem } = await send(statementCsv(ONE), wrong)
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members([
      'bankAccountNo',
      'headingLine',
      'text',
      'openingFen',
      'more',
    ])
    const form = statementForm(account, statementCsv(ONE))
    form.delete('file')
    expect((await sendStatement(service, form)).problem.code).to.equal('http.file-required')
  })

  it('is 422 with every wrong cell, and keeps nothing', async () => {
    const { status, problem } = await send(
      statementCsv('yesterday,WY-1,100,,,,,', '2026-03-01,,1,,,,,', '2026-03-01,WY-2,1.234,,,,,'),
    )
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code, reference }) => [code, reference])).to.deep.equal([
      ['collection.day-invalid', 'CSV!A2'],
      ['collection.reference-empty', 'CSV!B3'],
      ['collection.amount-invalid', 'CSV!C4'],
    ])
    const unbalanced = await send(statementCsv(ONE), { openingFen: '0', closingFen: '1' })
    expect([unbalanced.status, unbalanced.problem.code]).to.deep.equal([422, 'collection.balance-differs'])
    expect(await stored()).to.deep.equal([0, 0, 0, 0])
  })

  it('turns away what is no table, and keeps nothing', async () => {
    for (const [name, file] of Object.entries(await hostileFiles())) {
      const { status } = await send(file)
      expect(status, name).to.be.oneOf([413, 415, 422])
    }
    expect(await stored()).to.deep.equal([0, 0, 0, 0])
  })

  it('keeps credits and debits, with the balances that the lines tell, and the ledger knows the credits', async () => {
    const answer = await send(
      statementCsv(
        '2026-03-01,WY-1,100.00,,150.00,丙公司,6222-9,货款',
        '2026-03-02,WY-2,,30.00,120.00,丁公司,,手续费',
        '2026-03-02,WY-3,200.00,,320.00,manufacturerA公司,,',
      ),
      { balance: '余额' },
    )
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    const statement = answer.body as StatementView
    expect(statement).to.deep.include({
      firstDay: '2026-03-01',
      lastDay: '2026-03-02',
      openingFen: 5_000,
      closingFen: 32_000,
      creditCount: 2,
      creditFen: 30_000,
      debitCount: 1,
      debitFen: 3_000,
      seenBefore: [],
    })
    const credits = await creditsOf(service, statement.number)
    const maker = service.organisation('manufacturerA')
    expect(credits.map(({ payer, heldFor, unallocatedFen }) => [payer, heldFor, unallocatedFen])).to.deep.equal([
      ['manufacturerA公司', maker, 20_000],
      ['丙公司', null, 10_000],
    ])
    const finance = await service.signIn('insurerFinanceA')
    const balances = (await finance.get('/ledger-balances')).body as { items: readonly object[] }
    expect(balances.items).to.deep.include.members([
      { account: 'cash', amountFen: 30_000 },
      { account: 'suspense', amountFen: -10_000 },
      { account: 'premiumInAdvance', amountFen: -20_000 },
    ])
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  it('tells what was on file before and does not enter it twice', async () => {
    const again = await importedStatement(
      service,
      account,
      '2026-03-01,wy 1,100.00,,,丙公司,6222-9,货款',
      '2026-03-02,WY-2,,30.00,,丁公司,,手续费',
      '2026-03-02,WY-4,7.00,,,丙公司,,',
    )
    expect(again.creditCount).to.equal(1)
    expect(again.seenBefore.map(({ line, amountFen, enteredFen }) => [line, amountFen, enteredFen])).to.deep.equal([
      [2, 10_000, 10_000],
      [3, -3_000, -3_000],
    ])
    const nothing = await send(statementCsv(ONE))
    expect([nothing.status, nothing.problem.code]).to.deep.equal([409, 'collection.nothing-new'])
  })

  it('knows a credit that was entered by hand, with the amount it was entered with', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const receipt = { amountFen: 500, receivedOn: '2026-03-02', reference: 'HAND-1', payer: '丙公司' }
    await service.act('insurerFinanceA', (work) =>
      receivePremium(work, { policyNo, ...receipt, bankAccountNo: account }),
    )
    const statement = await importedStatement(
      service,
      account,
      '2026-03-02,hand 1,9.00,,,丙公司,,',
      '2026-03-02,WY-5,1.00,,,丙公司,,',
    )
    expect(statement.seenBefore).to.deep.equal([
      { line: 2, bookedOn: '2026-03-02', reference: 'hand 1', amountFen: 900, enteredFen: 500 },
    ])
    // And the other way round: what the statement entered cannot be entered by hand.
    const finance = await service.signIn('insurerFinanceA')
    const policy = await seedIssuedPolicy(service)
    const twice = await finance.post(
      `/policies/${policy._id}/premium-receipts`,
      { ...receipt, reference: 'wy-5', bankAccountNo: account },
      { ifMatch: policy.version },
    )
    expect([twice.status, twice.problem.code]).to.deep.equal([409, 'banking.reference-entered-before'])
  })

  it('enters a credit once, whoever imports it at the same time', async () => {
    const sent = await Promise.all(
      [1, 2].map((n) => send(statementCsv('2026-03-02,RACE-1,5.00,,,丙公司,,', `2026-03-02,RACE-${n + 1},5.00,,,,,`))),
    )
    for (const { status } of sent) expect(status).to.be.oneOf([201, 409])
    expect(await bankCreditStore.model.countDocuments({ reference: 'RACE-1' } as object)).to.equal(1)
  })

  it('is listed to its insurer alone', async () => {
    const finance = await service.signIn('insurerFinanceA')
    const { items } = (await finance.get(`/bank-statements?bankAccountNo=${account}`)).body as StatementList
    expect(items.length).to.be.greaterThan(1)
    const [first] = items
    expect((await finance.get(`/bank-statements/${first?.number}`)).status).to.equal(200)
    expect((await finance.get(`/bank-statements/${first?.number}/history`)).status).to.equal(200)
    const foreign = await service.signIn('insurerFinanceB')
    expect(((await foreign.get('/bank-statements')).body as StatementList).items).to.deep.equal([])
    expect((await foreign.get(`/bank-statements/${first?.number}`)).status).to.equal(404)
  })
})

describe('POST /bank-statement-previews', () => {
  const service = useService()
  const preview = async (
    account: string,
    file: Uint8Array,
    who: 'insurerFinanceA' | 'insurerFinanceB' = 'insurerFinanceA',
  ) => {
    const form = new FormData()
    form.set('bankAccountNo', account)
    form.set('file', new Blob([new Uint8Array(file)]), 'statement.csv')
    return (await service.signIn(who)).send('POST', '/bank-statement-previews', form)
  }

  it('shows the first rows and how they are probably read, then as the last file of the account was', async () => {
    const account = await openInsurerAccount(service)
    const file = Buffer.from([`户名,甲公司`, HEADINGS, '2026-03-01,WY-1,100.00,,,丙公司,,'].join('\n'))
    const first = await preview(account, file)
    expect(first.status, JSON.stringify(first.body)).to.equal(200)
    const { rows, rowCount, mapping } = first.body as StatementPreviewView
    expect([rows[0], rowCount]).to.deep.equal([{ line: 1, cells: ['户名', '甲公司'] }, 3])
    expect(mapping).to.deep.equal({ headingLine: 2, columns: { ...COLUMNS, balance: '余额' } })

    const own = { bookedOn: '交易日期', reference: '摘要', credit: '收入' }
    const without = Object.fromEntries(Object.keys(COLUMNS).map((key) => [key, undefined]))
    const form = statementForm(account, statementCsv('2026-03-01,WY-1,100.00,,,,,A-1'), { ...without, ...own })
    expect((await sendStatement(service, form)).status).to.equal(201)
    const next = (await preview(account, statementCsv('2026-03-02,WY-1,100.00,,,,,A-2'))).body as StatementPreviewView
    expect(next.mapping).to.deep.equal({ headingLine: 1, columns: own })
    const other = (await preview(account, file)).body as StatementPreviewView
    expect(other.mapping?.headingLine).to.equal(2)
    expect((await preview(account, file, 'insurerFinanceB')).status).to.equal(404)
  })
  it('reads camt.053 as a table whose columns are known, and imports it so', async () => {
    const account = await openInsurerAccount(service, { accountNumber: '0200099900000002202' })
    const entry =
      '<Ntry><Amt Ccy="CNY">12.30</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt>' +
      '<AcctSvcrRef>CAMT-1</AcctSvcrRef><AddtlNtryInf>货款</AddtlNtryInf></Ntry>'
    const file = Buffer.from(
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${entry}</Stmt></BkToCstmrStmt></Document>`,
    )
    const { mapping } = (await preview(account, file)).body as StatementPreviewView
    expect(mapping?.columns).to.include({ bookedOn: 'Date', amount: 'Amount', direction: 'Direction' })
    const without = Object.fromEntries(Object.keys(COLUMNS).map((key) => [key, undefined]))
    const answer = await sendStatement(service, statementForm(account, file, { ...without, ...mapping?.columns }))
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    const [credit] = await creditsOf(service, (answer.body as StatementView).number)
    expect(credit).to.include({ amountFen: 1_230, reference: 'CAMT-1', text: '货款' })
  })
})
