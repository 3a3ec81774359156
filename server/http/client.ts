import { join } from 'node:path'
import express, { Router } from 'express'
import { unknownPath } from './errors.ts'

/**
 * The built client. Files under `assets/` carry a hash of their content in their name and never change; every other
 * address that asks for HTML is a page of the client, which its index.html draws.
 */
export function clientRouter(folder: string): Router {
  const router = Router()
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
    unknownPath,
  )
  router.use(express.static(folder, { index: false, maxAge: '1h', redirect: false }))
  router.get('/{*page}', (request, response, next) => {
    if (!request.accepts('html')) return next()
    response.sendFile(join(folder, 'index.html'), { cacheControl: false, headers: { 'Cache-Control': 'no-cache' } })
  })
  router.use(unknownPath)
  return router
}
