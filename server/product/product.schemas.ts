import Joi from 'joi'
import { civilDate, line } from '../http/fields.ts'

const code = Joi.string()
  .pattern(/^[A-Z0-9-]{1,40}$/)
  .required()

export interface OnDateInput {
  readonly query: { readonly on?: string }
}

export interface ProductInput {
  readonly params: { readonly code: string }
  readonly query: { readonly on?: string; readonly version?: string }
}

export interface TariffListInput {
  readonly query: { readonly product?: string }
}

export interface TariffInput {
  readonly params: { readonly id: string }
}

/** `on`: first day of cover; the business date when absent. */
export const listProductsRequest = { query: Joi.object({ on: civilDate() }) }
/** `version`: this very one, whatever the day. */
export const getProductRequest = {
  params: Joi.object({ code }),
  query: Joi.object({ on: civilDate(), version: line(20) }).oxor('on', 'version'),
}
export const listTariffsRequest = { query: Joi.object({ product: code.optional() }) }
export const getTariffRequest = { params: Joi.object({ id: code }) }
