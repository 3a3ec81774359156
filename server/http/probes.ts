import { Router } from 'express'

const PING_TIMEOUT_MS = 2_000

export interface ProbeDependencies {
  /** Resolves when the database answers. */
  readonly pingDatabase: () => Promise<unknown>
  /** True once the service has been asked to stop. */
  readonly isDraining: () => boolean
}

/** `/healthz`: the process lives. `/readyz`: it can serve, so a proxy may send requests. */
export function probesRouter({ pingDatabase, isDraining }: ProbeDependencies): Router {
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
    const database = await answers(pingDatabase)
    const ready = database && !draining
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', database, draining })
  })
  return router
}

async function answers(ping: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PING_TIMEOUT_MS, false)
  })
  const answered = ping().then(
    () => true,
    () => false,
  )
  return Promise.race([answered, timeout]).finally(() => clearTimeout(timer))
}
