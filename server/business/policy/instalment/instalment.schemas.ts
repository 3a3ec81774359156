import Joi from '../../../../config/joi.ts'
import { line, numbered } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { PremiumPlanBody } from './instalment.contract.ts'
import { receivableList } from './usecases/findReceivables.ts'

export const instalmentsRequest = numbered('policyNo')
export const choosePlanRequest = {
  ...numbered('policyNo'),
  body: Joi.object<PremiumPlanBody, true>({ plan: line(40).required() }),
}
export const receivablesRequest = { query: listQuery(receivableList) }
export const receivableAgesRequest = {}
