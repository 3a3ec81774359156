import Joi from 'joi'
import type { Rounding } from '../../server/kernel/money.ts'
import { isEffective } from '../../server/product/domain/effective.ts'
import type { CoverCode, Maturity } from '../../server/product/domain/product.ts'
import type { Band, BandTable, Tariff } from '../../server/product/domain/tariff.ts'
import { effectiveDates, fen, ppm, reference, type Schematic } from '../definitionSchemas.ts'
import { findOverlaps, loadDefinitions } from '../definitions.ts'
import { projectPath } from '../paths.ts'

const ROUNDINGS = ['halfUp', 'halfEven', 'down', 'up'] as const satisfies readonly Rounding[]

const band = Joi.object<Band, true>({
  from: Joi.number().integer().min(0).required(),
  factorPpm: ppm.min(1).required(),
})

const bands = Joi.array()
  .items(band)
  .min(1)
  .custom((value: readonly Band[], helpers) =>
    value.every((item, index) => index === 0 || (value[index - 1] as Band).from < item.from)
      ? value
      : helpers.error('array.sort'),
  )
  .messages({ 'array.sort': '{{#label}} must ascend by from' })
  .required()

const below = Joi.number().integer().min(1)

const bandTable = Joi.object<Schematic<BandTable>, true>({ reference, bands, below }).required()

const sumsToOne = (value: Readonly<Record<string, number>>, helpers: Joi.CustomHelpers) =>
  Object.values(value).reduce((sum, share) => sum + share, 0) === 1_000_000 ? value : helpers.error('object.sum')

export const tariffSchema = Joi.object<Omit<Tariff, 'hash'>, true>({
  id: Joi.string().required(),
  version: Joi.string().required(),
  product: Joi.string().required(),
  name: Joi.string().required(),
  filingNo: Joi.string().required(),
  effective: effectiveDates,
  rounding: Joi.string()
    .valid(...ROUNDINGS)
    .required(),
  baseRates: Joi.object<Tariff['baseRates'], true>({
    reference,
    ratesPpm: Joi.object().pattern(Joi.string(), ppm.min(1)).min(1).required(),
  }).required(),
  maturity: Joi.object<Tariff['maturity'], true>({
    reference,
    factorsPpm: Joi.object<Record<Maturity, number>, true>({
      prototype: ppm.min(1).required(),
      typeTested: ppm.min(1).required(),
      fieldProven: ppm.min(1).required(),
    }).required(),
  }).required(),
  limitToValue: bandTable,
  batchSize: bandTable,
  lossRatio: Joi.object<Schematic<Tariff['lossRatio']>, true>({
    reference,
    bands,
    below,
    noRecordPpm: ppm.min(1).required(),
  }).required(),
  coverShares: Joi.object<Tariff['coverShares'], true>({
    reference,
    sharesPpm: Joi.object<Record<CoverCode, number>, true>({
      quality: ppm.min(1).required(),
      liability: ppm.min(1).required(),
    })
      .custom(sumsToOne)
      .messages({ 'object.sum': '{{#label}} must sum to 1000000' })
      .required(),
  }).required(),
  deductible: bandTable,
  copay: bandTable,
  totalRate: Joi.object<Tariff['totalRate'], true>({
    reference,
    minPpm: ppm.required(),
    maxPpm: ppm.min(Joi.ref('minPpm')).required(),
  }).required(),
  shortPeriod: Joi.object<Tariff['shortPeriod'], true>({
    reference,
    method: Joi.string().valid('proRataByDay').required(),
  }).required(),
  minimumPremium: Joi.object<Tariff['minimumPremium'], true>({ reference, amountFen: fen.required() }).required(),
})

/** Tariffs of a folder; throws with everything that is wrong. */
export function loadTariffs(folder: string): Tariff[] {
  const tariffs: Tariff[] = loadDefinitions<Omit<Tariff, 'hash'>>(folder, tariffSchema)
  const overlaps = findOverlaps(
    tariffs,
    ({ product }) => product,
    ({ id, version }) => `${id} ${version}`,
  )
  if (overlaps.length > 0) throw new Error(`${folder}:\n${overlaps.join('\n')}`)
  return tariffs
}

/** Every shipped tariff. */
export const TARIFFS: readonly Tariff[] = loadTariffs(projectPath('config', 'tariffs'))

/** The tariff that prices a product for cover beginning on the day, or null. */
export const findTariff = (product: string, on: string): Tariff | null =>
  TARIFFS.find((tariff) => tariff.product === product && isEffective(tariff.effective, on)) ?? null

/** The tariff with this id, or null. */
export const findTariffById = (id: string): Tariff | null => TARIFFS.find((tariff) => tariff.id === id) ?? null
