import type { ObjectSchema } from '../../../config/joi.ts'
import type { ParsedInput } from './parse.ts'
import type { AnyRoute, RequestSchema, WriteRoute } from './route.ts'

const PARTS = ['params', 'query', 'body'] as const

/**
 * What a use case is told: the values of path, query and body side by side, by the names the business has for them. Where in
 * a request they stood is nobody's concern any more.
 */
export function commandOf(
  { names = {} }: Pick<RequestSchema<unknown>, 'names'>,
  { params, query, body, ...added }: ParsedInput,
): Readonly<Record<string, unknown>> {
  const said = [params, query, body].flatMap(Object.entries).map(([name, value]) => [names[name] ?? name, value])
  return { ...Object.fromEntries(said), ...added }
}

/** Throws where two values of a request would go by one name, or a name is given to nothing: the service does not start. */
export function refuseAmbiguous(route: AnyRoute): void {
  const { method, path, schema } = route
  const { names = {} } = schema
  const sent = PARTS.flatMap((part) => fieldsOf(schema[part]))
  const told = [...sent.map((name) => names[name] ?? name), ...addedBy(route)]
  const doubled = told.filter((name, index) => told.indexOf(name) !== index)
  const unsent = Object.keys(names).filter((name) => !sent.includes(name))
  if (doubled.length + unsent.length > 0)
    throw new Error(`${method} ${path}: ${[...doubled, ...unsent].join(', ')} would be told twice or is not sent`)
}

/** What a route adds to what was said: a file, what it says, and what was done before the transaction. */
function addedBy(route: AnyRoute): string[] {
  const { readFile, receive, prepare }: Partial<WriteRoute<unknown, unknown>> =
    route.method === 'get' || route.asks ? {} : route
  return [
    ...(route.upload ? ['file'] : []),
    ...(readFile ? ['content'] : []),
    ...(receive ? ['received'] : []),
    ...(prepare ? ['prepared'] : []),
  ]
}

const fieldsOf = (schema: ObjectSchema | undefined): string[] => Object.keys((schema?.describe().keys ?? {}) as object)
