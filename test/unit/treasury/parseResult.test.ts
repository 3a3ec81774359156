import { expect } from 'chai'
import { parseResult } from '../../../server/business/treasury/paymentRun/domain/parseResult.ts'
import { readResultFile } from '../../../server/business/treasury/paymentRun/usecases/takeResult.ts'
import { RefusalError, refusalsOf } from '../../../server/kernel/refusal.ts'
import type { PlacedCell, Sheet } from '../../../server/platform/workbook/domain/cell.ts'

const CONTEXT = {
  items: new Map([
    ['PI2026000001', { state: 'waiting' as const, amountFen: 123_456 }],
    ['PI2026000002', { state: 'waiting' as const, amountFen: 500 }],
    ['PI2026000003', { state: 'paid' as const, amountFen: 700 }],
    ['PI2026000004', { state: 'released' as const, amountFen: 700 }],
  ]),
  from: '2026-03-01',
  today: '2026-03-02',
}
const HEADINGS = ['编号', '状态', '金额', '日期', '流水号', '原因']

const sheetOf = (...rows: readonly (readonly string[])[]): Pick<Sheet, 'name' | 'rows'> => ({
  name: 'CSV',
  rows: [HEADINGS, ...rows].map((texts, index) => ({
    line: index + 1,
    cells: texts.flatMap((text, place): PlacedCell[] => (text === '' ? [] : [{ is: 'text', text, column: place + 1 }])),
  })),
})
const told = (sheet: Pick<Sheet, 'name' | 'rows'>) =>
  refusalsOf(parseResult(sheet, CONTEXT)).map(({ code, reference }) => `${code} ${reference ?? ''}`.trim())
const problemsOf = async (bytes: Uint8Array) => {
  try {
    return await readResultFile({ name: 'r', bytes: Buffer.from(bytes) })
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    return error.refusals.map(({ code }) => code)
  }
}

describe('the answer of a bank to payments', () => {
  it('is read by headings and words as banks use them, in any order', () => {
    const sheet = sheetOf(
      ['pi2026000002', 'RJCT', '5.00', '', '', '账户已销户'],
      ['PI2026000001', '交易成功', '1,234.56', '2026年3月1日', 'BK-1'],
    )
    const parsed = parseResult(sheet, CONTEXT)
    expect(parsed).to.deep.equal({
      ok: true,
      value: [
        { itemNo: 'PI2026000002', paid: false, on: '2026-03-02', reference: 'PI2026000002', reason: '账户已销户' },
        { itemNo: 'PI2026000001', paid: true, on: '2026-03-01', reference: 'BK-1', reason: '' },
      ],
    })
  })

  it('is refused for an amount that is off by one fen, a day before the file and one to come', () => {
    expect(told(sheetOf(['PI2026000001', '成功', '1234.57', '2026-02-28']))).to.deep.equal([
      'paymentRun.result-amount-differs CSV!C2',
      'paymentRun.result-day-outside CSV!D2',
    ])
    expect(told(sheetOf(['PI2026000001', '成功', '1234.56', '2026-03-03']))).to.deep.equal([
      'paymentRun.result-day-outside CSV!D2',
    ])
  })

  it('is refused for what is not in the run, was told before, comes twice or says neither yes nor no', () => {
    const rows = [
      ['PI2026000009', '成功', '5.00'],
      ['PI2026000003', '成功', '7.00'],
      ['PI2026000004', '成功', '7.00'],
      ['PI2026000002', '处理中', '5.00'],
      ['PI2026000002', '成功', '五元', '', '无'],
    ]
    expect(told(sheetOf(...rows))).to.deep.equal([
      'paymentRun.result-item-unknown CSV!A2',
      'paymentRun.result-known CSV!A3',
      'paymentRun.result-item-unknown CSV!A4',
      'paymentRun.result-status-unknown CSV!B5',
      'paymentRun.result-repeated CSV!A6',
      'paymentRun.result-amount-invalid CSV!C6',
      'paymentRun.result-reference-empty CSV!E6',
    ])
  })

  it('is refused where a formula stands for what the bank said', () => {
    const [heading, row] = sheetOf(['PI2026000001', '成功', '1234.56']).rows
    if (!heading || !row) throw new Error('no rows')
    const cells = row.cells.map((cell) => (cell.column === 3 ? { ...cell, formula: true as const } : cell))
    expect(told({ name: 'S', rows: [heading, { ...row, cells }] })).to.deep.equal(['paymentRun.result-formula S!C2'])
  })

  it('is refused without its columns, without rows and with too many', () => {
    expect(told({ name: 'S', rows: [] })).to.deep.equal(['paymentRun.result-column-missing'])
    expect(told(sheetOf())).to.deep.equal(['paymentRun.result-empty'])
    const many = Array.from({ length: 2_001 }, () => ['PI2026000001', '成功', '1234.56'])
    expect(told(sheetOf(...many))).to.deep.equal(['paymentRun.result-too-long'])
  })

  it('is read from pain.002, and told apart from other XML and from what is nothing', async () => {
    const report = (namespace: string) =>
      Buffer.from(
        `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${namespace}"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>` +
          '<TxInfAndSts><OrgnlEndToEndId>PI2026000001</OrgnlEndToEndId><TxSts>ACSC</TxSts><AcctSvcrRef>BK-7</AcctSvcrRef>' +
          '<OrgnlTxRef><Amt><InstdAmt Ccy="CNY">1234.56</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>' +
          '<TxInfAndSts><OrgnlEndToEndId>PI2026000002</OrgnlEndToEndId><TxSts>RJCT</TxSts>' +
          '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>' +
          '<OrgnlTxRef><Amt><InstdAmt Ccy="CNY">5.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>' +
          '</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>',
      )
    const sheet = await readResultFile({ name: 'r.xml', bytes: report('pain.002.001.10') })
    const parsed = parseResult(sheet, CONTEXT)
    expect(parsed.ok && parsed.value.map(({ paid, reference, reason }) => [paid, reference, reason])).to.deep.equal([
      [true, 'BK-7', ''],
      [false, 'PI2026000002', 'AC04'],
    ])
    expect(await problemsOf(report('camt.053.001.02'))).to.deep.equal(['table.unreadable'])
    const bomb = Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    expect(await problemsOf(bomb)).to.deep.equal(['table.unreadable'])
    expect(await problemsOf(new Uint8Array([0, 1, 2, 255]))).to.deep.equal(['table.not-a-table'])
  })
})
