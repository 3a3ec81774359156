import { isEffective } from '../../server/business/reference/product/domain/effective.ts'
import { inversionsOf } from '../../server/business/reference/product/domain/inversions.ts'
import {
  BANDINGS,
  type Band,
  DIMENSION_DIRECTIONS,
  DIMENSION_KINDS,
  type Dimension,
  type RateAdjustmentRule,
  type Tariff,
  type TariffTable,
  VALUE_KINDS,
} from '../../server/business/reference/product/domain/tariff.ts'
import { tariffProblems } from '../../server/business/reference/product/domain/tariffProblems.ts'
import { ROUNDINGS } from '../../server/kernel/money.ts'
import { bilingual, clauseSections, effectiveDates, fen, ppm, reference, type Schematic } from '../definitionSchemas.ts'
import { findOverlaps, loadDefinitions } from '../definitions.ts'
import Joi, { type CustomHelpers } from '../joi.ts'
import { projectPath } from '../paths.ts'

const tableCode = Joi.string().pattern(/^[a-zA-Z]\w{0,39}$/)
const integer = Joi.number().integer()

const dimension = Joi.object<Dimension, true>({
  fact: Joi.string()
    .pattern(/^[a-zA-Z]\w*(\.[a-zA-Z]\w*)?$/)
    .required(),
  label: bilingual.required(),
  kind: Joi.string()
    .valid(...DIMENSION_KINDS)
    .required(),
  banding: Joi.string().valid(...BANDINGS),
  cover: Joi.string().valid(...DIMENSION_DIRECTIONS),
})

const band = Joi.object<Band, true>({ from: integer.required(), to: integer.allow(null).required() })
  .custom((value: Band, helpers) => (value.to === null || value.from < value.to ? value : helpers.error('band.empty')))
  .messages({ 'band.empty': '{{#label}} ends before it begins' })

/** A text or a band; the error is that of the kind it looks like. */
const key = Joi.alternatives().conditional(Joi.object(), { then: band, otherwise: Joi.string().max(100) })

/** What a table gives multiplies or is the premium itself: nothing loaded or taken off is 1,000,000, and zero is for free. */
const value = integer
  .min(0)
  .custom((given: number, helpers) => (given === 0 ? helpers.error('value.free') : given))
  .messages({ 'value.free': '{{#label}} is zero and would make free what it stands for' })

/** Every row has one key per dimension, of the dimension's kind. */
const keysFit = ({ dimensions, rows }: TariffTable, row: TariffTable['rows'][number]): boolean =>
  rows.length > 0 &&
  row.keys.length === dimensions.length &&
  row.keys.every((key, index) => (typeof key === 'string') === (dimensions[index]?.kind === 'exact'))

const table = Joi.object<Schematic<TariffTable>, true>({
  name: bilingual.required(),
  reference,
  valueKind: Joi.string()
    .valid(...VALUE_KINDS)
    .required(),
  dimensions: Joi.array().items(dimension).unique('fact').min(1).max(6).required(),
  rows: Joi.array()
    .items(
      Joi.object({
        keys: Joi.array().items(key).min(1).required(),
        value: value.required(),
      }),
    )
    .min(1)
    .max(20_000)
    .required(),
  missing: value,
})
  .custom((value: TariffTable, helpers) => {
    const wrong = value.rows.findIndex((row) => !keysFit(value, row))
    return wrong < 0 ? value : helpers.error('table.keys', { row: wrong })
  })
  .messages({ 'table.keys': '{{#label}} row {{#row}} must have one key per dimension, of its kind' })

const sumsToOne = (value: Readonly<Record<string, number>>, helpers: CustomHelpers) =>
  Object.values(value).reduce((sum, share) => sum + share, 0) === 1_000_000 ? value : helpers.error('object.sum')

const sharesPpm = Joi.object()
  .pattern(Joi.string(), ppm.min(1))
  .min(1)
  .custom(sumsToOne)
  .messages({ 'object.sum': '{{#label}} must sum to 1000000' })

const covers = Joi.object({
  by: Joi.string().valid('shares', 'ownLimit').required(),
  reference,
  sharesPpm: Joi.when('by', { is: 'shares', then: sharesPpm.required(), otherwise: Joi.forbidden() }),
})

const tableCodes = Joi.array().items(tableCode).unique().required()

const signedPpm = integer.min(-900_000).max(10_000_000)

const adjustmentRule = Joi.object<RateAdjustmentRule, true>({
  code: tableCode.required(),
  name: bilingual.required(),
  reference,
  minPpm: signedPpm.required(),
  maxPpm: signedPpm.min(Joi.ref('minPpm')).required(),
})

