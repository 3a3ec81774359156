import Joi from '../../../../config/joi.ts'
import { civilDate, fen, line, numbered } from '../../../platform/http/fields.ts'
import { listQuery, searchText } from '../../../platform/http/listing.ts'
import { ACCUMULATION_DIMENSIONS } from '../../contract/terms/domain/accumulation.ts'
import type { AccumulationLimitBody, AccumulationLimitChangeBody } from './accumulation.contract.ts'
import { accumulatedPolicyList } from './usecases/accumulations.ts'
import { limitList } from './usecases/limits.ts'

const dimension = Joi.string().valid(...ACCUMULATION_DIMENSIONS)
const key = line(100)

const figures = {
  retentionFen: fen().required(),
  capacityFen: fen().required(),
  effective: Joi.object({ from: civilDate().required(), to: civilDate().allow(null).default(null) }).required(),
}

export const limitNumberRequest = numbered('limitNo')
export const listLimitsRequest = { query: listQuery(limitList, { dimension, key }) }
export const enterLimitRequest = {
  body: Joi.object<AccumulationLimitBody, true>({
    dimension: dimension.required(),
    key: key.allow(null).default(null),
    ...figures,
  }),
}
export const changeLimitRequest = {
  ...numbered('limitNo'),
  body: Joi.object<AccumulationLimitChangeBody, true>(figures),
}
export const accumulationsRequest = {
  query: Joi.object({ dimension: dimension.default('maker'), on: civilDate(), q: searchText }),
}
export const accumulatedPoliciesRequest = {
  query: listQuery(accumulatedPolicyList, { dimension: dimension.required(), key: key.required(), on: civilDate() }),
}
