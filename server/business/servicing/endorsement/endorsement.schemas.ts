import Joi, { type AnySchema, type ObjectSchema, type PartialSchemaMap } from '../../../../config/joi.ts'
import {
  civilDate,
  coverCode,
  documentNo,
  fen,
  line,
  numbered,
  paragraph,
  positiveFen,
  sharePpm,
} from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { coverTerms, draftItem, indicator, itemAttributes } from '../../offer/underwriting/underwriting.schemas.ts'
import { UNITS_OF_SUPPORT } from '../../reference/catalogue/domain/entry.ts'
import { type ActionType, CANCELLATION_GROUNDS, RESCISSION_GROUNDS } from './domain/action.ts'
import { ENDORSEMENT_KINDS } from './domain/endorsement.ts'
import { RESOLUTIONS } from './domain/timeline.ts'
import type { EndorsementApprovalBody, EndorsementEndBody } from './endorsement.contract.ts'
import { endorsementList } from './usecases/endorsements.ts'

const itemNo = () => Joi.number().integer().min(1).max(100_000)
const item = draftItem.keys({ name: line().required(), valueFen: positiveFen().required() })
const orNull = (schema: AnySchema) => schema.allow(null)

/** What of an item can be changed; at least one thing. */
const itemChanges = Joi.object({
  name: line(),
  valueFen: positiveFen(),
  serialNumber: orNull(line(60)),
  catalogueEntryId: orNull(Joi.string().pattern(/^[\w-]{1,40}:[\w.-]{1,40}$/)),
  catalogueEdition: orNull(line(20)),
  contractNo: orNull(line(60)),
  contractDate: orNull(civilDate()),
  userId: orNull(documentNo()),
  deliveredOn: orNull(civilDate()),
  unitOfSupport: orNull(Joi.string().valid(...UNITS_OF_SUPPORT)),
  maturity: orNull(line(40)),
  firstYear: Joi.boolean(),
  indicators: Joi.array().items(indicator).unique('code').max(50),
  attributes: itemAttributes,
}).min(1)

const code = coverCode().required()
/** The keys of each kind of action beside its type. Items that are brought in get their numbers from the server. */
const ACTION_KEYS: Readonly<Record<ActionType, PartialSchemaMap>> = {
  addItem: { item: item.required() },
  removeItem: { itemNo: itemNo().required() },
  replaceItem: { itemNo: itemNo().required(), item: item.required() },
  changeItem: { itemNo: itemNo().required(), changes: itemChanges.required() },
  changeLimits: {
    totalLimitFen: positiveFen().required(),
    covers: Joi.array()
      .items(Joi.object({ code, limitFen: positiveFen().required(), perOccurrenceLimitFen: positiveFen().required() }))
      .unique('code')
      .max(10)
      .required(),
  },
  changeOwnShare: {
    code,
    deductibleFen: fen().required(),
    deductiblePpm: sharePpm().required(),
    copayPpm: sharePpm().required(),
  },
  addCover: { cover: coverTerms.required() },
  removeCover: { code },
  changePeriod: { to: civilDate().required() },
  adjustRate: {
    code: line(60).required(),
    ratePpm: Joi.number().integer().min(-1_000_000).max(1_000_000).required(),
  },
  cancel: {
    ground: Joi.string()
      .valid(...CANCELLATION_GROUNDS)
      .required(),
  },
  reinstate: {},
  rescind: {
    ground: Joi.string()
      .valid(...RESCISSION_GROUNDS)
      .required(),
    knownOn: civilDate().required(),
  },
}

const actions: ObjectSchema[] = Object.entries(ACTION_KEYS).map(([type, keys]) =>
  Joi.object({ type: Joi.string().valid(type).required(), ...keys }),
)

const body = Joi.object({
  kind: Joi.string()
    .valid(...ENDORSEMENT_KINDS)
    .default('change'),
  effectiveFrom: civilDate().required(),
  actions: Joi.array()
    .items(...actions)
    .min(1)
    .max(100)
    .required(),
  resolutions: Joi.array()
    .items(
      Joi.object({
        endorsementNo: documentNo().required(),
        action: Joi.number().integer().min(0).max(99).required(),
        take: Joi.string()
          .valid(...RESOLUTIONS)
          .required(),
      }),
    )
    .max(100)
    .default([]),
  reason: paragraph(1000).required(),
  noLossDeclared: Joi.boolean().default(false),
})

export const endorsementRequestRequest = { ...numbered('policyNo'), body }
export const endorsementRequest = numbered('endorsementNo')
export const approvalRequest = {
  ...numbered('endorsementNo'),
  body: Joi.object<EndorsementApprovalBody, true>({
    policyVersionNo: Joi.number().integer().min(1).required(),
    differenceFen: Joi.number().integer().required(),
  }),
}
export const endRequest = {
  ...numbered('endorsementNo'),
  body: Joi.object<EndorsementEndBody, true>({ reason: paragraph(1000).required() }),
}
export const listEndorsementsRequest = { query: listQuery(endorsementList, {}) }
