import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo, line, numbered, paragraph, positiveFen } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type {
  AcceptanceCorrectionBody,
  AcceptanceWithdrawalBody,
  PremiumReceiptBody,
  PremiumRefundBody,
  ReceiptReversalBody,
} from './policy.contract.ts'
import { policyList } from './usecases/policies.ts'

const confirmation = Joi.object({
  itemNo: Joi.number().integer().min(1).required(),
  deliveredOn: civilDate().required(),
})

export const bindRequest = numbered('submissionNo')
/** What names a policy, and nothing else. */
export const policyNumberRequest = numbered('policyNo')
export const policyRequest = { ...numbered('policyNo'), query: Joi.object({ on: civilDate(), knownOn: civilDate() }) }
export const policyTermsRequest = { ...numbered('policyNo'), query: Joi.object({ knownOn: civilDate() }) }
export const confirmDeliveryRequest = {
  ...numbered('policyNo'),
  body: Joi.object({ items: Joi.array().items(confirmation).min(1).max(200).required() }),
}
const itemNo = Joi.number().integer().min(1)
const certificate = {
  acceptedOn: civilDate().required(),
  certificateNo: line(60).required(),
  paperNo: documentNo().required(),
}
export const acceptanceRequest = {
  ...numbered('policyNo'),
  body: Joi.object({
    itemNos: Joi.array().items(itemNo).min(1).max(200).required(),
    ...certificate,
  }),
}
export const acceptanceCorrectionRequest = {
  ...numbered('policyNo'),
  body: Joi.object<AcceptanceCorrectionBody, true>({
    itemNo: itemNo.required(),
    ...certificate,
    reason: paragraph(500).required(),
  }),
}
export const acceptanceWithdrawalRequest = {
  ...numbered('policyNo'),
  body: Joi.object<AcceptanceWithdrawalBody, true>({ itemNo: itemNo.required(), reason: paragraph(500).required() }),
}
export const premiumReceiptRequest = {
  ...numbered('policyNo'),
  body: Joi.object<PremiumReceiptBody, true>({
    amountFen: positiveFen().required(),
    receivedOn: civilDate().required(),
    reference: line(100).required(),
    payer: line(100).required(),
    payerAccount: line(60),
    bankAccountNo: documentNo(),
    repetition: documentNo(),
  }),
}
export const premiumRefundRequest = {
  ...numbered('policyNo'),
  body: Joi.object<PremiumRefundBody, true>({
    amountFen: positiveFen().required(),
    refundedOn: civilDate().required(),
    reference: line(100).required(),
    bankAccountNo: documentNo(),
  }),
}
export const reversalRequest = {
  params: Joi.object({ number: documentNo().required(), receiptNo: Joi.number().integer().min(1).required() }),
  names: { number: 'policyNo' },
  body: Joi.object<ReceiptReversalBody, true>({ reason: paragraph(500).required() }),
}
export const listPoliciesRequest = {
  query: listQuery(policyList, {
    coverStatus: Joi.string().valid('notYet', 'inForce', 'expired'),
  }),
}
