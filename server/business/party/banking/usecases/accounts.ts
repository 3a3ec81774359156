import { bankAccountStore } from '../../../../../models/bankAccounts.ts'
import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { AccountRef, BankAccount } from '../domain/bankAccount.ts'

export const bankAccountList: ListSpec = {
  filters: {
    organisationId: { path: 'organisationId', match: 'equals' },
    purpose: { path: 'purpose', match: 'equals' },
  },
  ...NEWEST_FIRST,
}

/** One page of the accounts the reader may see. */
export const findAccounts = (reader: Reader, query: PageQuery): Promise<Page<BankAccount & Stored>> =>
  findPage(reader, bankAccountStore, bankAccountList, query)

/** One account, or 404. */
export const getAccount = (reader: Reader, { accountNo }: AccountRef): Promise<BankAccount & Stored> =>
  getVisible(reader, bankAccountStore, accountNo)
