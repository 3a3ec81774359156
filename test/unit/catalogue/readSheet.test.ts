import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { readSheet } from '../../../server/catalogue/readSheet.ts'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import { zipOf } from '../../support/attachments/zip.ts'

/** 编号,名称 and 1,风机 as a Chinese spreadsheet saves them. */
const GB18030 = Buffer.from('b1e0bac52cc3fbb3c60a312cb7e7bbfa0a', 'hex')

const codeOf = async (bytes: Buffer) => {
  try {
    await readSheet({ bytes })
    return null
  } catch (error) {
    return error instanceof RefusalError ? error.refusals[0]?.code : error
  }
}

describe('readSheet', () => {
  it('reads UTF-8 with and without byte order mark, quotes and line breaks in cells', async () => {
    const text = '编号,名称\r\n1,"风机, ""大"""\r\n2,"两\n行"\r\n'
    const expected = [
      { line: 1, cells: ['编号', '名称'] },
      { line: 2, cells: ['1', '风机, "大"'] },
      { line: 4, cells: ['2', '两\n行'] },
    ]
    expect(await readSheet({ bytes: Buffer.from(text) })).to.deep.equal(expected)
    expect(await readSheet({ bytes: Buffer.from(`\uFEFF${text}`) })).to.deep.equal(expected)
  })

  it('reads GB 18030', async () => {
    expect((await readSheet({ bytes: GB18030 })).map(({ cells }) => cells)).to.deep.equal([
      ['编号', '名称'],
      ['1', '风机'],
    ])
  })

  it('refuses bytes that are no text, a damaged workbook and unbalanced quotes', async () => {
    expect(await codeOf(Buffer.from([0xff, 0xff, 0xff]))).to.equal('catalogue.file-type')
    expect(await codeOf(Buffer.from('%PDF\0'))).to.equal('catalogue.file-type')
    expect(await codeOf(Buffer.from('PK\u0003\u0004'))).to.equal('catalogue.file-unreadable')
    expect(await codeOf(Buffer.from('a,"b\n'))).to.equal('catalogue.file-unreadable')
  })

  it('reads a workbook, and refuses one that unpacks to more than it may, whatever it says', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('目录').addRows([
      ['编号', '名称'],
      ['1', '风机'],
    ])
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
    expect((await readSheet({ bytes })).map(({ cells }) => cells)).to.deep.equal([
      ['编号', '名称'],
      ['1', '风机'],
    ])
    const bomb = zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(101 * 2 ** 20), claimedBytes: 10 }])
    expect(await codeOf(bomb)).to.equal('catalogue.file-too-large')
  })
})
