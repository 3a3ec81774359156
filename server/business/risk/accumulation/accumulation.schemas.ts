import Joi from '../../../../config/joi.ts'
import type { ListSpec, PageQuery } from '../../../../models/page.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import { civilDate, documentNo, fen, line, type NumberInput, numberParams } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { AccumulationLimitBody, AccumulationLimitChangeBody } from './accumulation.contract.ts'
import { ACCUMULATION_DIMENSIONS, type AccumulationDimension } from './domain/accumulationLimit.ts'

export interface AccumulationLimitInput {
  readonly body: AccumulationLimitBody
}
export type AccumulationLimitChangeInput = NumberInput & { readonly body: AccumulationLimitChangeBody }
export interface ListLimitsInput {
  readonly query: PageQuery
}
export interface AccumulationsInput {
  readonly query: { readonly dimension: AccumulationDimension; readonly on?: CivilDate }
}
export interface AccumulatedPoliciesInput {
  readonly query: PageQuery & {
    readonly dimension: AccumulationDimension
    readonly key: string
    readonly on?: CivilDate
  }
}

export const limitList: ListSpec = {
  filters: { dimension: { path: 'dimension', match: 'equals' }, key: { path: 'key', match: 'equals' } },
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

export const accumulatedPolicyList: ListSpec = {
  filters: {},
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

const dimension = Joi.string().valid(...ACCUMULATION_DIMENSIONS)
const key = line(100)

const figures = {
  retentionFen: fen().required(),
  capacityFen: fen().required(),
  effective: Joi.object({ from: civilDate().required(), to: civilDate().allow(null).default(null) }).required(),
}

export const limitNumberRequest = { params: numberParams }
export const listLimitsRequest = { query: listQuery(limitList, { dimension, key: documentNo() }) }
export const enterLimitRequest = {
  body: Joi.object<AccumulationLimitBody, true>({
    dimension: dimension.required(),
    key: key.allow(null).default(null),
    ...figures,
  }),
}
export const changeLimitRequest = {
  params: numberParams,
  body: Joi.object<AccumulationLimitChangeBody, true>(figures),
}
export const accumulationsRequest = { query: Joi.object({ dimension: dimension.default('maker'), on: civilDate() }) }
export const accumulatedPoliciesRequest = {
  query: listQuery(accumulatedPolicyList, { dimension: dimension.required(), key: key.required(), on: civilDate() }),
}
