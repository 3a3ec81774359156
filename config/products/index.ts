import Joi from 'joi'
import { isEffective } from '../../server/product/domain/effective.ts'
import {
  type Bounded,
  COVER_CODES,
  type FormField,
  type Product,
  type ProductCover,
  type Provision,
} from '../../server/product/domain/product.ts'
import { bilingual, effectiveDates, fen, ppm, reference, type Schematic } from '../definitionSchemas.ts'
import { findOverlaps, loadDefinitions } from '../definitions.ts'
import { projectPath } from '../paths.ts'

const bounded = (unit: Joi.NumberSchema) =>
  Joi.object<Bounded, true>({ default: unit.required(), min: unit.required(), max: unit.required() })
    .custom((value: Bounded, helpers) =>
      value.min <= value.default && value.default <= value.max ? value : helpers.error('any.invalid'),
    )
    .required()

const provision = (unit: Joi.NumberSchema) =>
  Joi.object<Provision, true>({ value: unit.required(), reference }).required()

const share = ppm.max(1_000_000)

const cover = Joi.object<ProductCover, true>({
  code: Joi.string()
    .valid(...COVER_CODES)
    .required(),
  name: bilingual.required(),
  statisticsCategory: Joi.string().required(),
  insures: bilingual.required(),
  perOccurrencePpm: bounded(share),
  deductibleFen: bounded(fen),
  deductiblePpm: bounded(share),
  copayPpm: bounded(share),
})

const FIELD_TYPES = [
  'text',
  'date',
  'money',
  'boolean',
  'choice',
  'catalogueEntry',
  'catalogueEdition',
  'organisation',
  'indicators',
] as const satisfies readonly FormField['type'][]

const formField = Joi.object<Schematic<FormField>, true>({
  name: Joi.string().required(),
  label: bilingual.required(),
  type: Joi.string()
    .valid(...FIELD_TYPES)
    .required(),
  required: Joi.boolean().required(),
  choices: Joi.array().items(Joi.object({ value: Joi.string().required(), label: bilingual.required() })),
  help: bilingual,
})
  .custom((value: FormField, helpers) =>
    (value.type === 'choice') === (value.choices !== undefined) ? value : helpers.error('field.choices'),
  )
  .messages({ 'field.choices': '{{#label}} needs choices if and only if its type is choice' })

export const productSchema = Joi.object<Schematic<Omit<Product, 'hash'>>, true>({
  code: Joi.string().required(),
  version: Joi.string().required(),
  name: bilingual.required(),
  scheme: Joi.string().valid('first-set-equipment').required(),
  currency: Joi.string().valid('CNY').required(),
  filingNo: Joi.string().required(),
  effective: effectiveDates,
  clause: Joi.array()
    .items(Joi.object({ heading: Joi.string().required(), text: Joi.string().required() }))
    .min(1)
    .required(),
  exclusions: Joi.array()
    .items(Joi.object({ code: Joi.string().required(), text: bilingual.required() }))
    .unique('code')
    .min(1)
    .required(),
  covers: Joi.array().items(cover).unique('code').min(1).required(),
  limits: Joi.object<Product['limits'], true>({
    valuePpm: provision(ppm),
    firstYearValuePpm: provision(ppm),
  }).required(),
  period: Joi.object<Product['period'], true>({
    maximumMonths: provision(Joi.number().integer().min(1)),
    minimumDays: provision(Joi.number().integer().min(1)),
  }).required(),
  itemForm: Joi.array().items(formField).unique('name').min(1).required(),
})

/** Products of a folder, oldest first within a code; throws with everything that is wrong. */
export function loadProducts(folder: string): Product[] {
  const products: Product[] = loadDefinitions<Omit<Product, 'hash'>>(folder, productSchema)
  const overlaps = findOverlaps(
    products,
    ({ code }) => code,
    ({ code, version }) => `${code} ${version}`,
  )
  if (overlaps.length > 0) throw new Error(`${folder}:\n${overlaps.join('\n')}`)
  return products
}

/** Every shipped product version. */
export const PRODUCTS: readonly Product[] = loadProducts(projectPath('config', 'products'))

/** The version of a product that applies to cover beginning on the day, or null. */
export const findProduct = (code: string, on: string): Product | null =>
  PRODUCTS.find((product) => product.code === code && isEffective(product.effective, on)) ?? null

/** The very version a quote or policy was made under, or null. */
export const findProductVersion = (code: string, version: string): Product | null =>
  PRODUCTS.find((product) => product.code === code && product.version === version) ?? null
