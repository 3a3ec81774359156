import type { Description, ObjectSchema, Schema } from '../../config/joi.ts'
import { creditCodeOf } from './people.ts'

const HEX_64 = 'a1b2c3d4'.repeat(8)
const SERIES = ['SB', 'QU', 'FS', 'CL', 'SA', 'AS', 'PO', 'TK', 'AT', 'ORG', 'USR']

/** Texts tried in this order until the schema takes one. */
const TEXTS: readonly string[] = [
  'FOREIGN-1',
  'sample text that is long enough for a reason',
  ...SERIES.map((prefix) => `${prefix}2026999999`),
  '2026-03-01',
  '2026-12-31',
  '2026-03-02T02:00:00.000Z',
  'EQ-2024:3.1.2',
  'EQ-2024',
  '2024',
  '210100',
  'sample-code',
  'sampleCode',
  creditCodeOf('sample'),
  HEX_64,
  '0d7a6d5e-5a3c-4d5e-9f5e-0a6b1c2d3e4f',
  'https://sample.example/path',
]
const NUMBERS: readonly number[] = [1, 0, 10, 100, 1_000, 2026, 100_000, 1_000_000, 1_000_000_000]

/**
 * A value the schema takes, for tests that walk all routes: the smallest object with what is required. Throws, naming
 * the schema, when it finds none.
 */
export function sampleOf(schema: Schema): unknown {
  for (const candidate of candidatesOf(schema))
    if (!schema.validate(candidate, { convert: false }).error) return candidate
  throw new Error(`no sample for ${JSON.stringify(schema.describe())}`)
}

function* candidatesOf(schema: Schema): Generator<unknown> {
  const description = schema.describe()
  const { allow = [] } = description as { allow?: unknown[] }
  yield* allow.filter((value) => value !== null && value !== '')
  switch (description.type) {
    case 'object':
      yield objectSample(schema as ObjectSchema, true)
      yield objectSample(schema as ObjectSchema, false)
      yield* alternativeKeys(schema as ObjectSchema)
      return
    case 'array':
      yield []
      yield itemsOf(schema).slice(0, 1).map(sampleOf)
      return
    case 'alternatives':
      yield* matchesOf(schema).map(sampleOf)
      return
    case 'boolean':
      yield true
      return
    case 'number':
      yield* NUMBERS
      return
    default:
      yield* TEXTS
      yield 'x'.repeat(minimumOf(description))
  }
}

function objectSample(schema: ObjectSchema, requiredOnly: boolean): Record<string, unknown> {
  const keys = (schema.describe() as { keys?: Record<string, { flags?: { presence?: string } }> }).keys ?? {}
  const wanted = Object.entries(keys).filter(([, { flags }]) => !requiredOnly || flags?.presence === 'required')
  return Object.fromEntries(
    wanted
      .filter(([, { flags }]) => flags?.presence !== 'forbidden')
      .map(([key]) => [key, sampleOf(schema.extract(key) as Schema)]),
  )
}

/** The required keys with one of the others, for `xor` and `or`. */
function* alternativeKeys(schema: ObjectSchema): Generator<unknown> {
  const required = objectSample(schema, true)
  for (const key of Object.keys(schema.describe().keys ?? {})) {
    yield { ...required, [key]: sampleOf(schema.extract(key) as Schema) }
  }
}

const itemsOf = (schema: Schema): Schema[] => schema.$_terms.items as Schema[]

const matchesOf = (schema: Schema): Schema[] =>
  (schema.$_terms.matches as { schema?: Schema }[]).flatMap((match) => match.schema ?? [])

function minimumOf(description: Description): number {
  const rules = (description as { rules?: { name: string; args?: { limit?: number } }[] }).rules ?? []
  return rules.find(({ name }) => name === 'min' || name === 'length')?.args?.limit ?? 1
}
