import { expect } from 'chai'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { readTables } from '../../../server/business/reference/definition/workbook/read.ts'
import { writeWorkbook } from '../../../server/business/reference/definition/workbook/write.ts'
import type { TariffRow, TariffTable } from '../../../server/business/reference/product/domain/tariff.ts'
import { textProblem } from '../../../server/kernel/text.ts'
import type { Sheet } from '../../../server/platform/workbook/domain/cell.ts'
import { READING_LIMITS } from '../../../server/platform/workbook/domain/limits.ts'
import { readXlsx } from '../../../server/platform/workbook/xlsx/readXlsx.ts'
import { bandRow, tableOf } from '../../support/builders/definition.ts'

const readWorkbook = async (bytes: Buffer, tables: ReadonlyMap<string, TariffTable>) =>
  readTables(await readXlsx(bytes, READING_LIMITS), tables)

const tablesWith = (rows: readonly TariffRow[]): ReadonlyMap<string, TariffTable> => new Map([['rates', tableOf(rows)]])

async function rowsAfter(rows: readonly TariffRow[]) {
  const tables = tablesWith(rows)
  const read = await readWorkbook(await writeWorkbook(tables), tables)
  return read.ok ? read.value.rates : read.refusals
}

/** A workbook of the table with cells changed by hand, as a person would in a spreadsheet. */
async function readMended(mend: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
  const tables = tablesWith([bandRow('a', 0, 10), bandRow('a', 10, null)])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await writeWorkbook(tables)) as unknown as ArrayBuffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  mend(sheet, workbook)
  const read = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()), tables)
  return read.ok ? read.value : read.refusals.map(({ code, field }) => [code, field])
}

