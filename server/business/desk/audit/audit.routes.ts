import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { listEventsRequest } from './audit.schemas.ts'
import { auditEventView } from './audit.views.ts'
import { listEvents } from './usecases/listEvents.ts'

export const auditRoutes: readonly AnyRoute[] = [
  route({
    method: 'get',
    path: '/audit/events',
    permission: 'audit.read',
    summary: 'List events of all streams',
    success: 200,
    schema: listEventsRequest,
    useCase: listEvents,
    view: pageView(auditEventView),
  }),
]
