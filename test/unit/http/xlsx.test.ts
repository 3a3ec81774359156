import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { openArchive } from '../../../server/platform/archive/archive.ts'
import type { SheetCell } from '../../../server/platform/http/sheet.ts'
import { xlsxStream } from '../../../server/platform/http/xlsx.ts'

const text = (value: string | null): SheetCell => ({ is: 'text', value })
const amount = (value: number): SheetCell => ({ is: 'amount', value })

const LIMITS = { entries: 10, unpackedBytes: 1_000_000, ratio: 100 }

async function* pagesOf(...pages: SheetCell[][][]) {
  yield* pages
}

async function bytesOf(workbook: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of workbook) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function read(workbook: AsyncIterable<unknown>): Promise<ExcelJS.Worksheet> {
  const loaded = new ExcelJS.Workbook()
  await loaded.xlsx.load((await bytesOf(workbook)) as never)
  return loaded.worksheets[0] as ExcelJS.Worksheet
}

describe('a workbook written as its rows come', () => {
  it('holds every amount to the fen, as a number of yuan', async () => {
    const amounts = [0, 1, 10, 99, 100, 123_456, -5, -123_456, 10_000_000_000_000, 9_999_999_999_999, 4_503_599_627]
    const sheet = await read(xlsxStream(['yuan'], pagesOf(amounts.map((fen) => [amount(fen)]))))
    const values = amounts.map((_, at) => sheet.getCell(at + 2, 1).value as number)
    expect(values.map((yuan) => Math.round(yuan * 100))).to.deep.equal(amounts)
    expect(values.map((yuan) => yuan.toFixed(2))).to.deep.equal(
      amounts.map(
        (fen) =>
          `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`,
      ),
    )
    expect(sheet.getCell(2, 1).numFmt).to.equal('#,##0.00')
  })

  it('holds days and instants as dates of Shanghai', async () => {
    const row: SheetCell[] = [
      { is: 'day', value: '2026-02-28' },
      { is: 'instant', value: '2026-02-28T16:30:00.000Z' },
    ]
    const sheet = await read(xlsxStream(['day', 'at'], pagesOf([row])))
    expect((sheet.getCell(2, 1).value as Date).toISOString()).to.equal('2026-02-28T00:00:00.000Z')
    expect((sheet.getCell(2, 2).value as Date).toISOString()).to.equal('2026-03-01T00:30:00.000Z')
  })

  it('calculates nothing: what looks like a formula is a text, and is marked as one', async () => {
    const hostile = [
      '=1+1',
      '+cmd|x',
      '-2',
      '@SUM(A1)',
      '=HYPERLINK("http://x")',
      '<f>1</f>',
      'a & b',
      '_x000D_',
      '\u0001',
      '\uD800',
    ]
    const sheet = await read(xlsxStream(['=heading'], pagesOf(hostile.map((each) => [text(each)]))))
    const cells = hostile.map((_, at) => sheet.getCell(at + 2, 1))
    expect(cells.map(({ type }) => type)).to.deep.equal(hostile.map(() => ExcelJS.ValueType.String))
    expect(cells.map(({ value }) => value).slice(0, 8)).to.deep.equal([...hostile.slice(0, 7), '_x005F_x000D_'])
    expect(cells.slice(8).map(({ value }) => value)).to.deep.equal(['\uFFFD', '\uFFFD'])
    expect(sheet.getCell(1, 1).value).to.equal('=heading')
  })

  it('marks as text what any program takes for the beginning of a formula', async () => {
    const formulas = ['=1', '＝SUM(A1)', ' @x', '\u200B=1', '﹣2']
    const others = ['A=1', '(1)', "'=1"]
    const rows = [...formulas, ...others].map((each) => [text(each)])
    const archive = await openArchive(await bytesOf(xlsxStream(['text'], pagesOf(rows))), LIMITS)
    const sheet = String(await archive.read('xl/worksheets/sheet1.xml'))
    const styles = [...sheet.matchAll(/<c r="A\d+" s="(\d)"/g)].slice(1).map(([, style]) => style)
    expect(styles).to.deep.equal([...formulas.map(() => '5'), ...others.map(() => '0')])
  })

  it('leaves out what is not known, and names columns beyond Z', async () => {
    const row = Array.from({ length: 30 }, (_, at) => text(at === 5 ? null : `v${at}`))
    const sheet = await read(
      xlsxStream(
        row.map((_, at) => `h${at}`),
        pagesOf([row]),
      ),
    )
    expect(sheet.getCell('AD2').value).to.equal('v29')
    expect(sheet.getCell(2, 6).value).to.equal(null)
  })

  it('asks for rows no faster than it is read, and for none once nobody reads', async () => {
    let asked = 0
    let ended = false
    async function* endless(): AsyncGenerator<SheetCell[][]> {
      try {
        for (;;) {
          asked += 1
          yield Array.from({ length: 500 }, () => [text(Math.random().toString(36).repeat(20))])
        }
      } finally {
        ended = true
      }
    }
    const workbook = xlsxStream(['text'], endless())
    await new Promise((resolve) => workbook.once('readable', resolve))
    const stood = async () => {
      const before = asked
      await new Promise((resolve) => setTimeout(resolve, 500))
      return asked === before
    }
    while (!(await stood()));
    expect(asked).to.be.below(40)
    workbook.destroy()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(ended).to.equal(true)
  })

  it('tells whoever reads it what went wrong with its rows', async () => {
    async function* broken(): AsyncGenerator<SheetCell[][]> {
      yield [[text('one')]]
      throw new Error('the database is gone')
    }
    const failed = await read(xlsxStream(['text'], broken())).then(
      () => null,
      (error: Error) => error.message,
    )
    expect(failed).to.equal('the database is gone')
  })
})
