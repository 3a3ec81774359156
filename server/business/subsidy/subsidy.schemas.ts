import Joi from '../../../config/joi.ts'
import { opinion, positiveFen } from '../../platform/http/fields.ts'
import { listQuery } from '../../platform/http/listing.ts'
import { applicationList } from './usecases/applications.ts'
import { subsidyAssessmentList } from './usecases/assessments.ts'

const policyNo = Joi.string().max(40)
const ruleSetId = Joi.string().max(40)
const assessmentNo = Joi.string().max(100)
const sentence = Joi.string().multiline().min(2).max(2000).pattern(/\S/)
const number = Joi.object({ number: Joi.string().max(100).required() })
/** What names an application, and nothing else. */
export const applicationRequest = { params: number, names: { number: 'applicationNo' } }
export const assessmentRequest = { params: number, names: { number: 'assessmentNo' } }

export const ruleSetRequest = { params: Joi.object({ ruleSetId: ruleSetId.required() }) }
export const listAssessmentsRequest = {
  query: listQuery(subsidyAssessmentList, { ruleSet: ruleSetId }),
}
export const paperRequest = {
  ...applicationRequest,
  params: number.keys({ paperNo: Joi.string().max(40).required() }),
  query: Joi.object({ preview: Joi.number().valid(1) }),
}
export const assessPolicyRequest = { body: Joi.object({ policyNo: policyNo.required() }) }
export const listApplicationsRequest = {
  query: listQuery(applicationList, { ruleSet: ruleSetId }),
}
export const applyRequest = {
  body: Joi.object({
    assessmentNo: assessmentNo.required(),
    statement: Joi.string().multiline().allow('').max(2000).required(),
  }),
}
export const submitRequest = { ...applicationRequest, body: Joi.object({}) }
export const recommendRequest = { ...applicationRequest, body: Joi.object({ opinion: sentence.required() }) }
export const reasonRequest = { ...applicationRequest, body: Joi.object({ reason: sentence.required() }) }
export const approveRequest = {
  ...applicationRequest,
  body: Joi.object({ amountFen: positiveFen().required(), opinion: opinion() }),
}
