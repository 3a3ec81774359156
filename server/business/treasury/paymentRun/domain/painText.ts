import { sumFen } from '../../../../kernel/money.ts'
import { type FiledRun, plainYuan, purposeOf } from './filedRun.ts'
import type { FileFormat } from './paymentRun.ts'

const NAMES = { pain03: 'pain.001.001.03', pain09: 'pain.001.001.09' } as const satisfies Partial<
  Record<FileFormat, string>
>
type Xml = string | readonly Xml[]

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '')

const element = (name: string, ...content: readonly Xml[]): string => `<${name}>${content.flat(9).join('')}</${name}>`
const text = (name: string, value: string): string => element(name, escaped(value))
/** Names are of 140 characters at most. */
const named = (name: string): string => text('Nm', [...name].slice(0, 140).join(''))
const account = (number: string): string => element('Id', element('Othr', text('Id', number)))
const bank = (name: string): string => element('FinInstnId', named(name))

/**
 * An approved run as an ISO 20022 customer credit transfer initiation. Accounts and banks go by number and name, as Chinese
 * accounts have no IBAN; the end-to-end reference of a payment is the number of its item, which the answer names again.
 */
export function painText(run: FiledRun, version: keyof typeof NAMES): string {
  const { number, payer, executeOn, approvedAt, items } = run
  const counts = [
    text('NbOfTxs', String(items.length)),
    text('CtrlSum', plainYuan(sumFen(items.map(({ amountFen }) => amountFen)))),
  ]
  const day = version === 'pain03' ? escaped(executeOn) : text('Dt', executeOn)
  const header = element(
    'GrpHdr',
    text('MsgId', number),
    text('CreDtTm', approvedAt.toISOString()),
    counts,
    element('InitgPty', named(payer.accountHolder)),
  )
  const payments = element(
    'PmtInf',
    text('PmtInfId', number),
    text('PmtMtd', 'TRF'),
    text('BtchBookg', 'false'),
    counts,
    element('ReqdExctnDt', day),
    element('Dbtr', named(payer.accountHolder)),
    element('DbtrAcct', account(payer.accountNumber), text('Ccy', 'CNY')),
    element('DbtrAgt', bank(payer.bank)),
    items.map(transfer),
  )
  const namespace = `urn:iso:std:iso:20022:tech:xsd:${NAMES[version]}`
  const content = element('CstmrCdtTrfInitn', header, payments)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">${content}</Document>\n`
}

const transfer = ({ _id, amountFen, target, ...about }: FiledRun['items'][number]): string =>
  element(
    'CdtTrfTxInf',
    element('PmtId', text('InstrId', _id), text('EndToEndId', _id)),
    element('Amt', `<InstdAmt Ccy="CNY">${plainYuan(amountFen)}</InstdAmt>`),
    target.bank === null ? '' : element('CdtrAgt', bank(target.bank)),
    element('Cdtr', named(target.accountHolder)),
    element('CdtrAcct', account(target.accountNumber)),
    element('RmtInf', text('Ustrd', purposeOf(about))),
  )
