import Joi from '../../../../config/joi.ts'
import type { ListSpec, PageQuery } from '../../../../models/page.ts'
import {
  civilDate,
  documentNo,
  line,
  type NumberInput,
  numberParams,
  paragraph,
} from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import type { BankAccountBody, BankAccountEndingBody, RepeatedReferenceBody } from './banking.contract.ts'
import { BANK_ACCOUNT_PURPOSES } from './domain/bankAccount.ts'

export interface OpenAccountInput {
  readonly body: BankAccountBody
}
export type ChangeAccountInput = NumberInput & OpenAccountInput
export type EndAccountInput = NumberInput & { readonly body: BankAccountEndingBody }
export interface RepeatedReferenceInput {
  readonly body: RepeatedReferenceBody
}
export interface ListAccountsInput {
  readonly query: PageQuery
}

export const bankAccountList: ListSpec = {
  filters: {
    organisationId: { path: 'organisationId', match: 'equals' },
    purpose: { path: 'purpose', match: 'equals' },
  },
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

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

export const accountRequest = { params: numberParams }
export const listAccountsRequest = {
  query: listQuery(bankAccountList, { organisationId: documentNo(), purpose: anyOf(BANK_ACCOUNT_PURPOSES) }),
}
export const openAccountRequest = { body: accountBody }
export const changeAccountRequest = { params: numberParams, body: accountBody }
export const endAccountRequest = { params: numberParams, body: Joi.object<BankAccountEndingBody, true>({ reason }) }
export const repeatedReferenceRequest = {
  body: Joi.object<RepeatedReferenceBody, true>({
    bankAccountNo: documentNo().allow(null).default(null),
    day: civilDate().required(),
    reference: line(100).required(),
    reason,
  }),
}
