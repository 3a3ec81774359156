import { SCHEMES } from '../../server/business/reference/catalogue/domain/scheme.ts'
import type { CancellationRules } from '../../server/business/reference/product/domain/cancellation.ts'
import {
  type EarningPoint,
  earningProblems,
  MOST_POINTS,
  type RiskDistribution,
} from '../../server/business/reference/product/domain/earning.ts'
import { isEffective } from '../../server/business/reference/product/domain/effective.ts'
import {
  type Bounded,
  type CoinsuranceConditions,
  DOCUMENT_STAGES,
  type LimitRule,
  LONGEST_OFFER_DAYS,
  type Product,
  type ProductCover,
  type ProductProvision,
  type RenewalRules,
  type RequiredDocument,
} from '../../server/business/reference/product/domain/product.ts'
import {
  OCCURRENCE_BASES,
  SETTLEMENT_STEPS,
  type Settlement,
} from '../../server/business/reference/product/domain/settlement.ts'
import { bilingual, clauseSections, effectiveDates, fen, ppm, reference, type Schematic } from '../definitionSchemas.ts'
import { findOverlaps, loadDefinitions } from '../definitions.ts'
import Joi, { type NumberSchema } from '../joi.ts'
import { projectPath } from '../paths.ts'
import { itemForm } from './formSchema.ts'

const bounded = (unit: NumberSchema) =>
  Joi.object<Bounded, true>({ default: unit.required(), min: unit.required(), max: unit.required() })
    .custom((value: Bounded, helpers) =>
      value.min <= value.default && value.default <= value.max ? value : helpers.error('any.invalid'),
    )
    .required()

const provision = (unit: NumberSchema) => Joi.object<ProductProvision, true>({ value: unit.required(), reference })

const share = ppm.max(1_000_000)
const count = Joi.number().integer().min(1)
const code = Joi.string().pattern(/^[a-zA-Z][\w-]{0,39}$/)

const cover = Joi.object<ProductCover, true>({
  code: code.required(),
  name: bilingual.required(),
  statisticsCategory: Joi.string().required(),
  insures: bilingual.required(),
  required: Joi.boolean().required(),
  proportional: Joi.boolean().required(),
  perOccurrencePpm: bounded(share),
  deductibleFen: bounded(fen),
  deductiblePpm: bounded(share),
  copayPpm: bounded(share),
})

const limitRule = Joi.object<LimitRule, true>({
  when: Joi.object({ field: code.required(), is: Joi.alternatives(Joi.string(), Joi.boolean()).required() }),
  multiplePpm: provision(ppm).required(),
})

const document = Joi.object<Schematic<RequiredDocument>, true>({
  code: code.required(),
  name: bilingual.required(),
  stage: Joi.string()
    .valid(...DOCUMENT_STAGES)
    .required(),
  required: Joi.boolean().required(),
  covers: Joi.array().items(code).min(1),
})

const renewal = Joi.object<RenewalRules, true>({
  renewable: Joi.boolean().required(),
  maximumGapDays: provision(Joi.number().integer().min(0)).required(),
  maximumYears: provision(count).allow(null).required(),
  offerDays: provision(Joi.number().integer().min(1).max(LONGEST_OFFER_DAYS)),
})

const coinsurance = Joi.object<CoinsuranceConditions, true>({
  panelCapitalFen: provision(fen).required(),
  soleCapitalFen: provision(fen).required(),
  solvencyPpm: provision(ppm).required(),
  solvencyYears: provision(count).required(),
})

const settlement = Joi.object<Schematic<Settlement>, true>({
  order: Joi.array()
    .items(Joi.string().valid(...SETTLEMENT_STEPS))
    .unique()
    .length(SETTLEMENT_STEPS.length)
    .required(),
  occurrence: Joi.string()
    .valid(...OCCURRENCE_BASES)
    .required(),
  reference: reference,
})

