import Joi from '../../../../config/joi.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import { civilDate, type NumberInput, numberParams } from '../../../platform/http/fields.ts'
import { editionParams, type IdInput } from '../../reference/catalogue/catalogue.schemas.ts'
import { QUOTE_STATES } from './domain/quote.ts'

export interface AffectedSubmissionsInput extends IdInput {
  readonly query: { readonly validFrom?: string }
}

export interface RerateInput extends NumberInput {
  readonly query: {
    /** Quotes made from this day on, and before this one. */
    readonly from?: CivilDate
    readonly to?: CivilDate
    readonly state?: string
    readonly limit: number
  }
}

export const affectedSubmissionsRequest = { params: editionParams, query: Joi.object({ validFrom: civilDate() }) }

export const rerateRequest = {
  params: numberParams,
  query: Joi.object({
    from: civilDate(),
    to: civilDate(),
    state: Joi.string().valid(...QUOTE_STATES),
    limit: Joi.number().integer().min(1).max(200).default(100),
  }),
}
