import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Schema } from '../config/joi.ts'
import { PROJECT_ROOT, projectPath } from '../config/paths.ts'
import { page, text } from '../server/platform/http/answer.ts'
import { type JsonSchema, jsonSchemaOf } from '../server/platform/http/openapiSchema.ts'
import { type AnyRoute, fileFieldOf } from '../server/platform/http/route.ts'
import { routes } from '../server/routes.ts'

/** What the client knows of the server's operations. */
export const OPERATIONS_FILE = 'web/src/api/operations.ts'

const HEAD = `/**
 * Every operation of the server by the manner of asking and its address: what it is asked, what goes with it, what it answers. Read from
 * what the routes declare: \`npm run docs:operations\`.
 */`

/** How the client asks, each with its operations. */
const MANNERS: Readonly<Record<string, (route: AnyRoute) => boolean>> = {
  get: ({ method, path }) => method === 'get' && !path.startsWith('/exports/'),
  ask: (route) => route.method === 'post' && route.asks === true,
  post: (route) => route.method === 'post' && !route.asks,
  put: ({ method }) => method === 'put',
  delete: ({ method }) => method === 'delete',
}

/** Types by what the sources call them. */
interface Known {
  /** What an answer is bound to: by its name in OpenAPI, and by its schema where it has none. */
  readonly answers: ReadonlyMap<string, string>
  /** Types of closed lists, by their words. */
  readonly words: ReadonlyMap<string, string>
  /** Where a type is exported, of those that the client may name. */
  readonly files: ReadonlyMap<string, string>
}

/** The client's types of all operations, as the formatter has them. */
export async function operationsText(): Promise<string> {
  const known = await knownTypes()
  const groups = Object.entries(MANNERS).map(([manner, isOne]) => {
    const own = routes.filter(isOne).map(
      (route) => `'${route.path}': ${operationType(route, known)}
`,
    )
    return `${manner}: {
${own.join('')}}
`
  })
  const body = `export interface Operations {\n${groups.join('')}}\n`
  return formatted(`${importsOf(body, known)}\n${HEAD}\n${body}`)
}

function operationType(route: AnyRoute, known: Known): string {
  const typeOf = typing(known)
  const { params, query, body } = route.schema
  const asked = [params, query].flatMap((schema) => (schema ? fields(jsonSchemaOf(schema), typeOf) : []))
  const bodySchema = body ? jsonSchemaOf(body) : null
  const told = [
    ...(route.method !== 'get' && route.concurrency ? ['version: number'] : []),
    ...(route.method !== 'get' && route.idempotent ? ['idempotencyKey: string'] : []),
    ...(fileFieldOf(route)
      ? ['body: FormData']
      : bodySchema
        ? [`body${'default' in bodySchema ? '?' : ''}: ${typeOf(bodySchema)}`]
        : []),
  ]
  const parts = [
    ...(asked.length > 0 ? [`asked: { ${asked.join('; ')} }`] : []),
    ...(told.length > 0 ? [`told: { ${told.join('; ')} }`] : []),
    `answer: ${answerType(route, typeOf)}`,
  ]
  return `{ ${parts.join('; ')} }`
}

function answerType({ answer, success }: AnyRoute, typeOf: TypeOf): string {
  if (success === 204) return 'null'
  return answer ? typeOf(jsonSchemaOf(answer)) : 'Blob'
}

type TypeOf = (schema: JsonSchema) => string

