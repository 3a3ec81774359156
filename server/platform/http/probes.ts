import { Router } from 'express'
import type { ClockVerdict } from '../database/clockReferee.ts'

const DATABASE_TIMEOUT_MS = 2_000

export interface ProbeDependencies {
  /** Resolves when the database answers a read; whoever asks does not wait longer than so many milliseconds. */
  readonly readDatabase: (withinMs: number) => Promise<unknown>
  /** True once the service has been asked to stop. */
  readonly isDraining: () => boolean
  /** The clock of this process beside the database's; it does no jobs by a wrong one. */
  readonly clock: () => ClockVerdict
}

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, so a proxy may send requests; a wrong clock is told there and
 * ends nothing, as all instances may have it.
 */
export function probesRouter({ readDatabase, isDraining, clock }: ProbeDependencies): Router {
  const router = Router()
  router.use(['/healthz', '/readyz'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const draining = isDraining()
    const database = await answers(readDatabase)
    const ready = database && !draining
    const status = ready ? 'ready' : 'not ready'
    response.status(ready ? 200 : 503).json({ status, database, draining, clock: clock() })
  })
  return router
}

async function answers(read: ProbeDependencies['readDatabase']): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, DATABASE_TIMEOUT_MS, false)
  })
  const answered = read(DATABASE_TIMEOUT_MS).then(
    () => true,
    () => false,
  )
  return Promise.race([answered, timeout]).finally(() => clearTimeout(timer))
}
