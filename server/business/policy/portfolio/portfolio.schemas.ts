import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo } from '../../../platform/http/fields.ts'
import { anyOf } from '../../../platform/http/listing.ts'
import { PORTFOLIO_DIMENSIONS } from './domain/portfolio.ts'

export const portfolioRequest = {
  query: Joi.object({ on: civilDate(), by: anyOf(PORTFOLIO_DIMENSIONS).unique(), insurer: documentNo() }),
}
