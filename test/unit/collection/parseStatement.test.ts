import { expect } from 'chai'
import { parseStatement } from '../../../server/business/policy/collection/domain/parseStatement.ts'
import { balancesTold, decideBalances } from '../../../server/business/policy/collection/domain/statementBalance.ts'
import { guessMapping } from '../../../server/business/policy/collection/domain/statementColumns.ts'
import { refusalsOf } from '../../../server/kernel/refusal.ts'
import type { Cell, PlacedCell, Sheet } from '../../../server/platform/workbook/domain/cell.ts'

const TODAY = '2026-03-02'

type Written = string | Cell | null

/** A sheet of these rows; a text is a cell of it. */
const sheetOf = (...rows: readonly (readonly Written[])[]): Sheet => ({
  name: 'CSV',
  hidden: false,
  rows: rows.map((cells, index) => ({
    line: index + 1,
    cells: cells.flatMap((cell, place): PlacedCell[] => {
      if (cell === null || cell === '') return []
      return [{ ...(typeof cell === 'string' ? { is: 'text' as const, text: cell } : cell), column: place + 1 }]
    }),
  })),
})

const HEADINGS = ['交易日期', '交易流水号', '收入', '支出', '余额', '对方户名']
const MAPPING = {
  headingLine: 1,
  columns: {
    bookedOn: '交易日期',
    reference: '交易流水号',
    credit: '收入',
    debit: '支出',
    balance: '余额',
    counterparty: '对方户名',
  },
}
const parse = (...rows: readonly (readonly Written[])[]) => parseStatement(sheetOf(HEADINGS, ...rows), MAPPING, TODAY)
const faultsOf = (...rows: readonly (readonly Written[])[]) =>
  refusalsOf(parse(...rows)).map(({ code, reference }) => [code, reference])

describe('the lines of a bank statement', () => {
  it('are credits and, below zero, debits, in the order of the file', () => {
    const found = parse(
      ['2026-03-01', 'WY-1', '1,000.50', '', '1000.50', '甲公司'],
      ['20260302', 'WY-2', '', '200', '800.50', '乙公司'],
    )
    expect(
      found.ok && found.value.map(({ line, bookedOn, amountFen, key }) => [line, bookedOn, amountFen, key]),
    ).to.deep.equal([
      [2, '2026-03-01', 100_050, 'WY1'],
      [3, '2026-03-02', -20_000, 'WY2'],
    ])
  })

  it('are all refused together, each cell with its place and reason', () => {
    expect(
      faultsOf(
        ['1 March', 'WY-1', '10', '', '', ''],
        ['2026-03-03', '', 'ten', '', '', ''],
        ['2026-03-01', '待定', '1', '2', 'x', ''],
        ['2026-03-01', 'WY-3', '', '', '', ''],
        ['2026-03-01', 'WY-4', { is: 'wrong', problem: 'formula-without-result', text: '' }, '', '', ''],
      ),
    ).to.deep.equal([
      ['collection.day-invalid', 'CSV!A2'],
      ['collection.day-in-future', 'CSV!A3'],
      ['collection.reference-empty', 'CSV!B3'],
      ['collection.amount-invalid', 'CSV!C3'],
      ['collection.reference-placeholder', 'CSV!B4'],
      ['collection.amount-not-one', 'CSV!C4'],
      ['collection.amount-invalid', 'CSV!E4'],
      ['collection.amount-not-one', 'CSV!C5'],
      ['table.cell-formula-without-result', 'CSV!C6'],
    ])
  })

  it('have a reference of their own on their day, in whatever spelling', () => {
    const first = ['2026-03-01', 'WY-1', '10', '', '', '']
    expect(faultsOf(first, ['2026-03-01', 'wy 1', '20', '', '', ''])).to.deep.equal([
      ['collection.reference-repeated', 'CSV!B3'],
    ])
    expect(parse(first, ['2026-03-02', 'WY-1', '10', '', '', '']).ok).to.equal(true)
  })

  it('end where neither day nor reference stands: sums below them are none', () => {
    const found = parse(['2026-03-01', 'WY-1', '10', '', '', ''], ['', '', '10', '', '', '合计'])
    expect(found.ok && found.value.length).to.equal(1)
  })

  it('need the columns that are named, and those without which nothing can be told', () => {
    const mapping = { headingLine: 1, columns: { bookedOn: '交易日期', text: '摘要' } }
    expect(
      refusalsOf(parseStatement(sheetOf(HEADINGS), mapping, TODAY)).map(({ code, field }) => [code, field]),
    ).to.deep.equal([
      ['collection.column-not-found', 'text'],
      ['collection.column-needed', 'reference'],
      ['collection.column-needed', 'credit'],
    ])
    const beyond = { ...MAPPING, headingLine: 9 }
    expect(refusalsOf(parseStatement(sheetOf(HEADINGS), beyond, TODAY))[0]?.code).to.equal('collection.heading-missing')
    expect(faultsOf()[0]?.[0]).to.equal('collection.lines-missing')
  })

  it('tell by one column of amounts and another of directions, or by a sign', () => {
    const columns = { bookedOn: '日期', reference: '流水号', amount: '金额' }
    const amounts = sheetOf(
      ['日期', '流水号', '金额', '借贷'],
      ['2026-03-01', 'A1', '10', '借'],
      ['2026-03-01', 'A2', '-10', '贷'],
    )
    const amountsBy = (mapping: object) => {
      const found = parseStatement(amounts, { headingLine: 1, columns: { ...columns, ...mapping } }, TODAY)
      return found.ok && found.value.map(({ amountFen }) => amountFen)
    }
    expect(amountsBy({ direction: '借贷' })).to.deep.equal([-1_000, 1_000])
    expect(amountsBy({})).to.deep.equal([1_000, -1_000])
  })

  it('lead from the opening balance to the closing one', () => {
    const lines = [{ amountFen: 1_000 }, { amountFen: -200 }]
    expect(decideBalances(lines, { openingFen: 50, closingFen: 850 }).ok).to.equal(true)
    expect(refusalsOf(decideBalances(lines, { openingFen: 50, closingFen: 851 }))[0]).to.include({
      code: 'collection.balance-differs',
      value: 851,
      threshold: 850,
    })
    expect(decideBalances(lines, { openingFen: null, closingFen: 1 }).ok).to.equal(true)
  })

  it('tell both balances themselves, the oldest first or the latest first', () => {
    const lines = [
      { amountFen: 1_000, balanceFen: 1_050 },
      { amountFen: -200, balanceFen: 850 },
    ]
    const told = { openingFen: 50, closingFen: 850 }
    expect(balancesTold(lines)).to.deep.equal(told)
    expect(balancesTold(lines.toReversed())).to.deep.equal(told)
    expect(balancesTold([{ amountFen: 1, balanceFen: null }])).to.deep.equal({ openingFen: null, closingFen: null })
  })
})

describe('how a bank’s file is read', () => {
  it('is guessed by the first row that says when and how much', () => {
    const rows = [
      { line: 1, headings: ['账号', '6222'] },
      { line: 3, headings: ['交易时间', '对方户名', '贷方发生额（收入）', '摘要', '附言'] },
    ]
    expect(guessMapping(rows)).to.deep.equal({
      headingLine: 3,
      columns: {
        bookedOn: '交易时间',
        counterparty: '对方户名',
        credit: '贷方发生额（收入）',
        text: '摘要',
        remark: '附言',
      },
    })
    expect(guessMapping([{ line: 1, headings: ['姓名', '金额'] }])).to.equal(null)
  })
})
