import { expect } from 'chai'
import { READING_LIMITS } from '../../../server/platform/workbook/domain/limits.ts'
import { readTables } from '../../../server/platform/workbook/readTables.ts'

const ORDER = { headings: [], statements: true }

const documentOf = (entries: string, version = '08'): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}">` +
      `<BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>0200</Id></Othr></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`,
  )
const party = (side: string, name: string, account: string) =>
  `<${side}><Pty><Nm>${name}</Nm></Pty></${side}><${side}Acct><Id><Othr><Id>${account}</Id></Othr></Id></${side}Acct>`
const credit = (amount: string, more = '', attributes = 'Ccy="CNY"') =>
  `<Ntry><Amt ${attributes}>${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>` +
  `<BookgDt><DtTm>2026-03-02T10:00:00+08:00</DtTm></BookgDt><AcctSvcrRef>WY-1</AcctSvcrRef>${more}</Ntry>`

async function rowsOf(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const reading = await readTables(bytes, ORDER, READING_LIMITS)
  if (reading.is !== 'read') throw new Error(JSON.stringify(reading))
  return (reading.sheets[0]?.rows ?? []).slice(1).map(({ cells }) => cells.map(({ text }) => text))
}

describe('a statement in camt.053', () => {
  it('has a row for each entry: day, reference, direction, amount, who paid from where, and what for', async () => {
    const details =
      `<NtryDtls><TxDtls><RltdPties>${party('Dbtr', '甲公司', '6222')}${party('Cdtr', '本公司', '0200')}</RltdPties>` +
      '<RmtInf><Ustrd>保费 FS2026000012</Ustrd></RmtInf></TxDtls></NtryDtls>'
    expect(await rowsOf(documentOf(credit('1234.50', details)))).to.deep.equal([
      ['2026-03-02', 'WY-1', 'C', '1234.50', '甲公司', '6222', '保费 FS2026000012'],
    ])
  })

  it('tells of money that went who got it, also in versions without parties within parties', async () => {
    const went =
      '<Ntry><Amt Ccy="CNY">30</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-01</Dt></BookgDt>' +
      '<NtryRef>7</NtryRef><NtryDtls><TxDtls><RltdPties><Cdtr><Nm>乙公司</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>' +
      '<AddtlNtryInf>手续费</AddtlNtryInf></Ntry>'
    expect(await rowsOf(documentOf(went, '02'))).to.deep.equal([['2026-03-01', '7', 'D', '30', '乙公司', '手续费']])
  })

  it('has a row for each transfer of a collective entry, with its own reference and amount', async () => {
    const transfer = (reference: string, amount: string) =>
      `<TxDtls><Refs><TxId>${reference}</TxId></Refs><Amt Ccy="CNY">${amount}</Amt></TxDtls>`
    const collective = credit('30', `<NtryDtls>${transfer('A', '10')}${transfer('B', '20')}</NtryDtls>`)
    expect(await rowsOf(documentOf(collective))).to.deep.equal([
      ['2026-03-02', 'A', 'C', '10'],
      ['2026-03-02', 'B', 'C', '20'],
    ])
  })

  it('leaves out what is not booked, and names a currency that is not the yuan', async () => {
    const pending = credit('5').replace('BOOK', 'PDNG')
    expect(await rowsOf(documentOf(pending + credit('6', '', 'Ccy="USD"')))).to.deep.equal([
      ['2026-03-02', 'WY-1', 'C', 'USD 6'],
    ])
  })

  for (const [what, bytes] of [
    ['another document', Buffer.from('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>')],
    ['a page', Buffer.from('<html><body>x</body></html>')],
    ['a cut file', documentOf(credit('1')).subarray(0, 200)],
    ['an entity', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
  ] as const)
    it(`is not ${what}`, async () => {
      expect(await readTables(bytes, ORDER)).to.deep.equal({ is: 'refused', problem: 'unreadable' })
    })

  it('is no table where only tables are wanted', async () => {
    expect((await readTables(documentOf(credit('1')), { headings: [] })).is).to.not.equal('read')
  })
})
