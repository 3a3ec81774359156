import express, { type Express, type RequestHandler } from 'express'
import { apiRouter } from './http/api.ts'
import type { HttpDependencies } from './http/dependencies.ts'
import { problemHandler } from './http/errors.ts'
import { requestContext } from './http/requestContext.ts'
import type { AnyRoute } from './http/route.ts'

export interface AppDependencies extends HttpDependencies {
  readonly routes: readonly AnyRoute[]
  /** Mounted before the API, in order: security headers, probes, metrics, documentation. */
  readonly before?: readonly RequestHandler[]
  /** Mounted after the API: the client. */
  readonly after?: readonly RequestHandler[]
  /** Number of proxies in front, so that addresses and https are read right. */
  readonly trustProxy?: number
}

/** The service as an express app. Opens no port and no connection. */
export function createApp({
  routes,
  before = [],
  after = [],
  trustProxy = 0,
  ...dependencies
}: AppDependencies): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  app.set('trust proxy', trustProxy)
  app.use(requestContext(dependencies.logger))
  for (const handler of before) app.use(handler)
  app.use('/api', apiRouter(routes, dependencies))
  for (const handler of after) app.use(handler)
  app.use(problemHandler(dependencies.logger))
  return app
}
