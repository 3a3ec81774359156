import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo } from '../../../platform/http/fields.ts'

const code = Joi.string()
  .pattern(/^[A-Z0-9-]{1,40}$/)
  .required()

export interface OnDateInput {
  readonly query: { readonly on?: string; readonly insurer?: string }
}

export interface ProductInput {
  readonly params: { readonly code: string }
  readonly query: { readonly on?: string; readonly insurer?: string; readonly hash?: string }
}

export interface TariffListInput {
  readonly query: { readonly product?: string }
}

export interface TariffInput {
  readonly params: { readonly id: string }
  readonly query: { readonly hash?: string }
}

/** Content hash that a quote or policy pins. */
const hash = Joi.string().hex().length(64)

/** `on`: first day of cover, the business date when absent; `insurer`: with what this insurer has published itself; an insurer always reads its own. */
export const listProductsRequest = { query: Joi.object({ on: civilDate(), insurer: documentNo() }) }
/** `hash`: this very one, whatever the day and whoever wrote it. */
export const getProductRequest = {
  params: Joi.object({ code }),
  query: Joi.object({ on: civilDate(), insurer: documentNo(), hash }).oxor('on', 'hash').oxor('insurer', 'hash'),
}
export const listTariffsRequest = { query: Joi.object({ product: code.optional() }) }
export const getTariffRequest = { params: Joi.object({ id: code }), query: Joi.object({ hash }) }
