import fc from 'fast-check'
import type { Schema } from '../../config/joi.ts'
import { holdsPermission } from '../../config/permissions.ts'
import { type AnyRoute, fileFieldOf } from '../../server/platform/http/route.ts'
import type { TestService } from '../support/app.ts'
import { PERSON_NAMES, type PersonName } from '../support/people.ts'
import { fitting } from './fitting.ts'
import { JUNK_TEXTS, junk, nearly } from './junk.ts'
import type { World } from './world.ts'

/** One request to try. */
export interface Attempt {
  readonly route: AnyRoute
  /** Below `/api`, encoded. */
  readonly path: string
  /** The first path parameter: whose version `right` in `ifMatch` is. */
  readonly number: string | null
  readonly who: PersonName | null
  readonly type: string | null
  readonly body: Buffer | null
  readonly ifMatch: 'right' | string | null
  readonly key: string | null
  readonly csrf: boolean
}

export const nameOf = ({ method, path }: AnyRoute): string => `${method} ${path}`

/** Which collection the first path parameter names a document of. */
export function collectionOf({ path }: AnyRoute): string {
  const first = path.replace(/^\/exports/, '').split('/')[1] ?? ''
  return OTHERWISE[first] ?? first.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Paths that are not called as what they are about. */
const OTHERWISE: Readonly<Record<string, string>> = { verifications: 'issuedDocuments' }

/** So many requests to a route, the same for the same seed. */
export function attemptsAt(
  route: AnyRoute,
  service: TestService,
  world: World,
  { seed, amount }: { readonly seed: number; readonly amount: number },
): Attempt[] {
  const arbitrary = fc
    .record({
      target: targets(route, world),
      query: queries(route, world),
      content: contents(route, world),
      who: people(route, service),
      ifMatch: often<Attempt['ifMatch']>('right', '"0"', '"1"', '"999999999999999"', '1', '*', 'W/"x"', null),
      key: fc.oneof({ weight: 9, arbitrary: fc.uuid() }, fc.constantFrom('fixed-key-0001', 'short', 'käse-käse', null)),
      csrf: often(true, false),
    })
    .map(
      ({ target, query, content, ...rest }): Attempt => ({
        route,
        ...rest,
        ...content,
        ...target,
        path: target.path + query,
      }),
    )
  return fc.sample(arbitrary, { seed, numRuns: amount })
}

const often = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

/** Mostly those who may, of both tenants; now and then others, or nobody. */
function people(route: AnyRoute, service: TestService): fc.Arbitrary<PersonName | null> {
  const { permission } = route
  const may = PERSON_NAMES.filter(
    (name) => permission === 'public' || holdsPermission([service.person(name).role], permission),
  )
  const others = fc.constantFrom<(PersonName | null)[]>(...PERSON_NAMES, null)
  return may.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...may) }, others) : others
}

function targets(route: AnyRoute, world: World): fc.Arbitrary<Pick<Attempt, 'path' | 'number'>> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const known = world.numbers.get(collectionOf(route)) ?? []
  const values = names.map((name, index) => {
    const own = index === 0 && known.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...known) }] : []
    const schema = route.schema.params?.extract(name) as Schema
    const odd: fc.Arbitrary<string> = fc.constantFrom(
      ...JUNK_TEXTS.filter((text) => text !== '').map((text) => wellFormed(text)),
    )
    return fc.oneof<fc.MaybeWeightedArbitrary<string>[]>(
      ...own,
      { weight: 2, arbitrary: fitting(schema, world.texts).map(String) },
      odd,
    )
  })
  return fc.tuple(fc.tuple(...values), often<string | null>(null, '%ZZ', '%', '%C0%AF')).map(([given, raw]) => {
    const encoded = names.map((_, index) =>
      index === 0 && raw ? raw : encodeURIComponent(wellFormed(given[index] ?? '')),
    )
    const path = names.reduce((made, name, index) => made.replace(`:${name}`, () => encoded[index] ?? ''), route.path)
    return { path, number: given[0] ?? null }
  })
}

function queries(route: AnyRoute, world: World): fc.Arbitrary<string> {
  const { query } = route.schema
  const good = world.bodies[nameOf(route)] ?? []
  const fits = query ? fitting(query, textsOf(world)) : fc.constant({})
  const usual = route.method === 'get' && good.length > 0 ? fc.oneof(fc.constantFrom(...good), fits) : fits
  const odd = fc.oneof(nearly(usual), fc.constant({ cursor: 'WzEsMl0', limit: '1e1', 'a[b]': 'c', ['__proto__']: 'd' }))
  return fc.oneof({ weight: 4, arbitrary: usual }, odd).map(queryText)
}