/** Names the type of what a schema lets through: by its own name where the client may know it. */
function typing({ answers, words, files }: Known): TypeOf {
  const typeOf: TypeOf = (schema) => {
    const { type } = schema
    if (!Array.isArray(type)) return plainTypeOf(schema)
    const plain = type.filter((one) => one !== 'null')
    const rest = plain.length === 0 ? [] : [plainTypeOf({ ...schema, type: plain.length === 1 ? plain[0] : plain })]
    return unionOf([...rest, 'null'])
  }
  const plainTypeOf: TypeOf = (schema) => {
    const { title, type, enum: closed, anyOf, items } = schema
    const name = answers.get(typeof title === 'string' ? title : JSON.stringify(schema))
    if (name && files.has(name)) return name
    if (typeof schema.$ref === 'string') return answers.get(schema.$ref.split('/').at(-1) ?? '') ?? 'unknown'
    if (Array.isArray(closed)) {
      const told = closed.filter((word) => word !== null)
      return unionOf([
        words.get(wordsKey(told)) ?? unionOf(told.map(literal)),
        ...(told.length < closed.length ? ['null'] : []),
      ])
    }
    if (Array.isArray(anyOf)) return unionOf((anyOf as readonly JsonSchema[]).map(typeOf))
    if (Array.isArray(type)) return unionOf(type.map((one) => plainTypeOf({ ...schema, type: one })))
    if (type === 'array') return `readonly (${items ? typeOf(items as JsonSchema) : 'unknown'})[]`
    if (type === 'object') return objectType(schema, typeOf)
    return { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' }[String(type)] ?? 'unknown'
  }
  return typeOf
}

function objectType(schema: JsonSchema, typeOf: TypeOf): string {
  const item = listed(schema)
  if (item) return `ListView<${typeOf(item)}>`
  const { patternProperties, additionalProperties: other } = schema
  const pattern = Object.values((patternProperties ?? {}) as Readonly<Record<string, JsonSchema>>)[0]
  const open = pattern ?? (typeof other === 'object' ? (other as JsonSchema) : null)
  if (open) return `Readonly<Record<string, ${typeOf(open)}>>`
  const own = fields(schema, typeOf)
  return own.length > 0 ? `{ ${own.join('; ')} }` : other === false ? 'Record<string, never>' : 'object'
}

/** What a page of a list holds; null where it is none. */
function listed(schema: JsonSchema): JsonSchema | null {
  const items = schema.properties?.items
  const item = items?.items as JsonSchema | undefined
  const anyPage = jsonSchemaOf(page(text()))
  const same = { ...anyPage, properties: { ...anyPage.properties, items } }
  return item && isDeepStrictEqual(schema, same) ? item : null
}

const fields = ({ properties = {}, required = [] }: JsonSchema, typeOf: TypeOf): string[] =>
  Object.entries(properties).map(([name, schema]) => {
    const key = /^\w+$/.test(name) ? name : literal(name)
    return `${key}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`
  })

const unionOf = (types: readonly string[]): string =>
  types.includes('unknown') ? 'unknown' : [...new Set(types)].join(' | ')

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))

const wordsKey = (words: readonly unknown[]): string => JSON.stringify(words.map(String).toSorted())

/** Where the types lie that the client may name. */
const READABLE = /^config\/|\/kernel\/|\/domain\/|\.contract\.ts$/

async function knownTypes(): Promise<Known> {
  const answers = new Map<string, string>()
  const files = new Map<string, string>()
  const lists = new Map<string, string[]>()
  for (const file of ['server', 'config'].flatMap(sourcesIn)) {
    const source = readFileSync(projectPath(file), 'utf8')
    for (const [, type = '', name = ''] of source.matchAll(/\bnamed<(\w+)>\('(\w+)'/g)) answers.set(name, type)
    const bound = [...source.matchAll(/^export const (\w+)(?:: Told<(\w+)>| = \w+<(\w+)>\()/gm)]
    if (file.endsWith('.answers.ts') && bound.length > 0) {
      const values = await valuesOf(file)
      for (const [, name = '', told, made] of bound)
        answers.set(JSON.stringify(jsonSchemaOf(values[name] as Schema)), told ?? made ?? '')
    }
    if (!READABLE.test(file)) continue
    for (const [, name = ''] of source.matchAll(/^export (?:interface|type) (\w+)\b/gm)) files.set(name, file)
    const closed = [...source.matchAll(/^export type (\w+) = (?:keyof typeof (\w+)|\(typeof (\w+)\)\[number\])$/gm)]
    if (closed.length === 0) continue
    const values = await valuesOf(file)
    for (const [, type = '', table, list = ''] of closed) {
      const key = wordsKey(table ? Object.keys(values[table] ?? {}) : ((values[list] ?? []) as readonly unknown[]))
      lists.set(key, [...(lists.get(key) ?? []), type])
    }
  }
  // A list that two types have is called by neither.
  const words = new Map([...lists].flatMap(([key, types]) => (types.length === 1 ? [[key, types[0] ?? '']] : [])))
  return { answers, words, files }
}

const valuesOf = (file: string): Promise<Readonly<Record<string, object | undefined>>> => import(projectPath(file))

const sourcesIn = (folder: string): string[] =>
  readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .toSorted()

/** Imports of the types that a text names. */
function importsOf(body: string, { files }: Known): string {
  const named = new Map<string, string[]>()
  for (const name of new Set(body.match(/\b[A-Z]\w+\b/g))) {
    const file = files.get(name)
    if (file) named.set(file, [...(named.get(file) ?? []), name])
  }
  const folder = dirname(projectPath(OPERATIONS_FILE))
  const own = [...named].map(
    ([file, names]) => `import type { ${names.join(', ')} } from '${relative(folder, projectPath(file))}'\n`,
  )
  return own.join('')
}

/** As the project's formatter writes it, imports in its order. */
function formatted(source: string): string {
  const args = ['check', '--write', `--stdin-file-path=${OPERATIONS_FILE}`]
  const biome = projectPath('node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const { stdout, stderr, status } = spawnSync(process.execPath, [biome, ...args], {
    cwd: PROJECT_ROOT,
    input: source,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the formatter refuses what was made: ${stderr}`)
  return stdout
}
