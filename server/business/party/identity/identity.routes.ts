import type { AnyRoute } from '../../../platform/http/route.ts'
import { accountRoutes, apiTokenRoutes } from './account.routes.ts'
import { organisationRoutes, userRoutes } from './directory.routes.ts'

export const identityRoutes: readonly AnyRoute[] = [
  ...accountRoutes,
  ...apiTokenRoutes,
  ...organisationRoutes,
  ...userRoutes,
]
