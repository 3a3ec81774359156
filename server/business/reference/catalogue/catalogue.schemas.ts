import Joi from '../../../../config/joi.ts'
import type { ListSpec } from '../../../../models/page.ts'
import { civilDate, line, opinion, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { UploadedFile } from '../../../platform/http/route.ts'
import type { Sheet } from '../../../platform/workbook/domain/cell.ts'
import { ENCODINGS, type Encoding } from '../../../platform/workbook/domain/encoding.ts'
import type { DiscardEditionBody, PublishEditionBody } from './catalogue.contract.ts'
import { CATEGORIES } from './domain/categories.ts'
import { EDITION_STATES, type EditionFacts, SCHEMES } from './domain/edition.ts'

const editionId = Joi.string().pattern(/^(?:EQ|NM)-\d{4}$/)
const scheme = Joi.string().valid(...SCHEMES)
const categoryCodes = Object.values(CATEGORIES).flatMap((categories) => categories.map(({ code }) => code))

export interface ImportEditionInput {
  readonly body: Omit<EditionFacts, 'validTo' | 'sample'> & {
    readonly validTo?: string
    readonly sample: boolean
    /** Of a text file, where a person looked at it. */
    readonly encoding?: Encoding
  }
  readonly file: UploadedFile
  readonly content: Sheet
}

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

/** How editions may be listed. */
export const editionList: ListSpec = {
  filters: { scheme: { path: 'scheme', match: 'equals' }, state: { path: 'state', match: 'equals' } },
  sorts: { edition: 'edition', scheme: 'scheme' },
  defaultSort: '-edition',
}

/** How entries may be listed; `position` is the order of the published list. */
export const entryList: ListSpec = {
  filters: {
    edition: { path: 'editionId', match: 'equals' },
    scheme: { path: 'scheme', match: 'equals' },
    category: { path: 'category', match: 'equals' },
  },
  sorts: { position: 'position', name: 'name' },
  defaultSort: 'position',
}

export const listEditionsRequest = {
  query: listQuery(editionList, { scheme, state: Joi.string().valid(...EDITION_STATES) }),
}

export interface EntryListQuery {
  readonly limit: number
  readonly cursor?: string
  readonly sort?: string
  readonly edition?: string
  readonly category?: string
  /** Beginning of the code or the name. */
  readonly q?: string
}

export const listEntriesRequest = {
  query: listQuery(entryList, {
    edition: editionId,
    scheme,
    category: Joi.string().valid(...categoryCodes),
    q: line(100),
  }),
}

export interface IdInput {
  readonly params: { readonly id: string }
}

export interface PublishEditionInput extends IdInput {
  readonly body: PublishEditionBody
}

export interface DiscardEditionInput extends IdInput {
  readonly body: DiscardEditionBody
}

export interface EditionChangesInput extends IdInput {
  readonly query: { readonly since?: string }
}

export const editionParams = Joi.object({ id: editionId.required() })

export const publishEditionRequest = {
  params: editionParams,
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
  params: editionParams,
  body: Joi.object<DiscardEditionBody, true>({ reason: paragraph(1000).required() }),
}
export const editionChangesRequest = { params: editionParams, query: Joi.object({ since: editionId }) }
export const editionRequest = { params: editionParams }

export const entryRequest = {
  params: Joi.object({
    id: Joi.string()
      .pattern(/^(?:EQ|NM)-\d{4}:[\d.]{1,24}$/)
      .required(),
  }),
}
