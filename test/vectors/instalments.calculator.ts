import Joi from '../../config/joi.ts'
import type { PlanDays } from '../../server/business/contract/terms/domain/instalments.ts'
import { duesOf, type PremiumChange, paidDues } from '../../server/business/contract/terms/domain/premiumDues.ts'
import {
  ADDITIONAL_RULES,
  PLAN_STARTS,
  type PremiumPlan,
  RETURN_RULES,
  WHOLE_PREMIUM,
} from '../../server/business/reference/product/domain/premiumPlan.ts'
import { accepted, type Decision } from '../../server/kernel/refusal.ts'
import type { Vector } from './vector.ts'

interface Facts extends PlanDays {
  readonly premiumFen: number
  readonly changes: readonly PremiumChange[]
  readonly paidFen: number
  /** What differs from a premium paid at once. */
  readonly plan: Partial<PremiumPlan>
}

const day = Joi.string().pattern(/^\d{4}-\d{2}-\d{2}$/)
const count = Joi.number().integer().min(0)

const factsSchema = Joi.object({
  premiumFen: count.required(),
  plan: Joi.object({
    instalments: count,
    everyMonths: count,
    firstPpm: count,
    startsOn: Joi.string().valid(...PLAN_STARTS),
    dueDays: count,
    additional: Joi.string().valid(...ADDITIONAL_RULES),
    returned: Joi.string().valid(...RETURN_RULES),
  }).required(),
  over: Joi.object({ from: day.required(), to: day.required() }).required(),
  issuedOn: day.required(),
  changes: Joi.array()
    .items(Joi.object({ from: day.required(), amountFen: Joi.number().integer().required() }))
    .default([]),
  paidFen: count.default(0),
})

interface Dues {
  readonly dueOn: readonly string[]
  readonly amountFen: readonly number[]
  readonly openFen: readonly number[]
}

/** What of a premium is to be paid by when, and what is open of each part after some was paid. */
export function instalments(vector: Vector): Decision<Dues> {
  const facts = Joi.attempt(vector.facts, factsSchema, { convert: false, abortEarly: false }) as Facts
  const { plan, premiumFen, changes, paidFen, over, issuedOn } = facts
  const dues = duesOf({ ...WHOLE_PREMIUM, ...plan }, { firstFen: premiumFen, changes }, { over, issuedOn })
  const paid = paidDues(dues, paidFen)
  return accepted({
    dueOn: paid.map(({ dueOn }) => dueOn),
    amountFen: paid.map(({ amountFen }) => amountFen),
    openFen: paid.map(({ openFen }) => openFen),
  })
}
