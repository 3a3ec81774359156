import { Router } from 'express'
import { readOfAnswer } from './contentLocation.ts'
import type { HttpDependencies } from './dependencies.ts'
import { unknownPath } from './errors.ts'
import { handlerOf } from './handler.ts'
import type { AnyRoute } from './route.ts'

/** The API as an express router, built from the route table. */
export function apiRouter(routes: readonly AnyRoute[], dependencies: HttpDependencies): Router {
  const router = Router({ caseSensitive: true })
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  for (const route of routes)
    router[route.method](route.path, handlerOf(route, dependencies, readOfAnswer(route, routes)))
  router.use(unknownPath)
  return router
}
