import { regionCode } from '../../../../config/identity/regions.ts'
import Joi from '../../../../config/joi.ts'
import { documentNo, line, positiveFen } from '../../../platform/http/fields.ts'
import { SCHEMES } from '../../reference/catalogue/domain/edition.ts'

export const preCheckEntriesRequest = {
  query: Joi.object({
    scheme: Joi.string()
      .valid(...SCHEMES)
      .required(),
    q: line(100),
  }),
}

const indicator = Joi.object({ code: line(60).required(), value: Joi.number().min(-1e12).max(1e12).required() })
const answer = Joi.alternatives(Joi.string().max(200), Joi.number().integer(), Joi.boolean())

export const preCheckRequest = {
  body: Joi.object({
    productCode: documentNo().required(),
    catalogueEntryId: Joi.string()
      .pattern(/^[\w-]{1,40}:[\w.-]{1,40}$/)
      .required(),
    valueFen: positiveFen().required(),
    totalLimitFen: positiveFen().allow(null).default(null),
    region: regionCode().allow(null).default(null),
    firstYear: Joi.boolean().default(false),
    indicators: Joi.array().items(indicator).unique('code').max(50).default([]),
    answers: Joi.object()
      .pattern(/^[a-z][A-Za-z0-9]{0,39}$/, answer)
      .max(30)
      .default({}),
  }),
}
