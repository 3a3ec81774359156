import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type RequestHandler, Router } from 'express'
import type { OpenApiDocument } from './openapi.ts'
import { openApiPage } from './openapiPage.ts'

/** `/api/openapi.json` for machines, `/api/docs` for people; both made and compressed once. */
export function openApiRouter(document: OpenApiDocument): Router {
  const router = Router()
  router.get('/api/openapi.json', madeOnce('application/json', JSON.stringify(document)))
  router.get('/api/docs', madeOnce('text/html', openApiPage(document)))
  return router
}

/** Answers with a text, compressed for whoever takes that, and with nothing where the caller has it already. */
function madeOnce(type: string, text: string): RequestHandler {
  const compressed = gzipSync(text)
  // Weak, as it is one for both encodings.
  const etag = `W/"${createHash('sha256').update(text).digest('base64url')}"`
  return (request, response) => {
    response.type(type).vary('Accept-Encoding').set({ ETag: etag, 'Cache-Control': 'no-cache' })
    if (!request.acceptsEncodings('gzip')) return void response.send(text)
    response.set('Content-Encoding', 'gzip').send(compressed)
  }
}
