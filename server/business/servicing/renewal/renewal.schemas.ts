import Joi from '../../../../config/joi.ts'
import { civilDate, numbered, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { NonRenewalBody, ResumptionBody } from './renewal.contract.ts'
import { renewalList } from './usecases/renewals.ts'

export const renewalRequest = numbered('renewalNo')
export const listRenewalsRequest = { query: listQuery(renewalList, {}) }
export const nonRenewalRequest = {
  ...numbered('renewalNo'),
  body: Joi.object<NonRenewalBody, true>({ reason: paragraph(1000).required(), toldOn: civilDate().required() }),
}
export const resumptionRequest = {
  ...numbered('renewalNo'),
  body: Joi.object<ResumptionBody, true>({ reason: paragraph(1000).required() }),
}
