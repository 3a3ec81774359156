import Joi from '../../config/joi.ts'
import { findProductVersion } from '../../config/products/index.ts'
import { findTariffById, findTariffVersion } from '../../config/tariffs/index.ts'
import { determineRating } from '../../server/business/reference/product/domain/determineRating.ts'
import { calculatePremium } from '../../server/business/reference/product/domain/rate.ts'
import type { Rating, RatingFacts } from '../../server/business/reference/product/domain/rating.ts'
import type { Decision } from '../../server/kernel/refusal.ts'
import type { Vector } from './vector.ts'

const integer = Joi.number().integer().required()

const factsSchema = Joi.object({
  period: Joi.object({ from: Joi.string().required(), to: Joi.string().required() }).required(),
  totalLimitFen: integer,
  items: Joi.array()
    .items(
      Joi.object({ itemNo: integer, valueFen: integer }).pattern(
        Joi.string(),
        Joi.alternatives(Joi.string(), Joi.number(), Joi.boolean(), Joi.valid(null)),
      ),
    )
    .required(),
  covers: Joi.array()
    .items(
      Joi.object({
        code: Joi.string().required(),
        limitFen: integer,
        perOccurrenceLimitFen: integer,
        deductibleFen: integer,
        deductiblePpm: integer,
        copayPpm: integer,
      }),
    )
    .required(),
  makerLossRatioPpm: integer.allow(null),
  makerPolicyYears: Joi.number().integer(),
  adjustments: Joi.array().items(Joi.object({ code: Joi.string().required(), ratePpm: integer })),
})

/** Rates the facts under `tariff` (its id, with `@version` a superseded one), and within the bounds of `product` (code and version) where the vector names one. */
export function rating(vector: Vector): Decision<Rating> {
  const facts = Joi.attempt(vector.facts, factsSchema, { convert: false, abortEarly: false }) as RatingFacts
  const [id = '', filed] = String(vector.tariff).split('@')
  const tariff = filed === undefined ? findTariffById(id) : findTariffVersion(id, filed)
  if (!tariff) throw new Error(`no tariff ${vector.tariff}`)
  if (vector.product === undefined) return calculatePremium(tariff, facts)
  const [code = '', version = ''] = String(vector.product).split(' ')
  const product = findProductVersion(code, version)
  if (!product) throw new Error(`no product ${vector.product}`)
  return determineRating(product, tariff, facts)
}
