import { expect } from 'chai'
import type { FiledRun } from '../../../server/business/treasury/paymentRun/domain/filedRun.ts'
import { paymentFile } from '../../../server/business/treasury/paymentRun/domain/paymentFile.ts'

const RUN: FiledRun = {
  number: 'PR2026000001',
  payer: { bankAccountNo: 'BA1', accountHolder: '甲保险 & 公司', bank: '工行', accountNumber: '0200-1' },
  executeOn: '2026-03-02',
  approvedAt: new Date('2026-03-02T01:02:03Z'),
  items: [
    {
      _id: 'PI2026000001',
      kind: 'claim',
      caseNo: 'CL1',
      amountFen: 123_456,
      target: { bankAccountNo: 'BA2', accountHolder: '=乙<公司>', bank: '建行', accountNumber: '6222' },
    },
    {
      _id: 'PI2026000002',
      kind: 'creditRefund',
      caseNo: 'BC1',
      amountFen: 5,
      target: { bankAccountNo: null, accountHolder: '丙', bank: null, accountNumber: '6333' },
    },
  ],
}

describe('the file of a payment run', () => {
  it('is the same, byte by byte, whenever it is made', () => {
    for (const format of ['pain09', 'pain03', 'csv'] as const)
      expect(paymentFile(RUN, format)).to.equal(paymentFile(RUN, format))
  })

  it('tells number, sum and every payment in pain.001, with nothing that XML could take for its own', () => {
    const text = paymentFile(RUN, 'pain09')
    expect(text).to.include('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"')
    expect(text).to.include('<NbOfTxs>2</NbOfTxs><CtrlSum>1234.61</CtrlSum>')
    expect(text).to.include('<ReqdExctnDt><Dt>2026-03-02</Dt></ReqdExctnDt>')
    expect(text).to.include(
      '<CdtTrfTxInf><PmtId><InstrId>PI2026000001</InstrId><EndToEndId>PI2026000001</EndToEndId></PmtId>' +
        '<Amt><InstdAmt Ccy="CNY">1234.56</InstdAmt></Amt><CdtrAgt><FinInstnId><Nm>建行</Nm></FinInstnId></CdtrAgt>' +
        '<Cdtr><Nm>=乙&lt;公司&gt;</Nm></Cdtr><CdtrAcct><Id><Othr><Id>6222</Id></Othr></Id></CdtrAcct>' +
        '<RmtInf><Ustrd>赔款 CL1</Ustrd></RmtInf></CdtTrfTxInf>',
    )
    expect(text).to.include('<Amt><InstdAmt Ccy="CNY">0.05</InstdAmt></Amt><Cdtr>')
    expect(text).to.include('<InitgPty><Nm>甲保险 &amp; 公司</Nm></InitgPty>')
    expect(paymentFile(RUN, 'pain03')).to.include('<ReqdExctnDt>2026-03-02</ReqdExctnDt>')
  })

  it('is a table in which no cell is a formula', () => {
    const [, first, second] = paymentFile(RUN, 'csv').split('\r\n')
    expect(first).to.equal("PI2026000001,'=乙<公司>,6222,建行,1234.56,0200-1,2026-03-02,赔款 CL1")
    expect(second).to.equal('PI2026000002,丙,6333,,0.05,0200-1,2026-03-02,来款退回 BC1')
  })
})
