import Joi from '../../../../config/joi.ts'
import type { ListSpec, PageQuery } from '../../../../models/page.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import {
  civilDate,
  documentNo,
  line,
  type NumberInput,
  numberParams,
  positiveFen,
} from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import type { CoverStatus } from '../../contract/terms/domain/policy.ts'
import type { DeliveryConfirmationBody, PremiumReceiptBody } from './policy.contract.ts'

export interface ListPoliciesInput {
  readonly query: PageQuery & { readonly coverStatus?: CoverStatus; readonly q?: string }
}
export type PolicyInput = NumberInput & { readonly query: { readonly on?: CivilDate } }
export type DeliveryConfirmationInput = NumberInput & { readonly body: DeliveryConfirmationBody }
export type PremiumReceiptInput = NumberInput & { readonly body: PremiumReceiptBody }

export const policyList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    manufacturer: { path: 'parties.manufacturerId', match: 'equals' },
    number: { path: '_id', match: 'prefix' },
  },
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

const confirmation = Joi.object({
  itemNo: Joi.number().integer().min(1).required(),
  deliveredOn: civilDate().required(),
})

/** By the number of the submission. */
export const bindRequest = { params: numberParams }
export const policyNumberRequest = { params: numberParams }
export const policyRequest = { params: numberParams, query: Joi.object({ on: civilDate() }) }
export const confirmDeliveryRequest = {
  params: numberParams,
  body: Joi.object({ items: Joi.array().items(confirmation).min(1).max(200).required() }),
}
export const premiumReceiptRequest = {
  params: numberParams,
  body: Joi.object<PremiumReceiptBody, true>({
    amountFen: positiveFen().required(),
    receivedOn: civilDate().required(),
    reference: line(100).required(),
    payer: line(100).required(),
    bankAccountNo: documentNo(),
    repetition: documentNo(),
  }),
}
export const listPoliciesRequest = {
  query: listQuery(policyList, {
    state: anyOf(['bound', 'issued']),
    coverStatus: Joi.string().valid('notYet', 'inForce', 'expired'),
    manufacturer: documentNo(),
    number: documentNo(),
    q: line(60),
  }),
}
