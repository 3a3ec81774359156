import type { ObjectSchema, Schema } from '../../../config/joi.ts'
import { type ExampleWords, exampleOf } from './openapiExample.ts'
import { problemResponses } from './openapiProblems.ts'
import { answeredSchema, askedSchema, type JsonSchema } from './openapiSchema.ts'
import { IF_MATCH_PATTERN, KEY_PATTERN } from './preconditions.ts'
import { type AnyRoute, fileFieldOf, type WriteRoute } from './route.ts'

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
  readonly example?: unknown
}

interface Content {
  readonly schema: JsonSchema
  readonly example?: unknown
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly 'x-permission': string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, Content>> }
  readonly responses: Readonly<Record<string, object>>
}

/** What an operation's description takes from elsewhere than its route. */
interface OperationFacts {
  readonly tag: string
  /** Every code that it can be refused for. */
  readonly refused: readonly string[]
  /** The body as an example, where none is made of the schema. */
  readonly body: object | undefined
  readonly words: ExampleWords
}

export function operationOf(route: AnyRoute, { tag, refused, body, words }: OperationFacts): Operation {
  const requestBody = bodyOf(route, words, body)
  return {
    operationId: route.name,
    summary: route.summary,
    description: descriptionOf(route),
    tags: [tag],
    security: route.permission === 'public' ? [] : [{ session: [] }, { token: [] }],
    'x-permission': route.permission,
    parameters: [...pathParameters(route, words), ...queryParameters(route.schema.query), ...headersOf(route)],
    ...(requestBody ? { requestBody } : {}),
    responses: { ...responsesOf(route, words), ...problemResponses(refused) },
  }
}

/** What a route asks of whoever calls it, from what it declares. */
function descriptionOf(route: AnyRoute): string {
  const { permission } = route
  const { asks, concurrency, idempotent } = route.method === 'get' ? {} : route
  return [
    permission === 'public' && '无需登录。Needs no signing in.',
    permission === 'account.own' && '登录即可。For whoever is signed in.',
    permission !== 'public' &&
      permission !== 'account.own' &&
      `需要权限 \`${permission}\`。Needs the permission \`${permission}\`.`,
    asks && '只作答复，不作更改。Answers only; nothing is written.',
    concurrency === 'if-match' && '只更改 `If-Match` 所示的版本。Changes only the version that `If-Match` names.',
    idempotent &&
      '以同一 `Idempotency-Key` 重试，得到首次的答复。Repeated with the same `Idempotency-Key`, it gives the first answer.',
  ]
    .filter((line) => line !== false && line !== undefined)
    .join('\n\n')
}

function pathParameters({ schema: { params, names = {} } }: AnyRoute, words: ExampleWords): Parameter[] {
  return parametersOf(params).map(({ name, schema, ...told }) => ({
    name,
    in: 'path',
    ...told,
    required: true,
    schema,
    example: exampleOf(schema, words, names[name] ?? name),
  }))
}

function queryParameters(query: ObjectSchema | undefined): Parameter[] {
  return parametersOf(query).map(({ name, schema, ...told }) => ({
    name,
    in: 'query',
    ...told,
    schema: severalOf(schema),
  }))
}

function parametersOf(schema: ObjectSchema | undefined): Omit<Parameter, 'in'>[] {
  if (!schema) return []
  const { properties = {}, required = [] } = askedSchema(schema)
  const asked = Object.entries(properties).filter(([name]) => !isForbidden(schema, name))
  return asked.map(([name, property]) => ({
    name,
    required: required.includes(name),
    ...(property.description ? { description: property.description } : {}),
    schema: property,
  }))
}

/** A key that is only declared to be refused, as in a query that is another's but for some keys. */
const isForbidden = (schema: ObjectSchema, key: string): boolean =>
  (schema.extract(key).describe().flags as { readonly presence?: string } | undefined)?.presence === 'forbidden'

/** One value or several, of which a query says the name once each (`state=a&state=b`): several, as one is no other case there. */
function severalOf(schema: JsonSchema): JsonSchema {
  const { anyOf, ...others } = schema
  const several = Array.isArray(anyOf)
    ? (anyOf as readonly JsonSchema[]).find(({ type }) => type === 'array')
    : undefined
  return several ? { ...others, ...several } : schema
}

function headersOf(route: AnyRoute): Parameter[] {
  if (route.method === 'get') return []
  const header = (told: Pick<Parameter, 'name' | 'description' | 'example'>, pattern: RegExp): Parameter => ({
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: pattern.source },
    ...told,
  })
  return [
    ...(route.permission === 'public' ? [] : [CSRF]),
    ...(route.concurrency === 'if-match'
      ? [header({ name: 'If-Match', description: 'The ETag the caller saw', example: '"3"' }, IF_MATCH_PATTERN)]
      : []),
    ...(route.idempotent
      ? [header({ name: 'Idempotency-Key', description: repeatOf(route), example: KEY }, KEY_PATTERN)]
      : []),
  ]
}

const CSRF: Parameter = {
  name: 'X-CSRF-Token',
  in: 'header',
  required: false,
  description: 'Needed with a session cookie, not with a token',
  schema: { type: 'string' },
}

const KEY = '5f0c9a6e-2f5b-4d0e-9c1f-0d6a7f3f4a21'

function repeatOf({ secrets = [] }: Pick<WriteRoute<unknown, unknown>, 'secrets'>): string {
  const less = secrets.map((field) => `; ${field} is not kept for it`).join('')
  return `A repeat with the same key gets the first answer${less}`
}

function bodyOf(route: AnyRoute, words: ExampleWords, example?: object): Operation['requestBody'] {
  const fields: JsonSchema = route.schema.body ? askedSchema(route.schema.body) : { type: 'object' }
  const file = fileFieldOf(route)
  if (file) {
    const properties = { ...fields.properties, [file]: BYTES }
    const required = [...(fields.required ?? []), file]
    return { required: true, content: { 'multipart/form-data': { schema: { ...fields, properties, required } } } }
  }
  if (!route.schema.body) return undefined
  return {
    required: true,
    content: { 'application/json': { schema: fields, example: example ?? exampleOf(fields, words) } },
  }
}

/** The format is none of JSON Schema's any more, and still the one that generators of clients know a file by. */
const BYTES = { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' }

function responsesOf(route: AnyRoute, words: ExampleWords): Readonly<Record<string, object>> {
  const { success, summary, answer, produces } = route
  if (success === 204) return { [success]: { description: 'Done' } }
  const content = answer
    ? { 'application/json': jsonContent(answer, words) }
    : { [produces]: { schema: produces.startsWith('text/') ? { type: 'string' } : BYTES } }
  return { [success]: { description: summary, content } }
}

function jsonContent(answer: Schema, words: ExampleWords): Content {
  const schema = answeredSchema(answer, words.schemas)
  return { schema, example: exampleOf(schema, words) }
}
