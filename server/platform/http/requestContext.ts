import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'winston'

/** Gives every request an id (the caller's if it sent a sane one), answers it back and logs the outcome. */
export function requestContext(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const sent = request.get('X-Request-Id') ?? ''
    const requestId = /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID()
    response.locals.requestId = requestId
    response.set('X-Request-Id', requestId)
    const began = performance.now()
    response.on('finish', () => {
      logger.http('request', {
        requestId,
        method: request.method,
        path: request.path,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - began),
      })
    })
    next()
  }
}
