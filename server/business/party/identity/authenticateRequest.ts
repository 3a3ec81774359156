import type { Request } from 'express'
import type { Authentication } from '../../../platform/acting/domain/authentication.ts'
import type { Circumstances } from '../../../platform/http/dependencies.ts'
import { sessionSecretOf } from './sessionCookie.ts'
import { authenticate } from './usecases/authenticate.ts'

/** Who sends a request, by its `Authorization` header, else by its session cookie; null if nobody we know. */
export function authenticateRequest(request: Request, circumstances: Circumstances): Promise<Authentication | null> {
  const authorization = request.get('Authorization')
  // Only where it is asked for: a cookie beside a header is not looked at.
  const sessionSecret = authorization === undefined ? sessionSecretOf(request) : undefined
  return authenticate({ authorization, sessionSecret, address: request.ip }, circumstances)
}
