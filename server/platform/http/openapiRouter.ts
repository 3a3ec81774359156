import { Router } from 'express'
import { openApiDocument, type ServiceFacts } from './openapi.ts'
import { openApiPage } from './openapiPage.ts'
import type { AnyRoute } from './route.ts'

/** `/api/openapi.json` for machines, `/api/docs` for people; both made once from the route table. */
export function openApiRouter(routes: readonly AnyRoute[], facts: ServiceFacts): Router {
  const document = openApiDocument(routes, facts)
  const [json, page] = [JSON.stringify(document), openApiPage(document)]
  const router = Router()
  router.get('/api/openapi.json', (_request, response) => {
    response.type('application/json').send(json)
  })
  router.get('/api/docs', (_request, response) => {
    response.type('text/html').send(page)
  })
  return router
}
