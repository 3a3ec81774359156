import express, { Router } from 'express'
import multer from 'multer'
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
    const readers = 'receive' in route && route.receive ? [] : [route.upload ? upload.single(route.upload) : json]
    router[route.method](route.path, ...readers, handlerOf(route, dependencies))
  }
  router.use(unknownPath)
  return router
}
