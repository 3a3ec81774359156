import Joi from 'joi'
import type { ListSpec, PageQuery } from '../../models/page.ts'
import {
  civilDate,
  coverCode,
  documentNo,
  fen,
  line,
  type NumberInput,
  numberParams,
  positiveFen,
  sharePpm,
} from '../http/fields.ts'
import { anyOf, listQuery } from '../http/listing.ts'
import type { Period } from '../kernel/period.ts'
import { type CoverTerms, UNITS_OF_SUPPORT } from './domain/insuredItem.ts'
import { QUOTE_STATES } from './domain/quote.ts'
import { type DraftItem, SUBMISSION_STATES, type SubmissionRequest } from './domain/submission.ts'
import type { DecisionBody, ReasonBody } from './underwriting.contract.ts'

/** In a draft anything may be missing; absent and null are the same. */
const orNull = <S extends Joi.Schema>(schema: S): S => schema.allow(null).default(null) as S

/** The type as joi's strict object schemas want it: lists not readonly. */
type Schematic<T> = { [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] }

const indicator = Joi.object({
  code: line(60).required(),
  value: Joi.number().min(-1e12).max(1e12).required(),
  evidence: orNull(line(200)),
})

/** A value of a field of the product's own; what it may be, the product's form says. */
const scalar = Joi.alternatives(
  Joi.string().max(2000).allow(''),
  Joi.number().unsafe(false),
  Joi.boolean(),
  Joi.valid(null),
)
const fieldName = Joi.string().pattern(/^[a-z][A-Za-z0-9]{0,39}$/)
const attributes = Joi.object()
  .pattern(
    fieldName,
    Joi.alternatives(scalar, Joi.array().items(Joi.object().pattern(fieldName, scalar).max(40)).max(200)),
  )
  .max(60)
  .default({})

const item = Joi.object<Schematic<DraftItem>, true>({
  serialNumber: orNull(line(60)),
  name: orNull(line()),
  catalogueEntryId: orNull(Joi.string().pattern(/^[\w-]{1,40}:[\w.-]{1,40}$/)),
  catalogueEdition: orNull(line(20)),
  contractNo: orNull(line(60)),
  contractDate: orNull(civilDate()),
  valueFen: orNull(positiveFen()),
  userId: orNull(documentNo()),
  deliveredOn: orNull(civilDate()),
  unitOfSupport: orNull(Joi.string().valid(...UNITS_OF_SUPPORT)),
  maturity: orNull(line(40)),
  firstYear: Joi.boolean().default(false),
  indicators: Joi.array().items(indicator).unique('code').max(50).default([]),
  attributes,
})

const cover = Joi.object<CoverTerms, true>({
  code: coverCode().required(),
  limitFen: positiveFen().required(),
  perOccurrenceLimitFen: positiveFen().required(),
  deductibleFen: fen().required(),
  deductiblePpm: sharePpm().required(),
  copayPpm: sharePpm().required(),
})

const submission = Joi.object<Schematic<SubmissionRequest>, true>({
  insurerId: orNull(documentNo()),
  productCode: documentNo().required(),
  renewalOf: orNull(documentNo()),
  period: orNull(Joi.object<Period, true>({ from: civilDate().required(), to: civilDate().required() })),
  totalLimitFen: orNull(positiveFen()),
  covers: Joi.array().items(cover).max(10).default([]),
  items: Joi.array().items(item).max(200).default([]),
})

const reason = line(1000).required()

export interface SubmissionInput {
  readonly body: SubmissionRequest
}
export type UpdateSubmissionInput = NumberInput & SubmissionInput
export type ReasonInput = NumberInput & { readonly body: ReasonBody }
export type DecisionInput = NumberInput & { readonly body: DecisionBody }
export interface ListInput {
  readonly query: PageQuery
}

export const submissionList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    manufacturer: { path: 'parties.manufacturerId', match: 'equals' },
    insurer: { path: 'insurerId', match: 'equals' },
    number: { path: '_id', match: 'prefix' },
  },
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

export const quoteList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    submission: { path: 'submissionNo', match: 'equals' },
    manufacturer: { path: 'parties.manufacturerId', match: 'equals' },
    number: { path: '_id', match: 'prefix' },
  },
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

export const numberRequest = { params: numberParams }
export const createSubmissionRequest = { body: submission }
export const updateSubmissionRequest = { params: numberParams, body: submission }
export const reasonRequest = { params: numberParams, body: Joi.object<ReasonBody, true>({ reason }) }
export const decisionRequest = {
  params: numberParams,
  body: Joi.object<DecisionBody, true>({
    decision: Joi.string().valid('accept', 'refer', 'decline').required(),
    reason,
  }),
}
export const listSubmissionsRequest = {
  query: listQuery(submissionList, {
    state: anyOf(SUBMISSION_STATES),
    manufacturer: documentNo(),
    insurer: documentNo(),
    number: documentNo(),
  }),
}
export const listQuotesRequest = {
  query: listQuery(quoteList, {
    state: anyOf(QUOTE_STATES),
    submission: documentNo(),
    manufacturer: documentNo(),
    number: documentNo(),
  }),
}
