import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import type { Operations } from './operations.ts'

/** How the server is asked: `ask` changes nothing, `delete` takes something away. */
type Manner = keyof Operations

/** Paths of operations as the routes declare them, `/claims/:number`. */
export type PathOf<M extends Manner> = keyof Operations[M] & string

/** What nothing needs to be said of. */
type Nothing = Record<never, never>

type Part<Operation, Name extends string, Else> = Operation extends { readonly [N in Name]: infer Told } ? Told : Else

/** Values of the path and the query of an operation. */
export type Asked<M extends Manner, P extends PathOf<M>> = Part<Operations[M][P], 'asked', Nothing>

/** What a change is told besides: body, the version that the person saw, a key by which a repeated click is one act. */
type Told<M extends Manner, P extends PathOf<M>> = Part<Operations[M][P], 'told', Nothing>

export type Answer<M extends Manner, P extends PathOf<M>> = Part<Operations[M][P], 'answer', never>

/** All that an operation is given; may be left out where there is nothing to say. */
export type Given<M extends Manner, P extends PathOf<M>, More = Nothing> = Optional<Asked<M, P> & Told<M, P> & More>

/** Reads that answer with a page of a list. */
export type ListPath = {
  readonly [P in PathOf<'get'>]: Answer<'get', P> extends ListView<unknown> ? P : never
}[PathOf<'get'>]

/** What a line of a list is. */
export type RowOf<P extends ListPath> = Answer<'get', P> extends ListView<infer Row> ? Row : never

/** An argument that may be left out where it may be empty. */
export type Optional<T> = Nothing extends T ? [given?: Sealed<T>] : [given: T]

/** No key at all where there is none to give: the compiler lets any key stand in an object that has none. */
export type Sealed<T> = keyof T extends never ? Record<string, never> : T

/** Values of a query string; absent and empty ones are left out. */
export type QueryValues = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>

/** `path?query` with empty values left out. */
export function withQuery(path: string, values: QueryValues): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) for (const each of value) query.append(name, each)
    else if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** The address of an operation below `/api`: the values that its path names are put into it, the others behind it. */
export function addressFor(path: string, values: object): string {
  const left: Record<string, QueryValues[string]> = { ...values }
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(left[name])
    delete left[name]
    return encodeURIComponent(value)
  })
  return withQuery(filled, left)
}

/** Reads whose answer is a file. */
type FilePath = { readonly [P in PathOf<'get'>]: Answer<'get', P> extends Blob ? P : never }[PathOf<'get'>]

/** Where the browser finds a file. */
export const fileAddress = <P extends FilePath>(path: P, ...[asked]: Optional<Asked<'get', P>>): string =>
  `/api${addressFor(path, asked ?? {})}`
