import type { LedgerFault } from '../../../ledger/billing/domain/proof/ledgerDifference.ts'
import type { RecordFinding } from '../domain/findings.ts'

/** What the proof of the ledger can find, in the words of whoever reads it; where, and what is there, stand beside. */
const LEDGER_WORDS: Readonly<Record<LedgerFault, { readonly zh: string; readonly en: string }>> = {
  'posting-missing': {
    zh: '单据有此项，账上没有对应账目',
    en: 'The document says so and the ledger has no transaction of it',
  },
  'posting-without-source': {
    zh: '账上有此账目，单据没有对应事项',
    en: 'The ledger has a transaction that nothing in its document stands behind',
  },
  'posting-amount-differs': {
    zh: '分录金额与单据不符',
    en: 'The amount of an entry is not what the document says',
  },
  'posting-header-differs': {
    zh: '账目抬头与单据不符',
    en: 'The header of a transaction is not what the document says',
  },
  'earning-days-differ': {
    zh: '已赚期间与保险条件的有效期间不符',
    en: 'Premium is earned over other days than those of its terms',
  },
  'total-differs': {
    zh: '单据的合计与其各项不符',
    en: 'A total of the document is not what its items sum to',
  },
  'more-than-owed': { zh: '收付金额超过所欠金额', en: 'More was paid than was owed' },
  'books-do-not-balance': { zh: '账目借贷不平衡', en: 'The books of a party do not balance' },
  'posting-without-event': { zh: '账目的事件不存在', en: 'The event of a transaction is not on record' },
  'posting-without-document': { zh: '账目的单据不存在', en: 'The document of a transaction does not exist' },
  'posting-unreadable': {
    zh: '账目或单据的内容不成形，无法核对',
    en: 'A transaction or its document is of a shape that cannot be read',
  },
}

/** A finding in one line; what a code tells in words, in the language of whoever reads it. */
export function lineOf({ where, fault, detail }: RecordFinding, language: 'zh' | 'en' = 'en'): string {
  const words = fault in LEDGER_WORDS ? ` ${LEDGER_WORDS[fault as LedgerFault][language]}` : ''
  return `${where}: ${fault}${words}${detail === undefined ? '' : ` (${detail})`}`
}
