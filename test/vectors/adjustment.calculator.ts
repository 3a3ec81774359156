import Joi from '../../config/joi.ts'
import { type AdjustmentFacts, adjustLoss } from '../../server/business/claims/domain/adjustment.ts'
import type { Adjustment } from '../../server/business/claims/domain/claim.ts'
import type { Decision } from '../../server/kernel/refusal.ts'
import type { Vector } from './vector.ts'

const fen = Joi.number().integer().min(0).required()
const ppm = Joi.number().integer().min(0).max(1_000_000).required()

const factsSchema = Joi.object({
  lines: Joi.array()
    .items(
      Joi.object({
        itemNo: Joi.number().integer().required(),
        descriptionZh: Joi.string().required(),
        claimedFen: fen,
        assessedFen: fen,
        finding: Joi.string().valid('covered', 'notCovered', 'undeterminable').required(),
      }),
    )
    .min(1)
    .required(),
  salvageFen: fen,
  recoveredFen: fen,
  surveyCostFen: fen,
  paidBeforeFen: fen,
  terms: Joi.object({
    reference: Joi.string().required(),
    average: Joi.object({ sumInsuredFen: fen, valueFen: fen }).allow(null).required(),
    deductibleFen: fen,
    deductiblePpm: ppm,
    copayPpm: ppm,
    perOccurrenceLimitFen: fen,
    coverLimitLeftFen: fen,
    policyLimitLeftFen: fen,
  }).required(),
})

/** Adjusts the loss of a vector. */
export function adjustment(vector: Vector): Decision<Adjustment> {
  return adjustLoss(Joi.attempt(vector.facts, factsSchema, { convert: false, abortEarly: false }) as AdjustmentFacts)
}
