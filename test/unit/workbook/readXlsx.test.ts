import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { addressOf, columnLetters, type PlacedCell, placeOf } from '../../../server/platform/workbook/domain/cell.ts'
import { readTables } from '../../../server/platform/workbook/readTables.ts'
import { type WorkbookParts, workbookOf, xmlText } from '../../support/workbook/workbookOf.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/workbooks')
const order = { headings: ['编号'] }

const said = ({ column, ...cell }: PlacedCell): string =>
  `${columnLetters(column)} ${cell.is === 'wrong' ? cell.problem : cell.is}${cell.formula ? ' formula' : ''}: ${cell.text}`

/** Every cell of the first sheet as one line of text. */
async function cellsOf(parts: WorkbookParts | Buffer): Promise<string[]> {
  const reading = await readTables(Buffer.isBuffer(parts) ? parts : workbookOf(parts), order)
  if (reading.is !== 'read') return [reading.is === 'refused' ? reading.problem : reading.is]
  return reading.sheets[0]?.rows.flatMap(({ cells }) => cells.map(said)) ?? []
}

const row = (...cells: string[]) => `<row r="1">${cells.join('')}</row>`
const number = (value: string, style = 0) => `<c r="A1" s="${style}"><v>${value}</v></c>`

describe('readXlsx', () => {
  it('reads texts: shared, in runs, inline, without the phonetic guide, with signs spelt out', async () => {
    const strings = [
      '<t>编号</t>',
      '<r><rPr><b/></rPr><t>动车</t></r><r><t xml:space="preserve"> 组</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t>a_x000A_b_x005F_x0041_</t>',
    ]
    const rows = row(
      ...strings.map((_, index) => `<c r="${'ABCD'[index]}1" t="s"><v>${index}</v></c>`),
      '<c r="E1" t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c>',
      '<c r="F1" t="str"><v>&lt;&amp;&#20013;</v></c>',
      '<c r="G1" t="inlineStr"><is><t><![CDATA[<中>]]></t></is></c>',
    )
    expect(await cellsOf({ strings, rows })).to.deep.equal([
      'A text: 编号',
      'B text: 动车 组',
      'C text: 東京',
      'D text: a\nb_x0041_',
      'E text: 行内',
      'F text: <&中',
      'G text: <中>',
    ])
  })

  it('reads a number as it is shown: a code keeps its zeros, a percentage its sign', async () => {
    const formats = ['General', '0.00', '00000', '#,##0.00', '0.0%', '"No. "0', '@', '[bad', ';;;']
    const shown = async (value: string, format: string) =>
      (await cellsOf({ formats, rows: row(number(value, formats.indexOf(format))) }))[0]
    expect(await shown('3.1', '0.00')).to.equal('A number: 3.10')
    expect(await shown('3.1', 'General')).to.equal('A number: 3.1')
    expect(await shown('123', '00000')).to.equal('A number: 00123')
    expect(await shown('1234.5', '#,##0.00')).to.equal('A number: 1,234.50')
    expect(await shown('0.605', '0.0%')).to.equal('A number: 60.5%')
    expect(await shown('7', '"No. "0')).to.equal('A number: No. 7')
    expect(await shown('0.30000000000000004', 'General')).to.equal('A number: 0.3')
    expect(await shown('9007199254740991', '@')).to.equal('A number: 9007199254740991')
    expect(await shown('3', '[bad')).to.equal('A number: 3')
    expect(await shown('3', ';;;')).to.equal('A rounded: ')
    expect(await shown('0', ';;;')).to.equal('A number: 0')
    expect(await shown('1E+2', 'General')).to.equal('A number: 100')
  })

  it('refuses a number of a style or type that the file does not explain', async () => {
    const formats = ['General']
    expect(await cellsOf({ formats, rows: row(number('1', 9)) })).to.deep.equal(['A broken: 1'])
    expect(await cellsOf({ formats, rows: row('<c r="A1" s="x"><v>1</v></c>') })).to.deep.equal(['A broken: 1'])
    expect(await cellsOf({ formats, rows: row('<c r="A1" t="zz"><v>1</v></c>') })).to.deep.equal(['A broken: 1'])
  })

  it('refuses a number that is shown as another among words or as a fraction', async () => {
    const formats = ['General', '0.0"MW"', '"No. "0', '# ?/?', '0.0,"k"']
    const shown = async (value: string, style: number) =>
      (await cellsOf({ formats, rows: row(number(value, style)) }))[0]
    expect(await shown('3.14', 1)).to.equal('A rounded: 3.1MW')
    expect(await shown('3.1', 1)).to.equal('A number: 3.1MW')
    expect(await shown('-3.1', 1)).to.equal('A number: -3.1MW')
    expect(await shown('7.4', 2)).to.equal('A rounded: No. 7')
    expect(await shown('0.35', 3)).to.equal('A rounded: 1/3')
    expect(await shown('0.5', 3)).to.equal('A number: 1/2')
    expect(await shown('3100', 4)).to.equal('A number: 3.1k')
    expect(await shown('3140', 4)).to.equal('A rounded: 3.1k')
  })

  it('refuses a number that nobody sees, or sees by another power of ten; zero may be a dash', async () => {
    const formats = ['"是"', '0;-0;"—"', '0"×10³"', '0.0"×10^6 W"', '0"×10⁰"', '0" ×10⁻³"']
    const shown = async (value: string, style: number) =>
      (await cellsOf({ formats, rows: row(number(value, style)) }))[0]
    expect(await shown('5', 0)).to.equal('A rounded: 是')
    expect(await shown('0', 1)).to.equal('A number: —')
    expect(await shown('16', 2)).to.equal('A rounded: 16×10³')
    expect(await shown('1.25', 3)).to.equal('A rounded: 1.3×10^6 W')
    expect(await shown('1.5', 3)).to.equal('A number: 1.5×10^6 W')
    expect(await shown('16', 4)).to.equal('A number: 16×10⁰')
    expect(await shown('16', 5)).to.equal('A rounded: 16 ×10⁻³')
  })

  it('refuses a day of which the sheet shows a part', async () => {
    const formats = ['m"月"d"日"', 'yyyy"年"m"月"', 'yyyy"年"', 'mmm-yy', 'yy-m-d']
    const shown = async (style: number) => (await cellsOf({ formats, rows: row(number('46082', style)) }))[0]
    expect(await shown(0)).to.equal('A date-partial: 3月1日')
    expect(await shown(1)).to.equal('A date-partial: 2026年3月')
    expect(await shown(2)).to.equal('A date-partial: 2026年')
    expect(await shown(3)).to.equal('A date-partial: Mar-26')
    expect(await shown(4)).to.equal('A day: 2026-03-01')
  })

  it('refuses a number that is shown as another', async () => {
    const formats = ['0', '0.0_);(0.0)', '0%', '0"万元"', '0.0"‰"', '0"台"', '#,##0"元"']
    expect(await cellsOf({ formats, rows: row(number('3.14', 0)) })).to.deep.equal(['A rounded: 3'])
    expect(await cellsOf({ formats, rows: row(number('-3.14', 1)) })).to.deep.equal(['A rounded: (3.1)'])
    expect(await cellsOf({ formats, rows: row(number('0.605', 2)) })).to.deep.equal(['A rounded: 61%'])
    expect(await cellsOf({ formats, rows: row(number('16', 3)) })).to.deep.equal(['A rounded: 16万元'])
    expect(await cellsOf({ formats, rows: row(number('3.5', 4)) })).to.deep.equal(['A rounded: 3.5‰'])
    expect(await cellsOf({ formats, rows: row(number('16', 5)) })).to.deep.equal(['A number: 16台'])
    expect(await cellsOf({ formats, rows: row(number('1600', 6)) })).to.deep.equal(['A number: 1,600元'])
  })

  it('reads days from 1900 and from 1904 on, and the ISO days of strict files', async () => {
    const formats = ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy/m/d h:mm', 'h:mm', '[$-804]yyyy/m/d;@']
    const day = (value: string, style = 0, workbookPr = '') =>
      cellsOf({ formats, workbookPr, rows: row(number(value, style)) })
    expect(await day('46082')).to.deep.equal(['A day: 2026-03-01'])
    expect(await day('46082', 1)).to.deep.equal(['A day: 2026-03-01'])
    expect(await day('46082', 4)).to.deep.equal(['A day: 2026-03-01'])
    expect(await day('1')).to.deep.equal(['A day: 1900-01-01'])
    expect(await day('59')).to.deep.equal(['A day: 1900-02-28'])
    expect(await day('61')).to.deep.equal(['A day: 1900-03-01'])
    expect(await day('44620', 0, '<workbookPr date1904="1"/>')).to.deep.equal(['A day: 2026-03-01'])
    expect(await day('46082.395833333336', 2)).to.deep.equal(['A day: 2026-03-01 09:30'])
    expect(await day('46082.395833333336', 0)).to.deep.equal(['A day: 2026-03-01'])
    expect(await day('0.395833333333333', 3)).to.deep.equal(['A text: 9:30'])
    expect(await cellsOf({ rows: row('<c r="A1" t="d"><v>2026-03-01T00:00:00Z</v></c>') })).to.deep.equal([
      'A day: 2026-03-01',
    ])
  })

  it('refuses days that never were or are out of range', async () => {
    const formats = ['yyyy-mm-dd']
    for (const value of ['0', '-1', '60', '2958101', '2958466', '20270101093000'])
      expect(await cellsOf({ formats, rows: row(number(value)) }), value).to.deep.equal([
        `A date-out-of-range: ${value}`,
      ])
    const iso = row('<c r="A1" t="d"><v>2026-03-01T09:30:00</v></c>')
    expect(await cellsOf({ rows: iso })).to.deep.equal(['A date-out-of-range: 2026-03-01T09:30:00'])
  })

  it('tells results of formulas, and refuses those without, errors and booleans', async () => {
    const rows = row(
      '<c r="A1"><f>1+1</f><v>2</v></c>',
      '<c r="B1" t="str"><f>"a"</f><v>a</v></c>',
      '<c r="C1"><f t="shared" si="0"/></c>',
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="E1" t="e"><v>#N/A</v></c>',
      '<c r="F1" t="b"><v>1</v></c>',
      '<c r="G1"><v>12abc</v></c>',
      '<c r="H1" t="s"><v>99</v></c>',
    )
    expect(await cellsOf({ rows })).to.deep.equal([
      'A number formula: 2',
      'B text formula: a',
      'C formula-without-result formula: ',
      'D error formula: #DIV/0!',
      'E error: #N/A',
      'F boolean: TRUE',
      'G broken: 12abc',
      'H broken: 99',
    ])
  })

  it('refuses a text with characters that nobody can see, and composes the others', async () => {
    const rows = row(
      '<c r="A1" t="str"><v>SN\u200B1</v></c>',
      '<c r="B1" t="str"><v>a_x0000_b</v></c>',
      '<c r="C1" t="str"><v>e\u0301</v></c>',
    )
    expect(await cellsOf({ rows })).to.deep.equal(['A unseen: U+200B', 'B unseen: U+0000', 'C text: \u00E9'])
  })

  it('leaves out empty cells, however they are styled, and marks what a merged cell covers', async () => {
    const styled = row('<c r="A1"><v>1</v></c>', '<c r="B1" s="0"/>', '<c r="C1" t="s"/>', '<c r="XFD1"/>')
    expect(await cellsOf({ formats: ['General'], rows: styled })).to.deep.equal(['A number: 1'])
    const merged = `${row('<c r="A1"><v>1</v></c>', '<c r="C1"><v>3</v></c>')}<row r="2"><c r="C2"><v>4</v></c></row>`
    const area = (reference: string) => `<mergeCells><mergeCell ref="${reference}"/></mergeCells>`
    expect(await cellsOf({ rows: merged, after: area('A1:B2') })).to.deep.equal([
      'A number: 1',
      'B merged: ',
      'C number: 3',
      'A merged: ',
      'B merged: ',
      'C number: 4',
    ])
    expect(await cellsOf({ rows: merged, after: area('B1:B2') })).to.deep.equal([
      'A number: 1',
      'C number: 3',
      'C number: 4',
    ])
    expect(await cellsOf({ rows: merged, after: area('A1:XFD1048576') })).to.have.length(6)
  })

  it('never takes what a merged cell covers and nobody sees', async () => {
    const covered = row('<c r="A1"><v>1</v></c>', '<c r="B1"><v>5</v></c>')
    const merged = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    expect(await cellsOf({ rows: covered, after: merged })).to.deep.equal(['A number: 1', 'B merged: '])
    const under = row('<c r="B1"><v>5</v></c>')
    expect(await cellsOf({ rows: under, after: merged })).to.deep.equal(['B merged: '])
  })

  it('refuses a text in a cell of another type, and a value in a cell of inline text', async () => {
    const rows = row('<c r="A1"><is><t>甲</t></is></c>', '<c r="B1" t="inlineStr"><v>7</v></c>')
    expect(await cellsOf({ rows })).to.deep.equal(['A broken: 甲', 'B broken: 7'])
  })

  it('reads hidden rows and columns, cells with links, and those few of a sheet that says it is full', async () => {
    const data =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>' +
      `<cols><col min="1" max="1" hidden="1"/></cols><sheetData>${data}</sheetData>` +
      '<hyperlinks><hyperlink ref="A1" location="x"/></hyperlinks></worksheet>'
    expect(await cellsOf({ replaced: { 'xl/worksheets/sheet1.xml': sheet } })).to.deep.equal([
      'A number: 1',
      'XFD number: 2',
    ])
  })

  it('takes no row or value of what stands behind the cells', async () => {
    const rows = row('<c r="A1"><v>1</v></c>')
    const control = '<controls><control><anchor><from><row>9</row></from></anchor></control></controls>'
    const extension = '<extLst><ext><row r="0"/><c r="Z9"><v>9</v></c></ext></extLst>'
    expect(await cellsOf({ rows, after: control + extension })).to.deep.equal(['A number: 1'])
  })

  it('names the cells whose shared texts are missing, and refuses a file whose part of them is', async () => {
    const rows = row('<c r="A1" t="s"><v>0</v></c>', '<c r="B1"><v>2</v></c>')
    expect(await cellsOf({ rows })).to.deep.equal(['A broken: 0', 'B number: 2'])
    expect(await cellsOf({ rows, replaced: { 'xl/sharedStrings.xml': null } })).to.deep.equal(['unreadable'])
  })

  it('reads files with prefixes, of the strict kind, in UTF-16, and cells without a reference', async () => {
    const parts = { strings: ['<t>编号</t>'], rows: '<row><c t="s"><v>0</v></c><c><v>2</v></c></row>' }
    const expected = ['A text: 编号', 'B number: 2']
    expect(await cellsOf(parts)).to.deep.equal(expected)
    expect(await cellsOf({ ...parts, prefix: 'x' })).to.deep.equal(expected)
    expect(await cellsOf({ ...parts, strict: true })).to.deep.equal(expected)
    expect(await cellsOf({ ...parts, strict: true, prefix: 'main' })).to.deep.equal(expected)
    expect(await cellsOf({ ...parts, encoding: 'utf-16le' })).to.deep.equal(expected)
  })

  it('refuses what is no workbook, and whatever XML should not hold', async () => {
    const replaced = (name: string, content: string | null) => cellsOf({ replaced: { [name]: content } })
    const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet ${ns}><sheetData/></worksheet>`
    for (const [name, content] of [
      ['xl/workbook.xml', null],
      ['xl/worksheets/sheet1.xml', null],
      ['xl/worksheets/sheet1.xml', bomb],
      ['xl/worksheets/sheet1.xml', `<worksheet ${ns}><sheetData><row r="0"/></sheetData></worksheet>`],
      ['xl/worksheets/sheet1.xml', `<worksheet ${ns}><sheetData><row r="1"><c r="B2"/></row></sheetData></worksheet>`],
      ['xl/worksheets/sheet1.xml', '<worksheet'],
      ['xl/worksheets/sheet1.xml', `<worksheet ${ns}>&undefined;</worksheet>`],
      ['xl/worksheets/sheet1.xml', '<a>'.repeat(100) + '</a>'.repeat(100)],
    ] as const)
      expect(await replaced(name, content), `${name} ${content}`).to.deep.equal(['unreadable'])
  })

  it('tells another kind of file from a damaged one', async () => {
    const replaced = (name: string, content: string | null) => cellsOf({ replaced: { [name]: content } })
    const binary =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>'
    expect(await replaced('_rels/.rels', null)).to.deep.equal(['not-a-workbook'])
    expect(await replaced('_rels/.rels', binary)).to.deep.equal(['not-a-workbook'])
    expect(await replaced('xl/workbook.xml', '<workbook xmlns="urn:other"/>')).to.deep.equal(['not-a-workbook'])
    const csv = Buffer.from('编号,名称\n')
    expect(await readTables(csv, { headings: [], workbooksOnly: true })).to.include({ problem: 'not-a-workbook' })
  })

  it('stops at its limits', async () => {
    const limits = { unpackedBytes: 1e6, rows: 2, cells: 5 }
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('')
    const readingOf = async (rows: string) => readTables(workbookOf({ rows }), order, limits)
    expect((await readingOf(lines(2))).is).to.equal('read')
    expect(await readingOf(lines(3))).to.deep.equal({ is: 'refused', problem: 'too-large' })
    expect(await readingOf(row(...Array.from({ length: 6 }, () => '<c><v>1</v></c>')))).to.deep.equal({
      is: 'refused',
      problem: 'too-large',
    })
    expect(await readingOf(`<row r="1"><c t="str"><v>${'x'.repeat(1e6)}</v></c></row>`)).to.deep.equal({
      is: 'refused',
      problem: 'too-large',
    })
  })

  it('names old and encrypted workbooks as such', async () => {
    expect(await cellsOf(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).to.deep.equal(['encrypted'])
  })

  it('reads the workbooks that once failed, each cell or its reason', async () => {
    const second = async (file: string) => {
      const reading = await readTables(readFileSync(join(FIXTURES, file)), order)
      return reading.is === 'read' ? reading.sheets[0]?.rows[1]?.cells.map(said) : reading
    }
    expect(await second('number_code_3_1_fmt_0_00_alone.xlsx')).to.include('A number: 3.10')
    expect(await second('hyperlink_rich_text.xlsx')).to.include('C text: 燃机')
    expect(await second('name_error_cell.xlsx')).to.include('C error: #N/A')
    expect(await second('date_cell_with_20270101093000.xlsx')).to.include('F date-out-of-range: 20270101093000')
    expect(await second('merged_empty_cells.xlsx')).to.have.length(5)
    expect(await second('styled_empty_cells_beyond_headings.xlsx')).to.have.length(5)
  })

  it('answers whatever stands in a cell', async () => {
    const type = fc.constantFrom('s', 'str', 'inlineStr', 'n', 'b', 'e', 'd', 'x')
    const format = fc.oneof(fc.constantFrom('General', '0.00', 'yyyy-mm-dd', '[h]:mm'), fc.string({ maxLength: 12 }))
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.double().map(String),
      fc.bigInt().map(String),
    )
    const xmlable = (value: string) =>
      xmlText(value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
    await fc.assert(
      fc.asyncProperty(type, format, text, fc.boolean(), async (t, formatCode, value, formula) => {
        const content = t === 'inlineStr' ? `<is><t>${xmlable(value)}</t></is>` : `<v>${xmlable(value)}</v>`
        const cell = `<c r="A1" s="0" t="${t}">${formula ? '<f>A2</f>' : ''}${content}</c>`
        const found = await cellsOf({ formats: [xmlable(formatCode)], rows: row(cell) })
        expect(found.length).to.be.at.most(1)
        expect(found[0] ?? 'A text: x').to.match(/^A /)
      }),
      { numRuns: 400 },
    )
  })

  it('answers whatever bytes a file has', async () => {
    const whole = workbookOf({ strings: ['<t>编号</t>'], rows: row('<c r="A1" t="s"><v>0</v></c>') })
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        return bytes
      })
    const any = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
    const magic = any.map((bytes) => Buffer.concat([Buffer.from('504b0304', 'hex'), bytes]))
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, any, magic), async (bytes) => {
        expect((await readTables(bytes, order)).is).to.be.oneOf(['read', 'refused', 'doubtful'])
      }),
      { numRuns: 600 },
    )
  })
})

describe('the address of a cell', () => {
  it('is what people know', () => {
    expect([1, 26, 27, 702, 703, 16_384].map(columnLetters)).to.deep.equal(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    expect(addressOf('目录', 7, 3)).to.equal('目录!C7')
    expect(placeOf('$XFD$1048576')).to.deep.equal({ column: 16_384, line: 1_048_576 })
    expect(['XFE1', 'A0', 'A1048577', '1A', 'a1', ''].map(placeOf)).to.deep.equal(Array.from({ length: 6 }, () => null))
  })
})
