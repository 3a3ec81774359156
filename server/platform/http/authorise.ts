import type { Request } from 'express'
import { mayDo } from '../../../config/permissions.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Actor } from '../acting/domain/actor.ts'
import type { Authentication } from '../acting/domain/authentication.ts'
import type { AnyRoute } from './route.ts'

const ANONYMOUS: Actor = {
  userId: 'anonymous',
  name: 'anonymous',
  organisationId: 'none',
  organisationKind: 'platform',
  roles: [],
  via: 'session',
}

/** Who may come in: permission by role and by token scope, CSRF for cookie sessions. Default deny. */
export function authorise(route: AnyRoute, request: Request, authentication: Authentication | null): Actor {
  if (route.permission === 'public') return authentication?.actor ?? ANONYMOUS
  if (!authentication) throw new RefusalError([{ code: 'http.unauthenticated' }])
  const { actor, csrfToken, passwordChangeRequired, enrolmentRequired } = authentication
  if (route.method !== 'get' && csrfToken !== undefined && request.get('X-CSRF-Token') !== csrfToken)
    throw new RefusalError([{ code: 'http.csrf' }])
  if (passwordChangeRequired && route.permission !== 'account.own')
    throw new RefusalError([{ code: 'identity.password-change-required' }])
  if (enrolmentRequired && route.permission !== 'account.own')
    throw new RefusalError([{ code: 'identity.second-factor-enrolment-required' }])
  if (!mayDo(actor, route.permission)) throw new RefusalError([{ code: 'http.forbidden', value: route.permission }])
  return actor
}