const limitBasis = Joi.object<NonNullable<Tariff['limitBasis']>, true>({
  reference,
  // Not nothing: a limit that is not rated costs the same however high it is.
  aggregatePpm: ppm.min(1).max(1_000_000).required(),
  perOccurrencePpm: ppm.max(1_000_000).required(),
})

/** What a tariff definition may hold; that its parts fit together is {@link tariffProblems}' business. */
export const tariffSchema = Joi.object<
  Schematic<Omit<Tariff, 'hash' | 'covers' | 'superseded'>> & { covers: object },
  true
>({
  id: Joi.string()
    .pattern(/^[A-Z0-9-]{1,40}$/)
    .required(),
  version: Joi.string().max(20).required(),
  product: Joi.string().required(),
  name: Joi.string().required(),
  filingNo: Joi.string().required(),
  effective: effectiveDates,
  rounding: Joi.string()
    .valid(...ROUNDINGS)
    .required(),
  clause: clauseSections,
  limitBasis,
  tables: Joi.object().pattern(tableCode, table).min(1).required(),
  steps: Joi.object<Schematic<Tariff['steps']>, true>({
    limit: tableCode,
    base: tableCode.required(),
    item: tableCodes,
    whole: tableCodes,
    cover: tableCodes,
  }).required(),
  covers: covers.required(),
  adjustments: Joi.object<Schematic<NonNullable<Tariff['adjustments']>>, true>({
    rules: Joi.array().items(adjustmentRule).unique('code').min(1).required(),
    minPpm: signedPpm.required(),
    maxPpm: signedPpm.min(Joi.ref('minPpm')).required(),
    reference,
  })
    .allow(null)
    .required(),
  totalRate: Joi.object<NonNullable<Tariff['totalRate']>, true>({
    reference,
    minPpm: ppm.required(),
    maxPpm: ppm.min(Joi.ref('minPpm')).required(),
  })
    .allow(null)
    .required(),
  period: Joi.object<Tariff['period'], true>({
    reference,
    maximumMonths: integer.min(1).max(120).required(),
    table: tableCode,
  }).required(),
  minimumPremium: Joi.object<Tariff['minimumPremium'], true>({ reference, amountFen: fen.required() }).required(),
})
  .custom((value: Tariff, helpers) => {
    const problems = tariffProblems(value)
    return problems.length === 0 ? value : helpers.error('tariff.problems', { problems: problems.join('; ') })
  })
  .messages({ 'tariff.problems': '{{#problems}}' })

/** Tariffs of a folder; throws with everything that is wrong. */
export function loadTariffs(folder: string): Tariff[] {
  const tariffs: Tariff[] = loadDefinitions<Omit<Tariff, 'hash'>>(folder, tariffSchema)
  const problems = [
    ...findOverlaps(
      tariffs,
      ({ product }) => product,
      ({ id, version }) => `${id} ${version}`,
    ),
    ...tariffs.flatMap(({ id, tables }) =>
      Object.entries(tables).flatMap(([code, table]) =>
        inversionsOf(table).map(({ edge }) => `${id}: more cover costs less in ${code} from ${edge} on`),
      ),
    ),
  ]
  if (problems.length > 0) throw new Error(`${folder}:\n${problems.join('\n')}`)
  return tariffs
}

/** Every shipped tariff that cover can be sold under. */
export const TARIFFS: readonly Tariff[] = loadTariffs(projectPath('config', 'tariffs'))

/**
 * Versions that corrected ones replaced: what was quoted under one is read and rated by it, to the fen, and nothing else.
 * The files stay as they were, for quotes pin their hash.
 */
export const SUPERSEDED_TARIFFS: readonly Tariff[] = loadDefinitions<Omit<Tariff, 'hash'>>(
  projectPath('config', 'tariffs', 'superseded'),
  tariffSchema,
).map((tariff) => Object.freeze({ ...tariff, superseded: true as const }))

/** The tariff that prices a product for cover beginning on the day, or null. */
export const findTariff = (product: string, on: string): Tariff | null =>
  TARIFFS.find((tariff) => tariff.product === product && isEffective(tariff.effective, on)) ?? null

/** The tariff with this id, the version that applies, or null. */
export const findTariffById = (id: string): Tariff | null => TARIFFS.find((tariff) => tariff.id === id) ?? null

/** The very version of a tariff, a superseded one too, or null. */
export const findTariffVersion = (id: string, version: string): Tariff | null =>
  [...TARIFFS, ...SUPERSEDED_TARIFFS].find((tariff) => tariff.id === id && tariff.version === version) ?? null
