import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo, line, numbered, opinion, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { SANCTION_KINDS } from './domain/sanction.ts'
import type { ConfirmLiftBody, SanctionBody, SanctionReasonBody } from './sanctions.contract.ts'
import { sanctionList } from './usecases/sanctions.ts'

const creditCode = Joi.string().pattern(/^[0-9A-Z]{18}$/)
const reason = paragraph(1000).required()

export const sanctionNumberRequest = numbered('sanctionNo')
export const policyStandingRequest = numbered('policyNo')
export const listSanctionsRequest = {
  query: listQuery(sanctionList, {
    inForce: Joi.boolean(),
    creditCode: Joi.string()
      .uppercase()
      .pattern(/^[0-9A-Z]{1,18}$/),
    name: line(100),
  }),
}
export const enterSanctionRequest = {
  body: Joi.object<SanctionBody, true>({
    kind: Joi.string()
      .valid(...SANCTION_KINDS)
      .required(),
    organisationId: documentNo().allow(null).default(null),
    creditCode: creditCode.required(),
    name: line(200).required(),
    reason,
    documentReference: line(200).required(),
    source: line(200).required(),
    from: civilDate().required(),
    to: civilDate().allow(null).default(null),
  }),
}
export const confirmLiftRequest = {
  ...numbered('sanctionNo'),
  body: Joi.object<ConfirmLiftBody, true>({ opinion: opinion() }).default({}),
}
export const sanctionReasonRequest = {
  ...numbered('sanctionNo'),
  body: Joi.object<SanctionReasonBody, true>({ reason }),
}
