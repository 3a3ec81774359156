import Joi, { type Schema } from '../../../../config/joi.ts'
import type { Period } from '../../../kernel/period.ts'
import {
  civilDate,
  coverCode,
  documentNo,
  fen,
  line,
  numbered,
  paragraph,
  positiveFen,
  printable,
  sharePpm,
} from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { CoverTerms } from '../../contract/terms/domain/insuredItem.ts'
import type { CoinsuranceShare } from '../../contract/terms/domain/panel.ts'
import type { SpecialCondition } from '../../contract/terms/domain/specialCondition.ts'
import { UNITS_OF_SUPPORT } from '../../reference/catalogue/domain/entry.ts'
import type { CoinsuranceAnswer } from './domain/coinsurance.ts'
import type { Acknowledging } from './domain/disclosure.ts'
import type { QuoteProposal } from './domain/proposal.ts'
import { QUOTE_DECISIONS, type RateAdjustment } from './domain/quote.ts'
import type { DraftItem, SubmissionRequest } from './domain/submission.ts'
import type { AcceptanceBody, DecisionBody, DeclineBody, UnderwritingReasonBody } from './underwriting.contract.ts'
import { quoteList, referralList } from './usecases/quotes.ts'
import { submissionList } from './usecases/submissions.ts'

/** In a draft anything may be missing; absent and null are the same. */
const orNull = <S extends Schema>(schema: S): S => schema.allow(null).default(null) as S

/** The type as joi's strict object schemas want it: lists not readonly. */
type Schematic<T> = { [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] }

/** A main indicator with its value. */
export const indicator = Joi.object({
  code: line(60).required(),
  value: Joi.number().min(-1e12).max(1e12).required(),
  evidence: orNull(line(200)),
})

/** A value of a field of the product's own; what it may be, the product's form says. */
const scalar = Joi.alternatives(
  printable(Joi.string().max(2000).allow('')),
  Joi.number().unsafe(false),
  Joi.boolean(),
  Joi.valid(null),
)
const fieldName = Joi.string().pattern(/^[a-z][A-Za-z0-9]{0,39}$/)
/** Values of the fields of a product's own, by the names of its form. */
export const itemAttributes = Joi.object()
  .pattern(
    fieldName,
    Joi.alternatives(scalar, Joi.array().items(Joi.object().pattern(fieldName, scalar).max(40)).max(200)),
  )
  .max(60)

/** An item as somebody types it; what is missing, the product's form says. */
export const draftItem = Joi.object<Schematic<DraftItem>, true>({
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
  attributes: itemAttributes.default({}),
})

/** Limits and own share of one cover. */
export const coverTerms = Joi.object<CoverTerms, true>({
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
  covers: Joi.array().items(coverTerms).max(10).default([]),
  items: Joi.array().items(draftItem).max(200).default([]),
})

const reason = paragraph(1000).required()
const reasonCodes = Joi.array().items(line(60)).max(10).unique().default([])

const conditions = Joi.array()
  .items(Joi.object<SpecialCondition, true>({ code: line(60).required(), text: paragraph(1000).required() }))
  .max(20)

/** Loadings and discounts of up to the whole premium; no change is no adjustment. */
const adjustments = Joi.array()
  .items(
    Joi.object<RateAdjustment, true>({
      code: line(60).required(),
      ratePpm: Joi.number().integer().min(-1_000_000).max(1_000_000).invalid(0).required(),
      reason: paragraph(500).required(),
    }),
  )
  .unique('code')
  .max(10)

/** Whether the shares are the whole and who leads is the domain's to say. */
const panel = Joi.array()
  .items(
    Joi.object<CoinsuranceShare, true>({
      insurerId: documentNo().required(),
      sharePpm: Joi.number().integer().min(1).max(1_000_000).required(),
    }),
  )
  .min(1)
  .max(20)
  .allow(null)

const offeredTerms = {
  period: Joi.object<Period, true>({ from: civilDate().required(), to: civilDate().required() }),
  totalLimitFen: positiveFen(),
  covers: Joi.array().items(coverTerms).min(1).max(10),
  expiresOn: civilDate(),
}
const proposal = Joi.object<Schematic<QuoteProposal>>({
  ...offeredTerms,
  adjustments: adjustments.default([]),
  conditions: conditions.default([]),
  panel: panel.default(null),
})
/** Absent figures stay as in the copied quote. */
const copy = Joi.object<Schematic<Partial<QuoteProposal>>>({ ...offeredTerms, adjustments, conditions, panel })

const acknowledging = Joi.object<Schematic<Acknowledging>, true>({
  productHash: Joi.string().hex().length(64).required(),
  exclusions: Joi.array().items(line(60)).max(200).unique().required(),
})
/** What names a submission, and nothing else. */
export const submissionRequest = numbered('submissionNo')
/** What names a quote, and nothing else. */
export const quoteRequest = numbered('quoteNo')
export const createSubmissionRequest = { body: submission }
export const updateSubmissionRequest = { ...numbered('submissionNo'), body: submission }
export const reasonBody = Joi.object<UnderwritingReasonBody, true>({ reason })
export const submissionReasonRequest = { ...numbered('submissionNo'), body: reasonBody }
export const quoteReasonRequest = { ...numbered('quoteNo'), body: reasonBody }
export const declineRequest = {
  ...numbered('submissionNo'),
  body: Joi.object<Schematic<Required<DeclineBody>>, true>({ reasonCodes, reason }),
}
export const proposalRequest = { ...numbered('submissionNo'), body: proposal }
export const copyRequest = { ...numbered('quoteNo'), body: copy }
export const decisionRequest = {
  ...numbered('quoteNo'),
  body: Joi.object<Schematic<Required<DecisionBody>>, true>({
    decision: Joi.string()
      .valid(...QUOTE_DECISIONS)
      .required(),
    reasonCodes,
    reason,
    conditions: conditions.default([]),
  }),
}
export const coinsuranceAnswerRequest = {
  ...numbered('quoteNo'),
  body: Joi.object<CoinsuranceAnswer, true>({
    confirm: Joi.boolean().required(),
    reason: paragraph(1000).allow(null).default(null),
  })
    .custom((value: CoinsuranceAnswer, helpers) =>
      value.confirm === (value.reason === null) ? value : helpers.error('answer.reason'),
    )
    .messages({ 'answer.reason': 'a reason is given with declining, and only then' }),
}
export const acceptanceRequest = {
  ...numbered('quoteNo'),
  body: Joi.object<AcceptanceBody>({ acknowledgement: acknowledging.allow(null).default(null) }),
}
export const acknowledgementRequest = { ...numbered('submissionNo'), body: acknowledging }
export const comparisonRequest = {
  ...numbered('submissionNo'),
  query: Joi.object({ quote: Joi.array().items(documentNo()).single().min(1).max(6).unique() }),
}
export const listReferralsRequest = { query: listQuery(referralList) }
export const listSubmissionsRequest = {
  query: listQuery(submissionList),
}
export const listQuotesRequest = {
  query: listQuery(quoteList),
}
/** `hash`: the very tariff that a quote or policy pins, whoever wrote it. */
export const getTariffRequest = {
  params: Joi.object({
    id: Joi.string()
      .pattern(/^[A-Z0-9-]{1,40}$/)
      .required(),
  }),
  names: { id: 'tariffId' },
  query: Joi.object({ hash: Joi.string().hex().length(64) }),
}
