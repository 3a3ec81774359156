import Joi from '../../../config/joi.ts'
import type { ListSpec } from '../../../models/page.ts'
import { opinion, positiveFen } from '../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../platform/http/listing.ts'
import { SUBSIDY_APPLICATION_STATES } from './domain/lifecycle.ts'

const policyNo = Joi.string().max(40)
const ruleSetId = Joi.string().max(40)
const organisationId = Joi.string().max(40)
const assessmentNo = Joi.string().max(100)
const sentence = Joi.string().multiline().min(2).max(2000).pattern(/\S/)
const number = Joi.object({ number: Joi.string().max(100).required() })

export const ruleSetRequest = { params: Joi.object({ ruleSetId: ruleSetId.required() }) }

export const assessmentList: ListSpec = {
  filters: {
    policyNo: { path: 'policyNo', match: 'equals' },
    ruleSet: { path: 'ruleSet.id', match: 'equals' },
    state: { path: 'state', match: 'equals' },
  },
  sorts: { updatedAt: 'updatedAt', amountFen: 'amountFen' },
  defaultSort: '-updatedAt',
}

export const listAssessmentsRequest = {
  query: listQuery(assessmentList, { policyNo, ruleSet: ruleSetId, state: anyOf(['eligible', 'refused']) }),
}
export const numberRequest = { params: number }
export const paperRequest = {
  params: number.keys({ paperNo: Joi.string().max(40).required() }),
  query: Joi.object({ preview: Joi.number().valid(1) }),
}
export const assessPolicyRequest = { body: Joi.object({ policyNo: policyNo.required() }) }

export const applicationList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    policyNo: { path: 'policyNo', match: 'equals' },
    ruleSet: { path: 'ruleSet.id', match: 'equals' },
    manufacturerId: { path: 'parties.manufacturerId', match: 'equals' },
    recommenderId: { path: 'parties.recommenderId', match: 'equals' },
  },
  sorts: { createdAt: 'createdAt', amountFen: 'amountFen' },
  defaultSort: '-createdAt',
}

export const listApplicationsRequest = {
  query: listQuery(applicationList, {
    state: anyOf(SUBSIDY_APPLICATION_STATES),
    policyNo,
    ruleSet: ruleSetId,
    manufacturerId: organisationId,
    recommenderId: organisationId,
  }),
}
export const applyRequest = {
  body: Joi.object({
    assessmentNo: assessmentNo.required(),
    statement: Joi.string().multiline().allow('').max(2000).required(),
  }),
}
export const submitRequest = { params: number, body: Joi.object({}) }
export const recommendRequest = { params: number, body: Joi.object({ opinion: sentence.required() }) }
export const reasonRequest = { params: number, body: Joi.object({ reason: sentence.required() }) }
export const approveRequest = {
  params: number,
  body: Joi.object({ amountFen: positiveFen().required(), opinion: opinion() }),
}
