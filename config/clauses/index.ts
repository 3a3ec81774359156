import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ClauseSection } from '../../server/business/reference/product/domain/product.ts'
import { clauseSections } from '../definitionSchemas.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'

/** A document of the insurer's own that rules and the handbook cite: its name, as references begin, and its articles. */
export interface CitedDocument {
  readonly name: string
  readonly articles: readonly ClauseSection[]
}

const schema = Joi.array<CitedDocument[]>()
  .items(Joi.object({ name: Joi.string().required(), articles: clauseSections.required() }))
  .unique('name')
  .required()

/** Manuals of underwriting that ship. Wording of products and rating rules of tariffs stand with those. */
export const HANDBOOKS: readonly CitedDocument[] = Joi.attempt(
  parse(readFileSync(projectPath('config', 'clauses', 'handbooks.yaml'), 'utf8')),
  schema,
  { convert: false, abortEarly: false },
)
