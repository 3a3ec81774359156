import ExcelJS from 'exceljs'
import { workbookOf, xmlText } from './workbookOf.ts'

const row = (line: number, texts: readonly string[]) =>
  `<row r="${line}">${texts.map((text) => `<c t="str"><v>${xmlText(text)}</v></c>`).join('')}</row>`

/** A workbook with these sheets, each of its rows of texts. */
export async function sheetsOf(
  sheets: Readonly<Record<string, { readonly rows: readonly (readonly string[])[]; readonly hidden?: boolean }>>,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, { rows, hidden = false }] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' })
    for (const texts of rows) sheet.addRow(texts)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** Files nobody can take, whatever table they are for, by what is wrong with them. */
export const hostileFiles = (): Readonly<Record<string, Buffer>> => {
  const rows = row(1, ['编号', '产品名称']) + row(2, ['1.1', '风机'])
  return {
    nothing: Buffer.alloc(0),
    'an old workbook': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]),
    'an archive of nothing': Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]),
    'a cut workbook': workbookOf({ rows }).subarray(0, 700),
    'a workbook without sheets': workbookOf({ replaced: { 'xl/worksheets/sheet1.xml': null } }),
    'a workbook without its texts': workbookOf({
      rows: '<row r="1"><c t="s"><v>0</v></c></row>',
      replaced: { 'xl/sharedStrings.xml': null },
    }),
    'a row beyond the last': workbookOf({ rows: '<row r="1048577"><c t="str"><v>x</v></c></row>' }),
    'two cells in one place': workbookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }),
    'an entity': workbookOf({ rows: '<row r="1"><c t="str"><v>&x;</v></c></row>' }),
    'a bomb': workbookOf({ rows: `<row r="1"><c t="str"><v>${'x'.repeat(20_000_000)}</v></c></row>` }),
    'an error': workbookOf({ rows: `${rows}<row r="3"><c t="e"><v>#REF!</v></c></row>` }),
    'a shared formula without result': workbookOf({
      rows: `${rows}<row r="3"><c><f t="shared" si="0"/></c></row>`,
    }),
    'a binary text': Buffer.from('编号,产品名称\n1.1,\0\n'),
    'an unclosed quote': Buffer.from('编号,产品名称\n1.1,"风机\n'),
    semicolons: Buffer.from('编号;产品名称\n1.1;风机\n'),
    tabs: Buffer.from('\uFEFF编号\t产品名称\r\n1.1\t风机\r\n', 'utf16le'),
    'half a character': Buffer.concat([Buffer.from('编号,产品名称\n1.1,'), Buffer.from([0xe9, 0xa3])]),
  }
}
