import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import Joi from '../../config/joi.ts'
import { calculators } from './calculators.ts'
import { differences } from './differences.ts'
import type { Vector } from './vector.ts'

const vectorSchema = Joi.object({
  name: Joi.string().required(),
  calculator: Joi.string()
    .valid(...Object.keys(calculators))
    .required(),
  source: Joi.string().required(),
  facts: Joi.object().required(),
  expect: Joi.object().min(1).required(),
}).unknown()

const fileSchema = Joi.array().items(vectorSchema).min(1).unique('name').required()

/** The vector files at a path: the file itself, or every YAML file below a folder. */
export function vectorFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(path, name))
}

/** The cases of one file. Throws with everything that is wrong with it. */
export function readVectors(file: string): Vector[] {
  const document = parseDocument(readFileSync(file, 'utf8'), { merge: true })
  const [broken] = document.errors
  if (broken) throw new Error(`${file}: ${broken.message}`)
  const content = document.toJS() as { cases?: unknown } | unknown[]
  const cases = Array.isArray(content) ? content : content?.cases
  const { value, error } = fileSchema.validate(cases, { abortEarly: false, convert: false })
  if (error) throw new Error(`${file}: ${error.message}`)
  return value as Vector[]
}

/** Runs one case: the differences between what is expected and what the calculator says; none when it holds. */
export function failuresOf(vector: Vector): string[] {
  const calculate = calculators[vector.calculator]
  if (!calculate) throw new Error(`no calculator ${vector.calculator}`)
  const decision = calculate(vector)
  return differences(vector.expect, decision.ok ? decision.value : { refusals: decision.refusals })
}
