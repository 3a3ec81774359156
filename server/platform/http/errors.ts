import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import type { Logger } from 'winston'
import { hasReference, withReferred } from '../../kernel/reference.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import { jsonWithNames } from '../database/referred.ts'
import { drain, isLeftUnread } from './body.ts'
import type { AnswerCheck } from './dependencies.ts'
import { problemOf } from './problem.ts'
import type { AnyRoute } from './route.ts'

/** Anything below `/api` that no route answers. */
export const unknownPath: RequestHandler = () => {
  throw new RefusalError([{ code: 'http.not-found' }])
}

/**
 * Answers every error as problem details. Faults of ours are logged with their stack and shown without it; what passes by
 * itself is a warning, and whoever was turned away stands among the requests. Asks the database only for the names of
 * people it speaks of, and does without: it may be what failed.
 */
export function problemHandler(logger: Logger, inspect?: AnswerCheck): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const requestId = String(response.locals.requestId)
    const { status, problem, retryAfterSeconds } = problemOf(error, requestId)
    const facts = { requestId, method: request.method, path: request.path, error }
    if (problem.code === 'http.unavailable') logger.warn('request failed for the moment', facts)
    else if (status >= 500 && problem.code !== 'http.busy') logger.error('request failed', facts)
    if (isDenial(request, status)) {
      const { userId = 'anonymous' } = response.locals
      const { method, path, ip: address } = request
      logger.warn('security: denied', { requestId, method, path, code: problem.code, userId, address })
    }
    if (response.headersSent) return next(error)
    const { route } = response.locals as { readonly route?: AnyRoute }
    if (route) inspect?.refused(route, problem)
    if (retryAfterSeconds !== null) response.set('Retry-After', String(retryAfterSeconds))
    if (isLeftUnread(request)) drain(request)
    const json = JSON.stringify(problem)
    const answer = (text: string) => response.status(status).type('application/problem+json').send(text)
    if (!hasReference(json)) return answer(json)
    jsonWithNames(json).then(answer, () => answer(withReferred(json, ({ id }) => id)))
  }
}

/** What an operator wants to hear of: no permission, a wrong CSRF token, a delay, a token that is not known. */
const isDenial = (request: Request, status: number): boolean =>
  status === 403 || status === 429 || (status === 401 && request.get('Authorization') !== undefined)
