import type { Request } from 'express'
import type { Reader } from '../database/reader.ts'
import { commandOf } from './command.ts'
import type { AnyRoute } from './route.ts'

/** Finds what the path names, or refuses: someone else's does not exist. */
export type SubjectFinder = (request: Request, reader: Reader) => Promise<void>

/**
 * How a route finds what its path names before it reads or prepares anything. What a file says, or how long it takes to
 * read, would tell strangers that there is something; so a route that reads or prepares below a parameter must say what
 * that names, or the service does not start.
 */
export function subjectFinderOf(route: AnyRoute): SubjectFinder | null {
  const { subject, schema } = route
  if (subject) {
    return async ({ params }, reader) => {
      await subject(reader, commandOf(schema, { params: { ...params }, query: {}, body: {} }))
    }
  }
  const isAhead = route.upload !== undefined || (route.method !== 'get' && (route.receive ?? route.prepare))
  if (isAhead && route.path.includes(':'))
    throw new Error(`${route.method} ${route.path} reads or prepares before it looks for what its path names`)
  return null
}
