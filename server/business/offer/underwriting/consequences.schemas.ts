import Joi from '../../../../config/joi.ts'
import { civilDate, numbered } from '../../../platform/http/fields.ts'
import { editionRequest } from '../../reference/catalogue/catalogue.schemas.ts'
import { QUOTE_STATES } from './domain/quote.ts'

export const affectedSubmissionsRequest = { ...editionRequest, query: Joi.object({ validFrom: civilDate() }) }

export const rerateRequest = {
  ...numbered('definitionNo'),
  query: Joi.object({
    from: civilDate(),
    to: civilDate(),
    state: Joi.string().valid(...QUOTE_STATES),
    limit: Joi.number().integer().min(1).max(200).default(100),
  }),
}
