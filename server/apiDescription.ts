import { AREAS } from './areas.ts'
import { SECURE_SESSION_COOKIE } from './business/party/identity/sessionCookie.ts'
import { EXAMPLE_BODIES, EXAMPLE_TEXTS } from './examples.ts'
import { type OpenApiDocument, openApiDocument } from './platform/http/openapi.ts'
import { PROBLEMS } from './problems.ts'
import { routes } from './routes.ts'

/** The whole API in OpenAPI, as it is served. */
export const apiDescription = (version: string): OpenApiDocument =>
  openApiDocument(routes, {
    version,
    problems: PROBLEMS,
    sessionCookie: SECURE_SESSION_COOKIE,
    areas: AREAS,
    exampleTexts: EXAMPLE_TEXTS,
    exampleBodies: EXAMPLE_BODIES,
  })
