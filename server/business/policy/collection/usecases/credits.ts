import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { type BankCredit, CREDIT_STATES, type CreditRef } from '../domain/bankLine.ts'

export const creditList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: CREDIT_STATES },
    statementNo: { is: 'reference', path: 'statementNo' },
    bookedOn: { is: 'day', path: 'bookedOn', within: 'state' },
  },
  { defaultSort: '-bookedOn', filters: { strangerPays: { path: 'marks.strangerPays', match: 'equals' } } },
)

/** One page of the credits at the own bank; by age where the oldest are asked for first. */
export const findCredits = (reader: Reader, query: PageQuery): Promise<Page<BankCredit & Stored>> =>
  findPage(reader, bankCreditStore, creditList, query)

/** One credit, or 404. */
export const getCredit = (reader: Reader, { creditNo }: CreditRef): Promise<BankCredit & Stored> =>
  getVisible(reader, bankCreditStore, creditNo)
