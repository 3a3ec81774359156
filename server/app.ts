import express, { type Express, type RequestHandler } from 'express'
import { type HttpConfig, readConfig } from '../config/env.ts'
import { apiRouter } from './platform/http/api.ts'
import type { HttpDependencies } from './platform/http/dependencies.ts'
import { problemHandler } from './platform/http/errors.ts'
import { perAddress } from './platform/http/perAddress.ts'
import { parseQuery } from './platform/http/query.ts'
import { requestContext } from './platform/http/requestContext.ts'
import type { AnyRoute } from './platform/http/route.ts'
import { Turns } from './platform/http/turns.ts'

export interface AppDependencies extends Omit<HttpDependencies, 'turns'> {
  /** As many at once, and from one address, as the configuration's defaults say, where not given. */
  readonly turns?: Turns
  readonly requestsPerAddress?: number
  readonly routes: readonly AnyRoute[]
  /** Mounted before the API, in order: security headers, probes, metrics, documentation. */
  readonly before?: readonly RequestHandler[]
  /** Mounted after the API: the client. */
  readonly after?: readonly RequestHandler[]
  /** Number of proxies in front, so that addresses and https are read right. */
  readonly trustProxy?: number
}

const WAIT_MS = 5_000
const ANSWER_MS = 30_000

/** The turns of one process. A proxy must wait for an answer longer than these two together. */
export const turnsOf = ({ requestsAtOnce, requestsWaiting }: HttpConfig): Turns =>
  new Turns({ atOnce: requestsAtOnce, waiting: requestsWaiting, waitMs: WAIT_MS, answerMs: ANSWER_MS })

/** The service as an express app. Opens no port and no connection. */
export function createApp({
  routes,
  before = [],
  after = [],
  trustProxy = 0,
  turns = turnsOf(readConfig({}).http),
  requestsPerAddress = readConfig({}).http.requestsPerAddress,
  ...dependencies
}: AppDependencies): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', parseQuery)
  app.set('trust proxy', trustProxy)
  app.use(requestContext(dependencies.logger))
  for (const handler of before) app.use(handler)
  app.use('/api', perAddress(requestsPerAddress), apiRouter(routes, { ...dependencies, turns }))
  for (const handler of after) app.use(handler)
  app.use(problemHandler(dependencies.logger, dependencies.inspect))
  return app
}
