import { isEffective } from '../../server/business/reference/product/domain/effective.ts'
import {
  ADDITIONAL_RULES,
  type OfferedPlan,
  PLAN_STARTS,
  RETURN_RULES,
  WHOLE,
} from '../../server/business/reference/product/domain/premiumPlan.ts'
import { bilingual, effectiveDates, ppm, reference, type Schematic } from '../definitionSchemas.ts'
import { findOverlaps, loadDefinitions } from '../definitions.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'

const days = Joi.number().integer().min(0).max(365).required()
const oneOf = (values: readonly string[]) =>
  Joi.string()
    .valid(...values)
    .required()

/** What a plan may hold. Whoever pays in parts is asked before each is due, and has time after the reminder. */
export const premiumPlanSchema = Joi.object<Schematic<Omit<OfferedPlan, 'hash'>>, true>({
  code: Joi.string()
    .pattern(/^[A-Z0-9-]{1,40}$/)
    .invalid(WHOLE)
    .required(),
  version: Joi.string().max(20).required(),
  name: bilingual.required(),
  lines: Joi.array().items(Joi.string().required()).unique().min(1).required(),
  effective: effectiveDates,
  instalments: Joi.number().integer().min(1).max(36).required(),
  everyMonths: Joi.number().integer().min(1).max(12).required(),
  firstPpm: ppm.min(1).max(999_999).allow(null).required(),
  startsOn: oneOf(PLAN_STARTS),
  dueDays: days,
  noticeDays: days,
  graceDays: days,
  additional: oneOf(ADDITIONAL_RULES),
  returned: oneOf(RETURN_RULES),
  reference,
})

/** Plans of a folder; throws with everything that is wrong. */
export function loadPremiumPlans(folder: string): OfferedPlan[] {
  const plans: OfferedPlan[] = loadDefinitions<Omit<OfferedPlan, 'hash'>>(folder, premiumPlanSchema)
  const overlaps = findOverlaps(
    plans,
    ({ code }) => code,
    ({ code, version }) => `${code} ${version}`,
  )
  if (overlaps.length > 0) throw new Error(`${folder}:\n${overlaps.join('\n')}`)
  return plans
}

const PLANS: readonly OfferedPlan[] = loadPremiumPlans(projectPath('config', 'premium-plans'))

/** The plans a line of business offers for cover beginning on the day. */
export const findPremiumPlans = (line: string, on: string): readonly OfferedPlan[] =>
  PLANS.filter(({ lines, effective }) => lines.includes(line) && isEffective(effective, on))
