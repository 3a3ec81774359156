import {
  anything,
  day,
  either,
  instant,
  leftOut,
  list,
  named,
  nullable,
  object,
  page,
  record,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from '../../reference/product/bilingualText.answers.ts'
import type {
  ActivityListView,
  ActivityView,
  AuditActorView,
  AuditChangeView,
  AuditEventView,
  AuditStateView,
} from './audit.contract.ts'

const actor = named<AuditActorView>('AuditActor', { userId: text(), name: text(), organisationId: text(), via: text() })

export const auditEventsAnswer = page(
  named<AuditEventView>('AuditEvent', {
    id: text(),
    stream: text(),
    seq: whole(),
    at: instant(),
    businessDate: day(),
    actor,
    onBehalfOf: nullable(text()),
    requestId: text(),
    type: text(),
    reason: nullable(text()),
    hash: text(),
  }),
)

export const activityAnswer = object<ActivityListView>({
  items: list(named<ActivityView>('Activity', { day: day(), kind: text(), type: text(), count: whole() })),
})

export const auditStateAnswer = named<AuditStateView>('AuditState', {
  stream: text(),
  seq: whole(),
  type: text(),
  at: instant(),
  actor,
  reason: nullable(text()),
  hash: text(),
  createdAt: instant(),
  content: anything(),
  changes: list(
    named<AuditChangeView>('AuditChange', {
      path: list(either<[string, number]>(text(), whole())),
      before: leftOut(anything()),
      after: leftOut(anything()),
    }),
  ),
  labels: record(bilingualAnswer),
})
