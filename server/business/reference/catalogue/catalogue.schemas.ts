import Joi from '../../../../config/joi.ts'
import { civilDate, line, opinion, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { ENCODINGS } from '../../../platform/workbook/domain/encoding.ts'
import type { DiscardEditionBody, PublishEditionBody } from './catalogue.contract.ts'
import { CATEGORIES } from './domain/categories.ts'
import { SCHEMES } from './domain/edition.ts'
import { editionList } from './usecases/editions.ts'
import { entryList } from './usecases/listEntries.ts'

const editionId = Joi.string().pattern(/^(?:EQ|NM)-\d{4}$/)
const scheme = Joi.string().valid(...SCHEMES)
const categoryCodes = Object.values(CATEGORIES).flatMap((categories) => categories.map(({ code }) => code))
export const importEditionRequest = {
  body: Joi.object({
    scheme: scheme.required(),
    edition: Joi.string()
      .pattern(/^(?:19|20)\d{2}$/)
      .required(),
    name: line().required(),
    source: line().required(),
    validFrom: civilDate().required(),
    validTo: civilDate().empty(''),
    sample: Joi.boolean().default(false),
    encoding: Joi.string()
      .valid(...ENCODINGS)
      .empty(''),
  }).custom((body: { validFrom: string; validTo?: string }, helpers) =>
    body.validTo && body.validTo <= body.validFrom ? helpers.error('any.invalid') : body,
  ),
}
export const listEditionsRequest = {
  query: listQuery(editionList, { scheme }),
}

export const listEntriesRequest = {
  query: listQuery(entryList, {
    edition: editionId,
    scheme,
    category: Joi.string().valid(...categoryCodes),
  }),
}
/** What names an edition, and nothing else. */
export const editionRequest = { params: Joi.object({ id: editionId.required() }), names: { id: 'editionId' } }

export const publishEditionRequest = {
  ...editionRequest,
  body: Joi.object<PublishEditionBody>({
    validFrom: civilDate().required(),
    continuations: Joi.array()
      .items(Joi.object({ code: line(24).required(), of: line(24).allow(null).required() }))
      .max(1000)
      .unique('code'),
    opinion: opinion(),
  }),
}
export const discardEditionRequest = {
  ...editionRequest,
  body: Joi.object<DiscardEditionBody, true>({ reason: paragraph(1000).required() }),
}
export const editionChangesRequest = { ...editionRequest, query: Joi.object({ since: editionId }) }

export const entryRequest = {
  params: Joi.object({
    id: Joi.string()
      .pattern(/^(?:EQ|NM)-\d{4}:[\d.]{1,24}$/)
      .required(),
  }),
  names: { id: 'entryId' },
}
