import { isDeepStrictEqual } from 'node:util'
import type { Schema } from '../../../config/joi.ts'

/** A JSON Schema, as far as the document looks into it. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly [keyword: string]: unknown
}

/** Schemas that have a name, beside each other. */
export type NamedSchemas = Record<string, JsonSchema>

/** What a request is checked by; that further keys are refused is told. */
export const askedSchema = (schema: Schema): JsonSchema => rewritten(jsonSchemaOf(schema), plain)

/**
 * What is answered, with a reference in place of every object that has a name; those are put to `schemas`. Throws where two
 * that differ go by one name. Keys that come later are no fault to whoever reads an answer: that there are no others is not
 * told.
 */
export const answeredSchema = (schema: Schema, schemas: NamedSchemas): JsonSchema =>
  rewritten(jsonSchemaOf(schema), (found) => referred(plain(open(found)), schemas))

/** The schema of joi as JSON Schema, of what comes in. */
export function jsonSchemaOf(schema: Schema): JsonSchema {
  return schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' }) as JsonSchema
}

/** The schema with every one that it holds, and then itself, written anew. */
function rewritten(schema: JsonSchema, rewrite: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const below = Object.entries(schema).map(([keyword, value]) => [keyword, rewrittenBelow(keyword, value, rewrite)])
  return rewrite(Object.fromEntries(below))
}

const COMPONENTS = '#/components/schemas/'
const MAPS: readonly string[] = ['properties', 'patternProperties', '$defs']

/** What a keyword holds: schemas by their keys, schemas in a row, one schema, or something that is none. */
function rewrittenBelow(keyword: string, value: unknown, rewrite: (schema: JsonSchema) => JsonSchema): unknown {
  const each = (schema: unknown) => rewritten(schema as JsonSchema, rewrite)
  if (keyword === '$ref') return String(value).replace('#/$defs/', COMPONENTS)
  if (MAPS.includes(keyword))
    return Object.fromEntries(Object.entries(value as object).map(([key, schema]) => [key, each(schema)]))
  if (keyword === 'anyOf') return (value as readonly unknown[]).map(each)
  return keyword === 'items' || (keyword === 'additionalProperties' && value !== false) ? each(value) : value
}

/** In the words that generators of clients know, where joi takes others. */
const plain = (schema: JsonSchema): JsonSchema => nullableWhole(recordOf(nullableWords(schema)))

/** A closed list that null is one of. */
function nullableWords(schema: JsonSchema): JsonSchema {
  const { enum: words, type } = schema
  return isNullable(type) && Array.isArray(words) ? { ...schema, enum: [...words, null] } : schema
}

/** An object or list that may be null: generators see null in a type of several beside texts and numbers only. */
function nullableWhole(schema: JsonSchema): JsonSchema {
  const { type, title, description, default: left, ...whole } = schema
  const kind = isNullable(type) && type.find((name) => name === 'object' || name === 'array')
  if (!kind || title) return schema
  const told = { ...(description && { description }), ...(left !== undefined && { default: left }) }
  return { ...told, anyOf: [{ ...whole, type: kind }, { type: 'null' }] }
}

/** Values of one kind by keys: every further property, whose name has the pattern. */
function recordOf(schema: JsonSchema): JsonSchema {
  const { patternProperties = {}, ...others } = schema
  const [first, second] = Object.entries(patternProperties)
  if (!first || second) return schema
  const [pattern, values] = first
  const propertyNames = pattern === ANY_KEY ? {} : { propertyNames: { pattern } }
  return { ...others, ...propertyNames, additionalProperties: values }
}

const ANY_KEY = '.*'

function open(schema: JsonSchema): JsonSchema {
  const { additionalProperties, ...others } = schema
  return additionalProperties === false ? others : schema
}

function referred({ title: name, $defs = {}, ...own }: JsonSchema, schemas: NamedSchemas): JsonSchema {
  for (const [id, recursive] of Object.entries($defs)) schemas[id] ??= recursive
  if (typeof name !== 'string') return own
  const object = { ...own, type: 'object' }
  if (schemas[name] && !isDeepStrictEqual(schemas[name], object)) throw new Error(`two schemas are called ${name}`)
  schemas[name] = object
  const reference = { $ref: `${COMPONENTS}${name}` }
  return isNullable(own.type) ? { anyOf: [reference, { type: 'null' }] } : reference
}

const isNullable = (type: JsonSchema['type']): type is readonly string[] => Array.isArray(type) && type.includes('null')
