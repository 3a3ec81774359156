import Joi from '../../config/joi.ts'
import { type AdjustmentFacts, adjustLoss } from '../../server/business/claims/domain/adjustment.ts'
import type { AdjustmentTerms, ClaimLoss } from '../../server/business/claims/domain/adjustmentTerms.ts'
import type { LossAdjustment } from '../../server/business/claims/domain/lossAssessment.ts'
import { adjustOccurrence, type OccurrenceAdjustment } from '../../server/business/claims/domain/occurrence.ts'
import { SETTLEMENT_STEPS } from '../../server/business/reference/product/domain/settlement.ts'
import { accepted, type Decision } from '../../server/kernel/refusal.ts'
import type { Vector } from './vector.ts'

const fen = Joi.number().integer().min(0).required()
const ppm = Joi.number().integer().min(0).max(1_000_000).required()

const claim = Joi.object({
  claimNo: Joi.string().required(),
  beneficiaryId: Joi.string().required(),
  lossOn: Joi.string().required(),
})

const lossSchema = claim.keys({
  lines: Joi.array()
    .items(
      Joi.object({
        itemNo: Joi.number().integer().required(),
        coveredFen: fen,
        valueAtLossFen: Joi.number().integer(),
      }),
    )
    .required(),
  salvageFen: fen,
  recoveredFen: fen,
})

const termsSchema = Joi.object({
  reference: Joi.string().required(),
  order: Joi.array()
    .items(Joi.string().valid(...SETTLEMENT_STEPS))
    .required(),
  sumsInsured: Joi.array()
    .items(Joi.object({ itemNo: Joi.number().integer().required(), sumInsuredFen: fen }))
    .allow(null)
    .required(),
  deductibleFen: fen,
  deductiblePpm: ppm,
  copayPpm: ppm,
  perOccurrenceLimitFen: fen,
  coverLimitLeftFen: fen,
  policyLimitLeftFen: fen,
}).required()

const factsSchema = Joi.object({
  lines: Joi.array()
    .items(
      Joi.object({
        itemNo: Joi.number().integer().required(),
        descriptionZh: Joi.string().required(),
        claimedFen: fen,
        assessedFen: fen,
        finding: Joi.string().valid('covered', 'notCovered', 'undeterminable').required(),
        valueAtLossFen: Joi.number().integer().min(1),
      }),
    )
    .min(1)
    .required(),
  salvageFen: fen,
  recoveredFen: fen,
  surveyCostFen: fen,
  paidBeforeFen: fen,
  claim: claim.required(),
  others: Joi.array().items(lossSchema).required(),
  terms: termsSchema,
})

const occurrenceSchema = Joi.object({ terms: termsSchema, losses: Joi.array().items(lossSchema).min(1).required() })

/** Adjusts the loss of a vector. */
export function adjustment(vector: Vector): Decision<LossAdjustment> {
  return adjustLoss(Joi.attempt(vector.facts, factsSchema, { convert: false, abortEarly: false }) as AdjustmentFacts)
}

/** Adjusts the claims of one occurrence together. */
export function occurrence(vector: Vector): Decision<OccurrenceAdjustment> {
  const { terms, losses } = Joi.attempt(vector.facts, occurrenceSchema, { convert: false, abortEarly: false }) as {
    readonly terms: AdjustmentTerms
    readonly losses: readonly ClaimLoss[]
  }
  return accepted(adjustOccurrence(terms, losses))
}
