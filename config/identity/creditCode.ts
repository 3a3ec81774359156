import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { isUscc } from '../../server/kernel/uscc.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'
import { isRegistrationRegion } from './regions.ts'

const categories: Readonly<Record<string, string>> = Joi.attempt(
  parse(readFileSync(projectPath('config', 'identity', 'credit-codes.yaml'), 'utf8')),
  Joi.object().pattern(/^[0-9A-Z]$/, Joi.string().pattern(/^[0-9]+$/)),
  'credit codes:',
)

/** Whether the text is a unified social credit code that an office can have given; see {@link isUscc}. */
export const isCreditCode = (text: string): boolean => isUscc(text, { categories, isRegion: isRegistrationRegion })
