import { bankAccountStore } from '../../../../../models/bankAccounts.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import {
  type AccountRef,
  BANK_ACCOUNT_PURPOSES,
  BANK_ACCOUNT_STANDINGS,
  type BankAccount,
} from '../domain/bankAccount.ts'

export const bankAccountList: ListSpec = listOf(
  {
    organisationId: { is: 'reference', path: 'organisationId' },
    purpose: { is: 'choice', path: 'purpose', of: BANK_ACCOUNT_PURPOSES },
    standing: { is: 'choice', path: 'marks.standing', of: BANK_ACCOUNT_STANDINGS },
    ...CREATED,
  },
  { defaultSort: '-createdAt', searched: true },
)

/** One page of the accounts the reader may see. */
export const findAccounts = (reader: Reader, query: PageQuery): Promise<Page<BankAccount & Stored>> =>
  findPage(reader, bankAccountStore, bankAccountList, query)

/** One account, or 404. */
export const getAccount = (reader: Reader, { accountNo }: AccountRef): Promise<BankAccount & Stored> =>
  getVisible(reader, bankAccountStore, accountNo)
