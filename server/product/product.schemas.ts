import Joi from 'joi'
import { civilDate } from '../http/fields.ts'

const code = Joi.string()
  .pattern(/^[A-Z0-9-]{1,40}$/)
  .required()

export interface OnDateInput {
  readonly query: { readonly on?: string }
}

export interface ProductInput extends OnDateInput {
  readonly params: { readonly code: string }
}

export interface TariffListInput {
  readonly query: { readonly product?: string }
}

export interface TariffInput {
  readonly params: { readonly id: string }
}

/** `on`: first day of cover; the business date when absent. */
export const listProductsRequest = { query: Joi.object({ on: civilDate() }) }
export const getProductRequest = { params: Joi.object({ code }), query: Joi.object({ on: civilDate() }) }
export const listTariffsRequest = { query: Joi.object({ product: code.optional() }) }
export const getTariffRequest = { params: Joi.object({ id: code }) }
