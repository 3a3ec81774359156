import fc from 'fast-check'
import type { ObjectSchema, Schema } from '../../config/joi.ts'

const NUMBERS = [0, 1, 2, 10, 100, 365, 1_000, 100_000, 1_000_000, 500_000_000, 1_000_000_000, Number.MAX_SAFE_INTEGER]
const EDGE_DAYS = ['0001-01-01', '1970-01-01', '2024-02-29', '2026-03-02', '2026-04-01', '2027-04-01', '9999-12-31']
const KEYS = ['a', 'owner', 'field', 'startedOn', 'milestones', 'lossRatioPpm', 'kind']

interface Description {
  readonly type?: string
  readonly allow?: readonly unknown[]
  readonly flags?: { readonly presence?: string; readonly only?: boolean }
  readonly rules?: readonly { readonly name: string; readonly args?: { readonly limit?: unknown } }[]
  readonly keys?: Readonly<Record<string, Description>>
}

/** Values a schema takes, or takes but for a rule of its own; texts are tried wherever they fit. */
export function fitting(schema: Schema, texts: readonly string[]): fc.Arbitrary<unknown> {
  const description = schema.describe() as Description
  const allowed = (description.allow ?? []).filter((value) => typeof value !== 'object' || value === null)
  const choices = allowed.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...allowed) }] : []
  if (description.flags?.only && choices.length > 0) return fc.oneof(...choices)
  return fc.oneof(...choices, { weight: 5, arbitrary: ofType(schema, description, texts) })
}

function ofType(schema: Schema, description: Description, texts: readonly string[]): fc.Arbitrary<unknown> {
  switch (description.type) {
    case 'object':
      return ofObject(schema as ObjectSchema, description, texts)
    case 'array': {
      const items = termsOf(schema, 'items').map((item) => fitting(item, texts))
      return items.length > 0 ? fc.array(fc.oneof(...items), { maxLength: 3 }) : fc.constant([])
    }
    case 'alternatives': {
      const matches = termsOf(schema, 'matches').map((match) => fitting(match, texts))
      return matches.length > 0 ? fc.oneof(...matches) : fc.jsonValue()
    }
    case 'boolean':
      return fc.boolean()
    case 'number':
      return ofNumber(schema)
    case 'string':
      return ofText(schema, description, texts)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function ofObject(schema: ObjectSchema, { keys = {} }: Description, texts: readonly string[]) {
  const names = Object.keys(keys).filter((name) => keys[name]?.flags?.presence !== 'forbidden')
  const required = names.filter((name) => keys[name]?.flags?.presence === 'required')
  const patterns = termsOf(schema, 'patterns', 'rule').map((rule) => fitting(rule, texts))
  const own = fc.record(Object.fromEntries(names.map((name) => [name, fitting(schema.extract(name), texts)])), {
    requiredKeys: required,
  })
  const [pattern] = patterns
  if (!pattern) return own
  const free = fc.dictionary(fc.constantFrom(...KEYS), pattern, { maxKeys: 3 })
  return fc.tuple(own, free).map(([known, others]) => ({ ...others, ...known }))
}

function ofNumber(schema: Schema): fc.Arbitrary<number> {
  const { rules = [] } = schema.describe() as Description
  const limit = (name: string, otherwise: number) =>
    Number(rules.find((rule) => rule.name === name)?.args?.limit ?? otherwise)
  const [least, most] = [limit('min', -1_000_000), limit('max', 1_000_000_000)]
  const some = [...NUMBERS, least, most].filter((value) => !schema.validate(value, { convert: false }).error)
  const within = fc.integer({ min: Math.max(Math.ceil(least), -(2 ** 31)), max: Math.min(Math.floor(most), 2 ** 31) })
  return some.length > 0 ? fc.oneof(fc.constantFrom(...some), within) : within
}

function ofText(schema: Schema, { rules = [] }: Description, texts: readonly string[]): fc.Arbitrary<string> {
  const fit = [...texts, ...EDGE_DAYS].filter((text) => !schema.validate(text, { convert: false }).error)
  const most = Math.min(Number(rules.find(({ name }) => name === 'max')?.args?.limit ?? 60), 2_000)
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: most })
  return fit.length > 0
    ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fit) }, { weight: 1, arbitrary: any })
    : any
}

/** Schemas among the inner terms of a schema: items of a list, matches of alternatives, values under patterns. */
function termsOf(schema: Schema, name: string, key = 'schema'): Schema[] {
  const terms = (schema.$_terms[name] ?? []) as (Schema | Record<string, Schema | undefined>)[]
  return terms.flatMap((term) => ('describe' in term ? [term as Schema] : [term[key] ?? []].flat()))
}
