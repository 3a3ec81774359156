import type { ReadingLimits } from './domain/limits.ts'
import type { Reading } from './domain/reading.ts'
import { BrokenWorkbook, readXml } from './xlsx/xml.ts'
import { xmlSheet } from './xmlSheet.ts'

/** ISO 20022, customer payment status report; the number of the version follows. */
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.002.'
const NAME = 'pain.002'
const HEADINGS = ['EndToEndId', 'Status', 'Amount', 'Date', 'Reference', 'Reason']
/** What is told of one transaction. */
const TRANSACTION = 'TxInfAndSts'

type Texts = Map<string, string>

/**
 * The transactions of a payment status report in pain.002 as a sheet with a row for each. Amounts of other currencies carry
 * its name, so that nobody takes them for yuan.
 */
export function readPain(bytes: Uint8Array, limits: ReadingLimits): Reading {
  return xmlSheet({ name: NAME, headings: HEADINGS, rows: () => transactionsOf(bytes).map(rowOf) }, limits)
}

function transactionsOf(bytes: Uint8Array): readonly Texts[] {
  const transactions: Texts[] = []
  const path: string[] = []
  let depth = 0
  const keep = (names: readonly string[], text: string) => {
    const texts = transactions.at(-1)
    const name = names.join('/')
    texts?.set(name, `${texts.get(name) ?? ''}${text}`)
  }
  readXml(bytes, {
    open: ({ name, namespace, attributes }) => {
      if (path.length === 0 && !namespace.startsWith(NAMESPACE)) throw new BrokenWorkbook('no pain.002')
      path.push(name)
      if (name === TRANSACTION) {
        transactions.push(new Map())
        depth = path.length
      }
      const currency = attributes.get('Ccy')
      if (currency !== undefined && depth > 0) keep([...path.slice(depth), 'Ccy'], currency)
    },
    text: (text) => {
      if (depth > 0 && text.trim() !== '') keep(path.slice(depth), text)
    },
    close: () => {
      if (path.length === depth) depth = 0
      path.pop()
    },
  })
  return transactions
}

function rowOf(texts: Texts): readonly string[] {
  const said = (...names: readonly string[]): string =>
    names.map((name) => texts.get(name)?.trim() ?? '').find((text) => text !== '') ?? ''
  const amount = 'OrgnlTxRef/Amt/InstdAmt'
  const currency = said(`${amount}/Ccy`)
  return [
    said('OrgnlEndToEndId', 'OrgnlInstrId'),
    said('TxSts'),
    currency === '' || currency === 'CNY' ? said(amount) : `${currency} ${said(amount)}`,
    said('AccptncDtTm', 'FctvIntrBkSttlmDt/Dt').slice(0, 10),
    said('AcctSvcrRef', 'ClrSysRef'),
    [said('StsRsnInf/Rsn/Cd', 'StsRsnInf/Rsn/Prtry'), said('StsRsnInf/AddtlInf')].filter(Boolean).join(' '),
  ]
}
