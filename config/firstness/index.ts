import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type {
  EquipmentRule,
  FirstRule,
  MaterialRule,
} from '../../server/business/offer/underwriting/domain/firstRule.ts'
import { type CivilDate, isCivilDate } from '../../server/kernel/civilDate.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'

const day = Joi.string().custom((text: string, helpers) => (isCivilDate(text) ? text : helpers.error('any.invalid')))

const dated = {
  id: Joi.string().required(),
  from: day.required(),
  to: day.allow(null).required(),
  severity: Joi.string().valid('refuse', 'review').required(),
  reference: Joi.string().required(),
}
const equipment = Joi.object<EquipmentRule, true>({
  ...dated,
  scheme: Joi.string().valid('first-set-equipment').required(),
  firstSets: Joi.number().integer().min(1).required(),
})
const material = Joi.object<MaterialRule, true>({
  ...dated,
  scheme: Joi.string().valid('first-batch-material').required(),
})
const schema = Joi.array<readonly FirstRule[]>().items(equipment, material).required()

/** Parses a file of rules; a wrong one is an error at start-up. */
export const parseFirstRules = (yaml: string): readonly FirstRule[] =>
  Joi.attempt(parse(yaml), schema, 'firstness:', { convert: false })

const RULES = parseFirstRules(readFileSync(projectPath('config', 'firstness', 'rules.yaml'), 'utf8'))

/** What "first" means for cover that begins on this day, under each catalogue that had such a rule by then. */
export const findFirstRules = (coverFrom: CivilDate): readonly FirstRule[] =>
  RULES.filter(({ from, to }) => from <= coverFrom && (to === null || coverFrom < to))
