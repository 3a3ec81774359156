import { timingSafeEqual } from 'node:crypto'
import { type Request, type RequestHandler, Router } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobRunCount } from '../../../models/jobRunCounts.ts'
import { countFacts } from '../database/judged.ts'
import type { TurnCounts } from './turns.ts'

const DATABASE_TIMEOUT_MS = 2_000

/** Measurements of one running service, in the format Prometheus reads. */
export interface Metrics {
  /** Measures every request that passes. */
  readonly middleware: RequestHandler
  /** Serves `/metrics`. */
  readonly router: Router
}

/** How far what comes after a commit is behind it. */
export interface Lags {
  /** Age of the oldest event without a seal. */
  readonly sealSeconds: number
  readonly followers: readonly { readonly name: string; readonly seconds: number; readonly deadLetters: number }[]
}

/** Counts requests by route pattern (never by address, which would be one series a case), jobs, and the process itself. */
export function createMetrics(
  token: string | null,
  countJobRuns: () => Promise<readonly JobRunCount[]>,
  countTurns: () => TurnCounts,
  measureLags: () => Promise<Lags>,
): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  new Gauge({
    name: 'job_runs',
    help: 'Job runs by job and state',
    labelNames: ['job', 'state'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { job, state, count } of await unlessLate(countJobRuns, [])) this.set({ job, state }, count)
    },
  })
  gaugeLags(registry, measureLags)
  new Gauge({
    name: 'judged_facts',
    help: 'Questions for facts that cases are judged by, answered from memory or not since the start; documents kept',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(countFacts())) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'api_requests',
    help: 'API requests worked on and waiting for it at the moment',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { underWay, waiting } = countTurns()
      this.set({ state: 'under way' }, underWay)
      this.set({ state: 'waiting' }, waiting)
    },
  })

  return {
    middleware: (request, response, next) => {
      const end = requests.startTimer({ method: request.method })
      response.on('finish', () => end({ route: routePattern(request), status: response.statusCode }))
      next()
    },
    router: metricsRouter(registry, token),
  }
}

function gaugeLags(registry: Registry, measureLags: () => Promise<Lags>): void {
  let asked: Promise<Lags | null> | null = null
  /** Asked once for the gauges that are collected together. */
  const lags = (): Promise<Lags | null> => {
    asked ??= unlessLate<Lags | null>(measureLags, null).finally(() => {
      asked = null
    })
    return asked
  }
  new Gauge({
    name: 'seal_lag_seconds',
    help: 'Age of the oldest event without a seal',
    registers: [registry],
    async collect() {
      this.reset()
      const found = await lags()
      if (found) this.set(found.sealSeconds)
    },
  })
  for (const [name, help, of] of [
    ['follower_lag_seconds', 'Age of the oldest seal a follower has not done with', 'seconds'],
    ['follower_dead_letters', 'Events a follower put aside', 'deadLetters'],
  ] as const)
    new Gauge({
      name,
      help,
      labelNames: ['follower'],
      registers: [registry],
      async collect() {
        this.reset()
        for (const follower of (await lags())?.followers ?? []) this.set({ follower: follower.name }, follower[of])
      },
    })
}

/** What is counted in the database is left out while it does not answer: the rest is what one wants to see then. */
async function unlessLate<T>(count: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, DATABASE_TIMEOUT_MS, otherwise)
  })
  const counted = count().catch(() => otherwise)
  return Promise.race([counted, late]).finally(() => clearTimeout(timer))
}

function metricsRouter(registry: Registry, token: string | null): Router {
  const router = Router()
  router.get('/metrics', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    if (token !== null && !isSame(request.get('Authorization') ?? '', `Bearer ${token}`)) {
      response.status(401).set('WWW-Authenticate', 'Bearer').end()
      return
    }
    response.type(registry.contentType).send(await registry.metrics())
  })
  return router
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function routePattern(request: Request): string {
  const path: unknown = request.route?.path
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'other'
}
