import Joi from '../../../../config/joi.ts'
import { line, numbered, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { BankAccountBody, BankAccountEndingBody } from './banking.contract.ts'
import { BANK_ACCOUNT_PURPOSES } from './domain/bankAccount.ts'
import { bankAccountList } from './usecases/accounts.ts'

const reason = paragraph().required()
const accountBody = Joi.object<BankAccountBody, true>({
  accountHolder: line(200).required(),
  bank: line(200).required(),
  accountNumber: line(60).required(),
  purpose: Joi.string()
    .valid(...BANK_ACCOUNT_PURPOSES)
    .required(),
  reason,
})

export const accountRequest = numbered('accountNo')
export const listAccountsRequest = {
  query: listQuery(bankAccountList),
}
export const openAccountRequest = { body: accountBody }
export const changeAccountRequest = { ...numbered('accountNo'), body: accountBody }
export const endAccountRequest = { ...numbered('accountNo'), body: Joi.object<BankAccountEndingBody, true>({ reason }) }
