import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo } from '../../../platform/http/fields.ts'
import { searchText } from '../../../platform/http/listing.ts'

const code = Joi.string()
  .pattern(/^[A-Z0-9-]{1,40}$/)
  .required()
/** Content hash that a quote or policy pins. */
const hash = Joi.string().hex().length(64)

/** `on`: first day of cover, the business date when absent; `insurer`: with what this insurer has published itself; an insurer always reads its own. */
export const listProductsRequest = { query: Joi.object({ on: civilDate(), insurer: documentNo(), q: searchText }) }
/** `hash`: this very one, whatever the day and whoever wrote it. */
export const getProductRequest = {
  params: Joi.object({ code }),
  names: { code: 'productCode' },
  query: Joi.object({ on: civilDate(), insurer: documentNo(), hash }).oxor('on', 'hash').oxor('insurer', 'hash'),
}
export const listTariffsRequest = { query: Joi.object({ product: code.optional(), q: searchText }) }
