import { readFileSync } from 'node:fs'
import Joi from 'joi'
import { parse } from 'yaml'
import { type CivilDate, isCivilDate } from '../../server/kernel/civilDate.ts'
import type { FirstRule } from '../../server/underwriting/domain/firstRule.ts'
import { projectPath } from '../paths.ts'

const day = Joi.string().custom((text: string, helpers) => (isCivilDate(text) ? text : helpers.error('any.invalid')))

const schema = Joi.array<readonly FirstRule[]>()
  .items(
    Joi.object<FirstRule, true>({
      id: Joi.string().required(),
      from: day.required(),
      to: day.allow(null).required(),
      firstSets: Joi.number().integer().min(1).required(),
      severity: Joi.string().valid('refuse', 'review').required(),
      reference: Joi.string().required(),
    }),
  )
  .required()

/** Parses a file of rules; a wrong one is an error at start-up. */
export const parseFirstRules = (yaml: string): readonly FirstRule[] =>
  Joi.attempt(parse(yaml), schema, 'firstness:', { convert: false })

const RULES = parseFirstRules(readFileSync(projectPath('config', 'firstness', 'rules.yaml'), 'utf8'))

/** What "first" means for cover that begins on this day; null before there was such a rule. */
export const findFirstRule = (coverFrom: CivilDate): FirstRule | null =>
  RULES.find(({ from, to }) => from <= coverFrom && (to === null || coverFrom < to)) ?? null
