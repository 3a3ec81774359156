import type { ObjectSchema, Schema } from '../../../config/joi.ts'
import { type AnyRoute, fileFieldOf, type WriteRoute } from './route.ts'

/** A JSON Schema, as far as the document looks into it. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly [keyword: string]: unknown
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly 'x-permission': string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: {
    readonly required: true
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
  }
  readonly responses: Readonly<Record<string, object>>
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: object
}

/** What the document says of the service besides its routes. */
export interface ServiceFacts {
  readonly version: string
  readonly sessionCookie: string
}

const PROBLEM = { type: 'object', required: ['type', 'title', 'status', 'code', 'zh', 'en', 'requestId', 'failures'] }
const FAILURE_PROPERTIES = {
  code: { type: 'string' },
  field: { type: 'string' },
  value: { type: ['string', 'number'] },
  threshold: { type: ['string', 'number'] },
  unit: { enum: ['fen', 'ppm', 'days', 'date', 'bytes'] },
  reference: { type: 'string' },
  zh: { type: 'string' },
  en: { type: 'string' },
}
const TEXT_PROPERTIES = Object.fromEntries(
  ['type', 'title', 'code', 'detail', 'zh', 'en', 'requestId'].map((name) => [name, { type: 'string' }]),
)

/** Describes every route as OpenAPI 3.1; request schemas are the joi schemas that check the requests. */
export function openApiDocument(
  routes: readonly AnyRoute[],
  { version, sessionCookie }: ServiceFacts,
): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Firstcover 首保',
      version,
      description:
        'Amounts are integer fen (`…Fen`), rates integer parts per million (`…Ppm`), days `YYYY-MM-DD` in Asia/Shanghai.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Problem: {
          ...PROBLEM,
          properties: {
            ...TEXT_PROPERTIES,
            status: { type: 'integer' },
            failures: {
              type: 'array',
              items: { type: 'object', required: ['code', 'zh', 'en'], properties: FAILURE_PROPERTIES },
            },
          },
        },
      },
      responses: {
        Problem: {
          description: 'A rule says no, or the request is not right; all reasons are listed',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function operationOf(route: AnyRoute): Operation {
  const body = bodyOf(route)
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.path.split('/')[1] ?? 'other'],
    security: route.permission === 'public' ? [] : [{ session: [] }, { token: [] }],
    'x-permission': route.permission,
    parameters: [
      ...parametersOf(route.schema.params, 'path'),
      ...parametersOf(route.schema.query, 'query'),
      ...headersOf(route),
    ],
    ...(body ? { requestBody: body } : {}),
    responses: responsesOf(route),
  }
}

const operationId = (route: AnyRoute): string =>
  `${route.method}${route.path
    .split(/[/:-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`

function parametersOf(schema: ObjectSchema | undefined, place: 'path' | 'query'): Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchemaOf(schema)
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(property.description ? { description: property.description } : {}),
    schema: property,
  }))
}

function headersOf(route: AnyRoute): Parameter[] {
  if (route.method === 'get') return []
  const header = (name: string, required: boolean, description: string): Parameter => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  return [
    ...(route.permission === 'public'
      ? []
      : [header('X-CSRF-Token', false, 'Needed with a session cookie, not with a token')]),
    ...(route.concurrency === 'if-match' ? [header('If-Match', true, 'The ETag the caller saw')] : []),
    ...(route.idempotent ? [header('Idempotency-Key', true, repeatOf(route))] : []),
  ]
}

function repeatOf({ secrets = [] }: Pick<WriteRoute<unknown, unknown>, 'secrets'>): string {
  const less = secrets.map((field) => `; ${field} is not kept for it`).join('')
  return `A repeat with the same key gets the first answer${less}`
}

function bodyOf(route: AnyRoute): Operation['requestBody'] {
  const fields = route.schema.body ? jsonSchemaOf(route.schema.body) : { type: 'object' }
  const file = fileFieldOf(route)
  if (file) {
    const properties = {
      ...fields.properties,
      [file]: { type: 'string', contentMediaType: 'application/octet-stream' },
    }
    const required = [...(fields.required ?? []), file]
    return { required: true, content: { 'multipart/form-data': { schema: { ...fields, properties, required } } } }
  }
  return route.schema.body ? { required: true, content: { 'application/json': { schema: fields } } } : undefined
}

function responsesOf(route: AnyRoute): Readonly<Record<string, object>> {
  const content = route.produces
    ? { [route.produces]: { schema: { type: 'string' } } }
    : { 'application/json': { schema: { type: 'object' } } }
  const success = route.success === 204 ? { description: 'Done' } : { description: route.summary, content }
  return { [route.success]: success, default: { $ref: '#/components/responses/Problem' } }
}

function jsonSchemaOf(schema: Schema): JsonSchema {
  return schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' }) as JsonSchema
}
