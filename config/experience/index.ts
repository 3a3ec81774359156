import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ExperienceRating } from '../../server/business/ledger/billing/domain/lossRatio.ts'
import { fen, ppm } from '../definitionSchemas.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'

interface ExperienceRatings {
  readonly default: ExperienceRating
  readonly lines: Readonly<Record<string, ExperienceRating>>
}

const rating = Joi.object<ExperienceRating, true>({
  windowYears: Joi.number().integer().min(1).required(),
  expectedLossRatioPpm: ppm.required(),
  fullCredibilityFen: fen.min(1).required(),
}).required()

const schema = Joi.object<ExperienceRatings>({
  default: rating,
  lines: Joi.object().pattern(Joi.string(), rating).required(),
}).required()

/** Parses the file; a wrong one is an error at start-up. */
export const parseExperience = (yaml: string): ExperienceRatings =>
  Joi.attempt(parse(yaml), schema, 'experience:', { convert: false })

const RATINGS = parseExperience(readFileSync(projectPath('config', 'experience', 'experience.yaml'), 'utf8'))

/** What a maker's losses are judged by in the line of a product; what is not named goes by the default. */
export const experienceRatingOf = (productCode: string): ExperienceRating =>
  RATINGS.lines[productCode] ?? RATINGS.default
