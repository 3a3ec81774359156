import { SCHEMES } from '../../server/business/reference/catalogue/domain/scheme.ts'
import {
  BASES,
  BUYER_RELATIONS,
  CONFIDENCES,
  type ProvisionKey,
  RATE_CAP_MODES,
  RULE_SET_LEVELS,
  type SubsidyRuleSet,
  type Unit,
} from '../../server/business/subsidy/domain/subsidyRuleSet.ts'
import { isCivilDate } from '../../server/kernel/civilDate.ts'
import { regionCode } from '../identity/regions.ts'
import Joi, { type CustomValidator, type ObjectSchema, type Schema } from '../joi.ts'

/** A rule set as its file writes it. */
export type SubsidyRuleSetFile = Omit<SubsidyRuleSet, 'hash'>

const day = Joi.string().custom((text: string, helpers) => (isCivilDate(text) ? text : helpers.error('any.invalid')))
const text = Joi.string().max(500)
const confidence = Joi.string().valid(...CONFIDENCES)
const share = Joi.number().integer().min(0).max(1_000_000)
const multiple = Joi.number().integer().min(0).max(100_000_000)
const count = Joi.number().integer().min(1)
const amount = Joi.number().integer().min(0)

const provision = (value: Schema, unit?: Unit) =>
  Joi.object({
    value: value.required(),
    ...(unit ? { unit: Joi.string().valid(unit).required() } : {}),
    reference: text.required(),
    confidence: confidence.required(),
  })

/** One schema per provision the formulas know: a misspelt key is an error, not a provision that is silently ignored. */
const PROVISIONS: Record<ProvisionKey, ObjectSchema> = {
  ratioPpm: provision(share, 'ppm'),
  rateCapPpm: provision(share, 'ppm'),
  rateCapMode: provision(Joi.string().valid(...RATE_CAP_MODES)),
  daysPerYear: provision(count, 'days'),
  maxYears: provision(count, 'years'),
  continuousRenewal: provision(Joi.boolean()),
  minLimitToValuePpm: provision(multiple, 'ppm'),
  minLimitToValueFirstYearPpm: provision(multiple, 'ppm'),
  minCumulativePremiumFen: provision(amount, 'fen'),
  requiresDelivery: provision(Joi.boolean()),
  requiresInForce: provision(Joi.boolean()),
  banYears: provision(count, 'years'),
  excludedBuyers: provision(
    Joi.array()
      .items(Joi.string().valid(...BUYER_RELATIONS))
      .min(1),
  ),
}

const windowKeys = {
  from: day.required(),
  lastDay: day,
  reference: text.required(),
  confidence: confidence.required(),
}

const ordered: CustomValidator<{ from: string; lastDay?: string }> = (window, helpers) =>
  window.lastDay !== undefined && window.lastDay < window.from ? helpers.error('any.invalid') : window

/** Shape of a rule-set file. Strict: no unknown keys, no converted types. */
export const subsidyRuleSetSchema = Joi.object({
  id: Joi.string()
    .pattern(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
    .required(),
  document: text.required(),
  level: Joi.string()
    .valid(...RULE_SET_LEVELS)
    .required(),
  region: regionCode().when('level', { is: 'provincial', then: Joi.required(), otherwise: Joi.forbidden() }),
  schemes: Joi.array()
    .items(Joi.string().valid(...SCHEMES))
    .min(1)
    .unique()
    .required(),
  publishedOn: day.required(),
  insured: Joi.object(windowKeys).custom(ordered).required(),
  catalogues: Joi.array()
    .items(
      Joi.object({
        edition: Joi.string()
          .pattern(/^[A-Z]+-\d{4}$/)
          .required(),
        ...windowKeys,
      }).custom(ordered),
    )
    .min(1)
    .required(),
  basis: Joi.string()
    .valid(...BASES)
    .required(),
  checkedOn: day.required(),
  provisions: Joi.object(PROVISIONS).required(),
  notes: Joi.array().items(text).default([]),
})
