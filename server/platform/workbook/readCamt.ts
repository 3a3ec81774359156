import type { ReadingLimits } from './domain/limits.ts'
import type { Reading } from './domain/reading.ts'
import { BrokenWorkbook, readXml } from './xlsx/xml.ts'
import { xmlSheet } from './xmlSheet.ts'

/** ISO 20022, bank to customer statement; the number of the version follows. */
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.'
const NAME = 'camt.053'
const HEADINGS = ['Date', 'Reference', 'Direction', 'Amount', 'Counterparty', 'Counterparty account', 'Description']

/** Texts by the path of their elements below an entry, or below one of its transactions. */
type Texts = Map<string, string>

interface Entry {
  readonly texts: Texts
  readonly transactions: Texts[]
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Whether bytes may be XML: nothing but a mark before the first bracket. */
export function isXml(bytes: Uint8Array): boolean {
  const marked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)
  return bytes[marked ? BYTE_ORDER_MARK.length : 0] === 0x3c
}

/**
 * The booked entries of a bank statement in camt.053 as a sheet with a row for each; an entry that stands for several
 * transfers has a row for each of those. Amounts of other currencies carry its name, so that nobody takes them for yuan.
 */
export function readCamt(bytes: Uint8Array, limits: ReadingLimits): Reading {
  return xmlSheet({ name: NAME, headings: HEADINGS, rows: () => entriesOf(bytes).flatMap(rowsOf) }, limits)
}

/** The entries with their texts; throws where it is no such statement. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = []
  const path: string[] = []
  let into: { readonly texts: Texts; readonly depth: number }[] = []
  readXml(bytes, {
    open: ({ name, namespace, attributes }) => {
      if (path.length === 0 && !namespace.startsWith(NAMESPACE)) throw new BrokenWorkbook('no camt.053')
      path.push(name)
      const begun = name === 'Ntry' ? newEntry(entries) : name === 'TxDtls' ? newTransaction(entries) : null
      if (begun) into = [...into, { texts: begun, depth: path.length }]
      const currency = attributes.get('Ccy')
      const last = into.at(-1)
      if (currency !== undefined && last) keep(last.texts, [...path.slice(last.depth), 'Ccy'], currency)
    },
    text: (text) => {
      const last = into.at(-1)
      if (last && text.trim() !== '') keep(last.texts, path.slice(last.depth), text)
    },
    close: () => {
      if (into.at(-1)?.depth === path.length) into = into.slice(0, -1)
      path.pop()
    },
  })
  return entries
}

function newEntry(entries: Entry[]): Texts {
  const texts: Texts = new Map()
  entries.push({ texts, transactions: [] })
  return texts
}

function newTransaction(entries: readonly Entry[]): Texts | null {
  const texts: Texts = new Map()
  entries.at(-1)?.transactions.push(texts)
  return entries.length === 0 ? null : texts
}

/** Pieces of one text are put together; what is said several times, such as lines of a remittance, stands side by side. */
function keep(texts: Texts, path: readonly string[], text: string): void {
  const name = path.join('/')
  texts.set(name, `${texts.get(name) ?? ''}${text}`)
}

function rowsOf({ texts, transactions }: Entry): readonly (readonly string[])[] {
  const status = texts.get('Sts/Cd') ?? texts.get('Sts') ?? 'BOOK'
  if (status.trim() !== 'BOOK') return []
  const several = transactions.filter((transaction) => amountIn(transaction) !== null)
  if (several.length > 1) return several.map((transaction) => rowOf(texts, transaction))
  return [rowOf(texts, transactions[0] ?? new Map(), texts)]
}

function rowOf(entry: Texts, transaction: Texts, amounts: Texts = transaction): readonly string[] {
  const said = (texts: Texts, ...names: readonly string[]): string =>
    names.map((name) => texts.get(name)?.trim() ?? '').find((text) => text !== '' && text !== 'NOTPROVIDED') ?? ''
  const direction = said(transaction, 'CdtDbtInd') || said(entry, 'CdtDbtInd')
  const side = direction === 'DBIT' ? 'Cdtr' : 'Dbtr'
  return [
    said(entry, 'BookgDt/Dt', 'BookgDt/DtTm').slice(0, 10),
    said(transaction, 'Refs/AcctSvcrRef', 'Refs/TxId') ||
      said(entry, 'AcctSvcrRef', 'NtryRef') ||
      said(transaction, 'Refs/EndToEndId'),
    direction === 'DBIT' ? 'D' : direction === 'CRDT' ? 'C' : direction,
    amountIn(amounts) ?? '',
    said(transaction, `RltdPties/${side}/Pty/Nm`, `RltdPties/${side}/Nm`),
    said(transaction, `RltdPties/${side}Acct/Id/IBAN`, `RltdPties/${side}Acct/Id/Othr/Id`),
    said(transaction, 'RmtInf/Ustrd', 'AddtlTxInf') || said(entry, 'AddtlNtryInf'),
  ]
}

/** An amount as it is written, after the name of its currency where that is not the yuan. */
function amountIn(texts: Texts): string | null {
  for (const path of ['Amt', 'AmtDtls/TxAmt/Amt']) {
    const amount = texts.get(path)?.trim()
    if (amount === undefined) continue
    const currency = texts.get(`${path}/Ccy`) ?? ''
    return currency === 'CNY' ? amount : `${currency} ${amount}`
  }
  return null
}
