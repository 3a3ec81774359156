import express, { type RequestHandler, Router } from 'express'
import multer from 'multer'
import { RefusalError } from '../kernel/refusal.ts'
import type { HttpDependencies } from './dependencies.ts'
import { unknownPath } from './errors.ts'
import { handlerOf } from './handler.ts'
import type { AnyRoute } from './route.ts'

const JSON_LIMIT = '512kb'
const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024

/** The API as an express router, built from the route table. */
export function apiRouter(routes: readonly AnyRoute[], dependencies: HttpDependencies): Router {
  const router = Router({ caseSensitive: true })
  const upload = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1, fields: 20 },
  })
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  for (const route of routes) {
    const json = express.json({ limit: route.bodyLimit ?? JSON_LIMIT, strict: true })
    const readers =
      'receive' in route && route.receive ? [] : [route.upload ? formReader(upload.single(route.upload)) : json]
    router[route.method](route.path, ...readers, handlerOf(route, dependencies))
  }
  router.use(unknownPath)
  return router
}

/** A form that ends early or names no boundary is the caller's fault; what reads it does not say so. */
const formReader =
  (read: RequestHandler): RequestHandler =>
  (request, response, next) =>
    read(request, response, (error?: unknown) =>
      next(error && !(error instanceof multer.MulterError) ? new RefusalError([{ code: 'http.malformed' }]) : error),
    )
