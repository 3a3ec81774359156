import { bankAccountStore } from '../../../../../models/bankAccounts.ts'
import { findPage, type Page } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { bankAccountList, type ListAccountsInput } from '../banking.schemas.ts'
import type { BankAccount } from '../domain/bankAccount.ts'

/** One page of the accounts the reader may see. */
export const findAccounts = (reader: Reader, { query }: ListAccountsInput): Promise<Page<BankAccount & Stored>> =>
  findPage(reader, bankAccountStore, bankAccountList, query)

/** One account, or 404. */
export const getAccount = (reader: Reader, { params }: NumberInput): Promise<BankAccount & Stored> =>
  getVisible(reader, bankAccountStore, params.number)
