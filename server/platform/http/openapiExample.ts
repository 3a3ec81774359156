import type { JsonSchema, NamedSchemas } from './openapiSchema.ts'

/** Texts that show what a key holds, by the end of the key; the first one that its schema lets through is taken. */
export type ExampleTexts = readonly (readonly [keys: RegExp, text: string])[]

export interface ExampleWords {
  readonly texts: ExampleTexts
  /** What references lead to. */
  readonly schemas: NamedSchemas
}

const FEN = 1_000_000
const PPM = 50_000
const INSTANT = '2026-03-02T02:00:00.000Z'
const DAY = '2026-03-02'

/**
 * A value that the schema lets through, the same each time: every key that must be there, and of what may be left out none
 * that has a default. Throws for a text that no example fits.
 */
export function exampleOf(schema: JsonSchema, words: ExampleWords, key = ''): unknown {
  const { $ref, enum: closed, anyOf, type } = schema
  if (typeof $ref === 'string') return exampleOf(words.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, words, key)
  if (Array.isArray(closed)) return closed[0]
  if (Array.isArray(anyOf)) return exampleOf(kindsOf(anyOf)[0] ?? {}, words, key)
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return objectOf(schema, words)
    case 'array':
      return schema.items ? [exampleOf(schema.items as JsonSchema, words, key)] : []
    case 'integer':
    case 'number':
      return numberOf(schema, key)
    case 'boolean':
      return true
    case 'string':
      return textOf(schema, words, key)
    default:
      return null
  }
}

const kindsOf = (anyOf: readonly JsonSchema[]): readonly JsonSchema[] => anyOf.filter(({ type }) => type !== 'null')

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema, words: ExampleWords): object {
  const shown = Object.entries(properties).filter(
    ([key, { default: left }]) => left === undefined || required.includes(key),
  )
  const entries = shown.map(([key, schema]) => [key, exampleOf(schema, words, key)])
  const further = additionalProperties ? { example: exampleOf(additionalProperties as JsonSchema, words) } : {}
  return { ...Object.fromEntries(entries), ...further }
}

function numberOf(
  { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema,
  key: string,
): number {
  const usual = /Fen$/.test(key) ? FEN : /Ppm$/.test(key) ? PPM : 1
  return Math.min(Math.max(usual, Number(minimum)), Number(maximum))
}

function textOf(schema: JsonSchema, { texts }: ExampleWords, key: string): string {
  if (schema.format === 'date-time') return INSTANT
  if (schema.format === 'date') return DAY
  if (schema.format === 'hex') return 'a1'.repeat(Number(schema.minLength ?? 2) / 2)
  const found = texts.find(([keys, text]) => keys.test(key) && fits(text, schema))
  if (!found) throw new Error(`no example of ${key || 'a text'} like ${schema.pattern ?? 'others'}`)
  return found[1]
}

function fits(
  text: string,
  { pattern = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY }: JsonSchema,
): boolean {
  return text.length >= Number(minLength) && text.length <= Number(maxLength) && new RegExp(String(pattern)).test(text)
}