describe('the workbook of a tariff', function () {
  this.timeout(60_000)

  it('refuses two sheets of one table, and a workbook with none', async () => {
    const tables = tablesWith([bandRow('a', 0, null)])
    const [sheet] = await readXlsx(await writeWorkbook(tables), READING_LIMITS)
    if (!sheet) throw new Error('no sheet')
    const codes = (sheets: readonly Sheet[], of = tables) => {
      const read = readTables(sheets, of)
      return read.ok ? Object.keys(read.value) : read.refusals.map(({ code, field }) => [code, field])
    }
    expect(codes([sheet])).to.deep.equal(['rates'])
    expect(codes([sheet, { ...sheet }])).to.deep.equal([['definition.sheet-repeated', 'rates']])
    expect(codes([])).to.deep.equal([['definition.sheets-missing', undefined]])
    expect(codes([], new Map())).to.deep.equal([])
  })

  it('says what its columns are in Chinese, then in English, and figures in percent and yuan', async () => {
    const workbook = new ExcelJS.Workbook()
    const bytes = await writeWorkbook(tablesWith([bandRow('power', 150, null, 24_001)]))
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    const sheet = workbook.getWorksheet('rates')
    const cells = (row: number) => [1, 2, 3, 4].map((column) => sheet?.getRow(row).getCell(column).value)
    expect(cells(1)).to.deep.equal(['目录类别', '装备价值（元） ≥', '装备价值（元） <', '费率（%）'])
    expect(cells(2)).to.deep.equal(['Category', 'Value (yuan) ≥', 'Value (yuan) <', 'Rate (%)'])
    expect(cells(3)).to.deep.equal(['power', 1.5, null, 2.4001])
  })

  it('gives back what was written: texts that look like numbers, formulas, dates and figures up to the largest', async () => {
    const texts = [
      '007',
      '1E5',
      'TRUE',
      '2026-03-01',
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      "'quoted",
      "''",
      '_x0041_',
      ' 中文 名 ',
      '<&>"',
    ]
    const rows = texts.map((text, index) => bandRow(text, index, null, Number.MAX_SAFE_INTEGER - index))
    expect(await rowsAfter(rows)).to.deep.equal(rows)
  })

  it('gives back any rows', async () => {
    const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((candidate) => candidate.normalize('NFC'))
      .filter((candidate) => candidate === candidate.trim() && candidate !== '' && textProblem(candidate) === null)
    const row = fc
      .tuple(text, whole, fc.option(whole), whole)
      .map(([key, from, to, value]) => bandRow(key, from, to, value))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        expect(await rowsAfter(rows)).to.deep.equal(rows)
      }),
      { numRuns: 60 },
    )
  })

  /** Codes a tariff may have and codes only a draft may have. */
  const AWKWARD = [
    'base',
    'Base',
    'History',
    'HISTORY',
    'a_x0041_b',
    'factorsOfTheWholeByMonthsOfCover1',
    'factorsOfTheWholeByMonthsOfCover2',
    'factorsOfTheWholeByMonthsOfCover',
    'base/2026',
    "'quoted'",
    '[*?:\\\\]',
    '费率',
    '',
    'x'.repeat(200),
  ]
  const tablesOf = (codes: readonly string[]) =>
    new Map(codes.map((code, index) => [code, tableOf([bandRow('a', index, null)])]))
  const rowsOf = (tables: ReadonlyMap<string, TariffTable>) =>
    Object.fromEntries([...tables].map(([code, { rows }]) => [code, rows]))

  it('gives every table a sheet of its own, whatever the codes, and finds each again', async () => {
    const tables = tablesOf(AWKWARD)
    const read = await readWorkbook(await writeWorkbook(tables), tables)
    expect(read.ok ? read.value : read.refusals).to.deep.equal(rowsOf(tables))
  })

  it('finds each table again after others were added to the draft or taken out', async () => {
    const [both, one] = [tablesOf(['base', 'Base']), tablesOf(['base'])]
    const grown = await readWorkbook(await writeWorkbook(one), both)
    expect(grown.ok ? grown.value : grown.refusals).to.deep.equal(rowsOf(one))
    const shrunk = await readWorkbook(await writeWorkbook(both), one)
    expect(shrunk.ok ? [] : shrunk.refusals.map(({ code }) => code)).to.deep.equal(['definition.sheet-unknown'])
  })

  it('gives back any tables, each under its code', async () => {
    const code = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text !== '__proto__')
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(code, { maxLength: 6 }), async (codes) => {
        const tables = tablesOf(codes)
        const read = await readWorkbook(await writeWorkbook(tables), tables)
        expect(read.ok ? read.value : read.refusals).to.deep.equal(rowsOf(tables))
      }),
      { numRuns: 60 },
    )
  })

  it('gives back ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => bandRow(`key-${index % 97}`, index, index + 1, index * 3))
    expect(await rowsAfter(rows)).to.deep.equal(rows)
  })

  it('writes a text that begins like a formula so that no spreadsheet takes it for one', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(
      (await writeWorkbook(tablesWith([bandRow('=HYPERLINK("x")', 0, 1)]))) as unknown as ArrayBuffer,
    )
    expect(workbook.getWorksheet('rates')?.getRow(3).getCell(1).value).to.equal(`'=HYPERLINK("x")`)
  })

  it('names every wrong cell', async () => {
    const found = await readMended((sheet) => {
      sheet.getCell('A3').value = 7
      sheet.getCell('B3').value = 'ten'
      sheet.getCell('D3').value = { formula: '1+1', result: 2 }
      sheet.getCell('C3').value = 1.555
      sheet.getCell('C4').value = 1.5
      sheet.getCell('C4').numFmt = '0'
      sheet.getCell('D4').value = null
    })
    expect(found).to.deep.equal([
      ['definition.cell-text', 'rates!A3'],
      ['definition.cell-yuan', 'rates!B3'],
      ['definition.cell-yuan', 'rates!C3'],
      ['definition.cell-formula', 'rates!D3'],
      ['table.cell-rounded', 'rates!C4'],
      ['definition.cell-percent', 'rates!D4'],
    ])
  })

  it('takes no error, boolean or cell beside the table for one of its figures', async () => {
    const found = await readMended((sheet) => {
      sheet.getCell('A3').value = true
      sheet.getCell('B3').value = { error: '#N/A' }
      sheet.getCell('F4').value = 'note'
    })
    expect(found).to.deep.equal([
      ['definition.cell-beyond', 'rates!F4'],
      ['table.cell-boolean', 'rates!A3'],
      ['table.cell-error', 'rates!B3'],
    ])
  })

  it('reads a percentage as it is shown, and takes none for an amount', async () => {
    const percent = (address: string) => (sheet: ExcelJS.Worksheet) => {
      sheet.getCell(address).value = 0.035
      sheet.getCell(address).numFmt = '0.0%'
    }
    expect(await readMended(percent('D3'))).to.deep.equal({
      rates: [bandRow('a', 0, 10, 35_000), bandRow('a', 10, null)],
    })
    expect(await readMended(percent('B3'))).to.deep.equal([['definition.cell-yuan', 'rates!B3']])
  })

  it('refuses a sheet whose figures stand in parts per million and fen', async () => {
    const found = await readMended((sheet) => {
      sheet.getCell('C1').value = 'item.valueFen <'
      sheet.getCell('D1').value = 'ratePpm'
    })
    expect(found).to.deep.equal([
      ['definition.sheet-header', 'rates!C1'],
      ['definition.sheet-header', 'rates!D1'],
    ])
  })

  it('reads what was written before, with the names of the facts in its first row', async () => {
    const former = [
      ['item.category', 'item.value (yuan) >=', 'item.value (yuan) <', 'rate (%)'],
      [
        '目录类别 / Category',
        '装备价值 / Value (元 / yuan) ≥',
        '装备价值 / Value (元 / yuan) <',
        '费率（%） / Rate (%)',
      ],
    ]
    const found = await readMended((sheet) => {
      former.forEach((texts, row) => {
        texts.forEach((text, column) => {
          sheet.getCell(row + 1, column + 1).value = text
        })
      })
    })
    expect(found).to.deep.equal({ rates: [bandRow('a', 0, 10), bandRow('a', 10, null)] })
  })

  it('finds its columns again by words that look like a formula or an escape, and by the fact where it has none', async () => {
    for (const zh of ['=装备', '_x0041_', ' 空 格 ', '']) {
      const table = tableOf([bandRow('a', 0, null)])
      const dimensions = table.dimensions.map((dimension) => ({ ...dimension, label: { zh, en: zh } }))
      const tables = new Map([['rates', { ...table, dimensions }]])
      const read = await readWorkbook(await writeWorkbook(tables), tables)
      expect(read.ok ? read.value.rates : read.refusals, zh).to.deep.equal(table.rows)
    }
  })

  it('refuses other columns and other sheets', async () => {
    const found = await readMended((sheet, workbook) => {
      sheet.getCell('B1').value = 'item.valueFen'
      workbook.addWorksheet('else')
    })
    expect(found).to.deep.equal([
      ['definition.sheet-header', 'rates!B1'],
      ['definition.sheet-unknown', 'else'],
    ])
  })

  it('takes a sheet whose second row was deleted', async () => {
    expect(await readMended((sheet) => sheet.spliceRows(2, 1))).to.deep.equal({
      rates: [bandRow('a', 0, 10), bandRow('a', 10, null)],
    })
  })
})