const cancellation = Joi.object<Schematic<CancellationRules>, true>({
  beforeInceptionPpm: share.required(),
  // What is kept never falls from month to month.
  shortRatePpm: Joi.array().items(share).min(1).max(12).sort({ order: 'ascending' }).allow(null).required(),
  nonPayment: Joi.object({
    graceDays: Joi.number().integer().min(0).required(),
    noticeDays: Joi.number().integer().min(0).required(),
  })
    .allow(null)
    .required(),
  reference,
})

const earning = Joi.object<Schematic<RiskDistribution>, true>({
  pattern: Joi.array()
    .items(Joi.object<EarningPoint, true>({ untilPpm: ppm.required(), earnedPpm: ppm.required() }))
    .min(1)
    .max(MOST_POINTS)
    .required()
    .custom((value: readonly EarningPoint[], helpers) => {
      const [problem] = earningProblems(value)
      return problem === undefined ? value : helpers.error('earning.pattern', { problem })
    })
    .messages({ 'earning.pattern': '{{#label}}: {{#problem}}' }),
  reference,
})

/** What a product definition may hold. */
export const productSchema = Joi.object<Schematic<Omit<Product, 'hash'>>, true>({
  code: Joi.string()
    .pattern(/^[A-Z0-9-]{1,40}$/)
    .required(),
  version: Joi.string().max(20).required(),
  name: bilingual.required(),
  line: code.required(),
  scheme: Joi.string()
    .valid(...SCHEMES)
    .allow(null)
    .required(),
  currency: Joi.string().valid('CNY').required(),
  filingNo: Joi.string().required(),
  effective: effectiveDates,
  clause: clauseSections.required(),
  exclusions: Joi.array()
    .items(Joi.object({ code: code.required(), text: bilingual.required() }))
    .unique('code')
    .min(1)
    .required(),
  covers: Joi.array().items(cover).unique('code').min(1).required(),
  limits: Joi.object<Schematic<Product['limits']>, true>({
    minimum: Joi.array().items(limitRule).required(),
    maximumPpm: provision(ppm).allow(null).required(),
  }).required(),
  period: Joi.object<Product['period'], true>({
    maximumMonths: provision(count).required(),
    minimumDays: provision(count).required(),
  }).required(),
  renewal: renewal.required(),
  settlement,
  cancellation,
  earning,
  coinsurance: coinsurance.allow(null).required(),
  objectName: bilingual.required(),
  itemForm,
  documents: Joi.array().items(document).unique('code').required(),
})
  .custom((value: Product, helpers) =>
    ['name', 'valueFen'].every((name) => value.itemForm.some((field) => field.name === name && field.required))
      ? value
      : helpers.error('product.form'),
  )
  .messages({ 'product.form': 'itemForm must ask for name and valueFen' })

/** Products of a folder, oldest first within a code; throws with everything that is wrong. */
export function loadProducts(folder: string): Product[] {
  const products: Product[] = loadDefinitions<Omit<Product, 'hash'>>(folder, productSchema)
  const overlaps = findOverlaps(
    products,
    (product) => product.code,
    (product) => `${product.code} ${product.version}`,
  )
  if (overlaps.length > 0) throw new Error(`${folder}:\n${overlaps.join('\n')}`)
  return products
}

/** Every shipped product version that can be sold. */
export const PRODUCTS: readonly Product[] = loadProducts(projectPath('config', 'products'))

/** Versions that corrected ones replaced: what was made under one is read by it, and nothing new is made. */
export const SUPERSEDED_PRODUCTS: readonly Product[] = loadProducts(projectPath('config', 'products', 'superseded'))

/** The version of a product that applies to cover beginning on the day, or null. */
export const findProduct = (productCode: string, on: string): Product | null =>
  PRODUCTS.find((product) => product.code === productCode && isEffective(product.effective, on)) ?? null

/** The very version a quote or policy was made under, or null. */
export const findProductVersion = (productCode: string, version: string): Product | null =>
  [...PRODUCTS, ...SUPERSEDED_PRODUCTS].find(
    (product) => product.code === productCode && product.version === version,
  ) ?? null
