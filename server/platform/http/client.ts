import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Router } from 'express'
import precompressed from 'express-static-gzip'
import { unknownPath } from './errors.ts'

/** Of what the build laid beside a file, brotli where the browser takes it, else gzip. */
const COMPRESSED = { enableBrotli: true, orderPreference: ['br', 'gzip'], index: false }

/**
 * The built client, as the build compressed it. Files under `assets/` carry a hash of their content in their name and
 * never change; every other address that asks for HTML is a page of the client, which its index.html draws.
 */
export function clientRouter(folder: string): Router {
  const router = Router()
  const assets = { immutable: true, maxAge: '1y', redirect: false } as const
  const others = { maxAge: '1h', redirect: false, setHeaders: askEachTime } as const
  router.use('/assets', precompressed(join(folder, 'assets'), { ...COMPRESSED, serveStatic: assets }), unknownPath)
  const files = precompressed(folder, { ...COMPRESSED, serveStatic: others })
  router.use(files)
  router.get('/{*page}', (request, response, next) => {
    if (!request.accepts('html')) return next()
    request.url = '/index.html'
    files(request, response, next)
  })
  router.use(unknownPath)
  return router
}

/** The page names the files of its build: a browser asks whether it is still the same. */
function askEachTime(response: ServerResponse, path: string): void {
  if (/index\.html(\.\w+)?$/.test(path)) response.setHeader('Cache-Control', 'no-cache')
}
