import { expect } from 'chai'
import { readTables } from '../../../server/platform/workbook/readTables.ts'

/** 编号,名称 and 1,风机 in GB 18030, and 編號,名稱 in Big5, as spreadsheets save them. */
const GB18030 = Buffer.from('b1e0bac52cc3fbb3c60a312cb7e7bbfa0a', 'hex')
const BIG5 = Buffer.from('bd73b8b92ca657bad90a312cadb7bef70a', 'hex')
const SHORT_GB = Buffer.concat([Buffer.from('code,name\n1,'), Buffer.from('b7e7bbfa', 'hex'), Buffer.from('\n')])
/** 联通 in GBK, which is also UTF-8 of something else. */
const LIANTONG = Buffer.concat([Buffer.from('code,name\n1,'), Buffer.from('c1aacda8', 'hex')])

const order = { headings: ['编号', '名称'] }
const textsOf = async (bytes: Uint8Array, more: object = {}) => {
  const reading = await readTables(bytes, { ...order, ...more })
  if (reading.is === 'refused') return reading.problem
  if (reading.is === 'doubtful') return reading.previews.map(({ encoding, firstLines }) => [encoding, firstLines])
  return reading.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))
}

describe('the text of a CSV file', () => {
  it('is UTF-8 with and without mark, UTF-16 with one, or GB 18030', async () => {
    const text = '编号,名称\r\n1,风机𠮷\r\n'
    const expected = ['编号|名称', '1|风机𠮷']
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(await textsOf(Buffer.from(text))).to.deep.equal(expected)
    expect(await textsOf(Buffer.from(`\uFEFF${text}`))).to.deep.equal(expected)
    expect(await textsOf(utf16)).to.deep.equal(expected)
    expect(await textsOf(Buffer.from(utf16).swap16())).to.deep.equal(expected)
    expect(await textsOf(GB18030)).to.deep.equal(['编号|名称', '1|风机'])
    expect(await textsOf(Buffer.from('code,name\n1,x\n'))).to.deep.equal(['code|name', '1|x'])
  })

  it('is asked about where two encodings are possible, with its first rows in each', async () => {
    expect(await textsOf(SHORT_GB)).to.deep.equal([
      ['gb18030', 'code,name\n1,风机\n'],
      ['big5', 'code,name\n1,瑞儂\n'],
    ])
    expect(await textsOf(LIANTONG)).to.deep.include(['gb18030', 'code,name\n1,联通'])
    const short = Buffer.concat([Buffer.from('code,name\n1,'), Buffer.from('a4a4a4e5', 'hex'), Buffer.from('\n')])
    expect(await textsOf(short)).to.deep.include(['big5', 'code,name\n1,中文\n'])
  })

  it('is asked about where one encoding is possible and no heading bears it out', async () => {
    // 海上風力 in Shift_JIS, whose bytes are other characters in GB 18030 and none in Big5.
    const japanese = Buffer.concat([
      Buffer.from('code,name\n1,'),
      Buffer.from('8a43 8fe3 9597 97cd'.replaceAll(' ', ''), 'hex'),
    ])
    expect(await textsOf(japanese)).to.deep.equal([['gb18030', 'code,name\n1,奀忋晽椡']])
    expect(await textsOf(japanese, { encoding: 'gb18030' })).to.deep.equal(['code|name', '1|奀忋晽椡'])
  })

  it('is read as a person says', async () => {
    expect(await textsOf(SHORT_GB, { encoding: 'gb18030' })).to.deep.equal(['code|name', '1|风机'])
    expect(await textsOf(BIG5, { encoding: 'big5' })).to.deep.equal(['編號|名稱', '1|風機'])
    expect(await textsOf(SHORT_GB, { encoding: 'utf-8' })).to.equal('not-a-table')
  })

  it('is none where bytes are no text', async () => {
    for (const bytes of [Buffer.from([0xff, 0xff, 0xff]), Buffer.from('%PDF\0'), Buffer.from([1, 2, 3])])
      expect(await textsOf(bytes)).to.equal('not-a-table')
  })

  it('keeps quotes, commas and line breaks of a cell, and the number of its line', async () => {
    const reading = await readTables(Buffer.from('编号,名称\n1,"风机, ""大"""\n2,"两\n行"\n,,\n3,x\n'), order)
    if (reading.is !== 'read') throw new Error(reading.is)
    expect(reading.sheets[0]?.rows.map(({ line, cells }) => [line, cells.map(({ text }) => text)])).to.deep.equal([
      [1, ['编号', '名称']],
      [2, ['1', '风机, "大"']],
      [3, ['2', '两\n行']],
      [5, ['3', 'x']],
    ])
  })

  it('is read whatever its lines end with, mixed ends too', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(await textsOf(Buffer.from(`编号,名称${end}1,风机${end}2,动车\n3,盾构机`))).to.deep.equal([
        '编号|名称',
        '1|风机',
        '2|动车',
        '3|盾构机',
      ])
  })

  it('is refused with the place where quotes do not pair', async () => {
    const refusal = (text: string) => readTables(Buffer.from(text), order)
    const quotes = (place: string) => ({ is: 'refused', problem: 'quotes', place })
    expect(await refusal('编号,名称\n1,6" 管\n')).to.deep.equal(quotes('CSV!B2'))
    expect(await refusal('编号,名称\n\n1,"风"机\n')).to.deep.equal(quotes('CSV!B3'))
    expect(await refusal('编号,名称\n1,风机\n2,"动车\n3,盾构机\n')).to.deep.equal(quotes('CSV!B3'))
  })

  it('is refused where its columns are not divided by commas', async () => {
    for (const sign of [';', '\t', '；', '，', '、'])
      expect(await readTables(Buffer.from(`编号${sign}名称\n1${sign}风机\n`), order), sign).to.deep.equal({
        is: 'refused',
        problem: 'delimiter',
        place: 'CSV!A1',
      })
    const saved = Buffer.from('\uFEFF编号\t名称\r\n1\t风机\r\n', 'utf16le')
    expect(await readTables(saved, order)).to.include({ problem: 'delimiter' })
  })

  it('says of the cell what is no sign of a text, where the encoding is certain', async () => {
    const text = '编号,名称\n1,风\u0001机\n2,动\uFFFD车\n'
    const problems = async (bytes: Buffer) => {
      const reading = await readTables(bytes, order)
      if (reading.is !== 'read') return reading
      return reading.sheets[0]?.rows.flatMap(({ line, cells }) =>
        cells.flatMap((cell) => (cell.is === 'wrong' ? [`${line} ${cell.problem} ${cell.text}`] : [])),
      )
    }
    const expected = ['2 unseen U+0001', '3 unseen U+FFFD']
    expect(await problems(Buffer.from(text))).to.deep.equal(expected)
    expect(await problems(Buffer.from(`\uFEFF${text}`, 'utf16le'))).to.deep.equal(expected)
    expect(await problems(Buffer.from('\uFEFF编号,名称\n1,风\0机\n', 'utf16le'))).to.deep.equal(['2 unseen U+0000'])
  })

  it('is read to its last cell or refused: blank rows and far columns hide nothing', async () => {
    const limits = { unpackedBytes: 1e6, rows: 5, cells: 5_000 }
    expect(await readTables(Buffer.from(`编号,名称\n${',\n'.repeat(5)}1,风机\n`), order, limits)).to.deep.equal({
      is: 'refused',
      problem: 'too-large',
    })
    const far = await readTables(Buffer.from(`编号,名称\n1,风机${','.repeat(1_500)}x\n`), order, limits)
    expect(far.is === 'read' && far.sheets[0]?.rows[1]?.cells.at(-1)).to.include({ column: 1_502, text: 'x' })
  })
})
