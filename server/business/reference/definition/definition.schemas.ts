import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo, line, numbered, opinion, paragraph } from '../../../platform/http/fields.ts'
import { listQuery, searchText } from '../../../platform/http/listing.ts'
import { DEFINITION_KINDS } from './domain/definition.ts'
import { MAX_TABLE_ROWS } from './domain/tariffTable.ts'
import { definitionList } from './usecases/definitions.ts'

const kind = Joi.string().valid(...DEFINITION_KINDS)
const code = Joi.string().pattern(/^[\w-]{1,40}$/)
/** A definition's number, or a shipped version as `FS-EQ@2026.1`. */
const reference = Joi.string().pattern(/^[\w.@-]{1,100}$/)
const sentence = paragraph(500)

const key = Joi.alternatives(
  Joi.string().max(200),
  Joi.object({ from: Joi.number().integer().required(), to: Joi.number().integer().allow(null).required() }),
)
const row = Joi.object({ keys: Joi.array().items(key).max(12).required(), value: Joi.number().integer().required() })
export const listDefinitionsRequest = {
  query: listQuery(definitionList, { code }),
}
export const listShippedRequest = { query: Joi.object({ kind, q: searchText }) }
export const createDefinitionRequest = { body: Joi.object({ kind: kind.required(), source: reference, code }) }
export const definitionRequest = numbered('definitionNo')
export const noBodyRequest = { ...numbered('definitionNo'), body: Joi.object({}) }
export const writeContentRequest = {
  ...numbered('definitionNo'),
  body: Joi.object({ content: Joi.object().unknown(true).required() }),
}
export const writeTableRequest = {
  params: Joi.object({ number: documentNo().required(), table: line(80).required() }),
  names: { number: 'definitionNo' },
  body: Joi.object({ rows: Joi.array().items(row).max(MAX_TABLE_ROWS).required() }),
}
export const reasonRequest = { ...numbered('definitionNo'), body: Joi.object({ reason: sentence.required() }) }
export const publishRequest = {
  ...numbered('definitionNo'),
  body: Joi.object({ from: civilDate().required(), opinion: opinion() }),
}
export const previewPublicationRequest = {
  ...numbered('definitionNo'),
  query: Joi.object({ from: civilDate().required() }),
}
export const retireRequest = {
  ...numbered('definitionNo'),
  body: Joi.object({ to: civilDate().required(), reason: sentence.required() }),
}
export const compareRequest = {
  ...numbered('definitionNo'),
  names: { number: 'definitionNo', with: 'earlier' },
  query: Joi.object({
    with: reference.required(),
    limit: Joi.number().integer().min(1).max(500).default(100),
    offset: Joi.number().integer().min(0).default(0),
  }),
}
