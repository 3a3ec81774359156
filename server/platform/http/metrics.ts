import { timingSafeEqual } from 'node:crypto'
import { type Request, type RequestHandler, Router } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobRunCount } from '../../../models/jobRunCounts.ts'
import type { TurnCounts } from './turns.ts'

const DATABASE_TIMEOUT_MS = 2_000

/** Measurements of one running service, in the format Prometheus reads. */
export interface Metrics {
  /** Measures every request that passes. */
  readonly middleware: RequestHandler
  /** Serves `/metrics`. */
  readonly router: Router
}

/** Counts requests by route pattern (never by address, which would be one series a case), jobs, and the process itself. */
export function createMetrics(
  token: string | null,
  countJobRuns: () => Promise<readonly JobRunCount[]>,
  countTurns: () => TurnCounts,
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
      for (const { job, state, count } of await unlessLate(countJobRuns)) this.set({ job, state }, count)
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

/** What is counted in the database is left out while it does not answer: the rest is what one wants to see then. */
async function unlessLate(countJobRuns: () => Promise<readonly JobRunCount[]>): Promise<readonly JobRunCount[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<readonly JobRunCount[]>((resolve) => {
    timer = setTimeout(resolve, DATABASE_TIMEOUT_MS, [])
  })
  const counted = countJobRuns().catch(() => [])
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
