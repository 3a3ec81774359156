import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { activityAnswer, auditEventsAnswer, auditStateAnswer } from './audit.answers.ts'
import { listActivityRequest, listEventsRequest, stateAsOfRequest } from './audit.schemas.ts'
import { activityListView, auditEventView, auditStateView } from './audit.views.ts'
import { listActivity } from './usecases/listActivity.ts'
import { listEvents } from './usecases/listEvents.ts'
import { stateAsOf } from './usecases/stateAsOf.ts'

export const auditRoutes: readonly AnyRoute[] = [
  route({
    name: 'listAuditEvents',
    method: 'get',
    path: '/audit/events',
    permission: 'audit.read',
    summary: 'List events of all streams',
    success: 200,
    schema: listEventsRequest,
    useCase: listEvents,
    view: pageView(auditEventView),
    answer: auditEventsAnswer,
  }),
  route({
    name: 'listActivity',
    method: 'get',
    path: '/audit/activity',
    permission: 'audit.read',
    summary: 'Count events by business date, kind of document and type',
    success: 200,
    schema: listActivityRequest,
    useCase: listActivity,
    view: activityListView,
    answer: activityAnswer,
  }),
  route({
    name: 'getAuditState',
    method: 'get',
    path: '/audit/state',
    permission: 'audit.read',
    summary: 'A document as it was at a moment, rebuilt from its events',
    success: 200,
    schema: stateAsOfRequest,
    useCase: stateAsOf,
    view: auditStateView,
    answer: auditStateAnswer,
  }),
]
