import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'winston'
import { RefusalError } from '../kernel/refusal.ts'
import { drain, isLeftUnread } from './body.ts'
import { problemOf } from './problem.ts'

/** Anything below `/api` that no route answers. */
export const unknownPath: RequestHandler = () => {
  throw new RefusalError([{ code: 'http.not-found' }])
}

/** Answers every error as problem details; faults of ours are logged with their stack and shown without it. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const requestId = String(response.locals.requestId)
    const { status, problem } = problemOf(error, requestId)
    if (status >= 500) logger.error('request failed', { requestId, method: request.method, path: request.path, error })
    if (response.headersSent) return next(error)
    if (isLeftUnread(request)) drain(request)
    response.status(status).type('application/problem+json').send(JSON.stringify(problem))
  }
}