function queryText(query: unknown): string {
  if (typeof query !== 'object' || query === null) return ''
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, textOf(one)] as const),
  )
  const text = pairs
    .filter(([, value]) => value.length < 4_000)
    .map(([name, value]) => `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`)
    .join('&')
  return text === '' ? '' : `?${text}`
}

/** Halves of characters as UTF-8 carries them: a URL cannot hold them. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

type Content = Pick<Attempt, 'type' | 'body'>

function contents(route: AnyRoute, world: World): fc.Arbitrary<Content> {
  if (route.method === 'get') return often<Content>({ type: null, body: null }, json({ surplus: 1 }))
  const field = fileFieldOf(route)
  if (field) return forms(route, field, world)
  const good = world.bodies[nameOf(route)] ?? []
  const fits = route.schema.body ? fitting(route.schema.body, textsOf(world)) : fc.constant({})
  const usual = good.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...good) }, fits) : fits
  return fc.oneof(
    { weight: 10, arbitrary: usual.map(json) },
    { weight: 8, arbitrary: nearly(usual).map(json) },
    { weight: 1, arbitrary: junk.map(json) },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
  )
}

const json = (value: unknown): Content => ({
  type: 'application/json',
  body: Buffer.from(JSON.stringify(value) ?? ''),
})

/** Bodies that are no JSON, not said to be, too large, or in the wrong letters. */
const BROKEN: readonly Content[] = [
  { type: 'application/json', body: Buffer.from('{"a":') },
  { type: 'application/json', body: Buffer.from('{"a":1e999,"a":-0}') },
  { type: 'application/json', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  { type: 'application/json', body: Buffer.from('['.repeat(50_000)) },
  { type: 'application/json', body: Buffer.from(JSON.stringify({ reason: 'x'.repeat(600_000) })) },
  { type: 'application/json; charset=utf-7', body: Buffer.from('{}') },
  { type: 'application/json; charset=utf-16', body: Buffer.from('{}') },
  { type: 'text/plain', body: Buffer.from('{}') },
  { type: 'application/x-www-form-urlencoded', body: Buffer.from('reason=x&__proto__=y') },
  { type: 'multipart/form-data', body: Buffer.from('no boundary') },
  {
    type: 'multipart/form-data; boundary=b',
    body: Buffer.from('--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1'),
  },
  { type: null, body: Buffer.from('{}') },
]

const BOUNDARY = 'fuzz-boundary'

/** Multipart forms with the fields of the schema and a small file of anything. */
function forms(route: AnyRoute, field: string, world: World): fc.Arbitrary<Content> {
  const fits = route.schema.body ? fitting(route.schema.body, textsOf(world)) : fc.constant({})
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom('code,category,name\n1.1,x,y', 'PK\u0003\u0004', '%PDF-1.4\n%%EOF', '')
      .map((text) => Buffer.from(text)),
  )
  const form = fc
    .tuple(fc.oneof({ weight: 3, arbitrary: fits }, nearly(fits)), files, often(field, 'other', '__proto__'))
    .map(([fields, file, name]) => multipart(fields, file, name))
  return fc.oneof({ weight: 9, arbitrary: form }, fc.constantFrom(...BROKEN))
}

function multipart(fields: unknown, file: Buffer, name: string): Content {
  const part = (disposition: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`
  const texts = typeof fields === 'object' && fields !== null ? Object.entries(fields) : []
  const head = texts
    .map(([key, value]) => `${part(`name="${key.replaceAll(/["\r\n]/g, '')}"`)}${textOf(value)}\r\n`)
    .join('')
  const body = Buffer.concat([
    Buffer.from(`${head}${part(`name="${name}"; filename="a.csv"`)}`),
    file,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body }
}

const textsByWorld = new WeakMap<World, readonly string[]>()

/** Texts of the world and some numbers of every kind. */
function textsOf(world: World): readonly string[] {
  const known = textsByWorld.get(world)
  if (known) return known
  const texts = [...world.texts, ...[...world.numbers.values()].flatMap((numbers) => numbers.slice(0, 8))]
  textsByWorld.set(world, texts)
  return texts
}
