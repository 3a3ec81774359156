import {
  allowedEvents,
  day,
  instant,
  named,
  nullable,
  object,
  oneOf,
  page,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { partiesAnswer } from '../../party/identity/identity.answers.ts'
import { INSPECTION_EVENTS, INSPECTION_STATES } from './domain/inspection.ts'
import type { InspectionView } from './inspection.contract.ts'

export const inspectionAnswer = named<InspectionView>('Inspection', {
  number: text(),
  version: whole(),
  state: oneOf(INSPECTION_STATES),
  submissionNo: text(),
  parties: partiesAnswer,
  subject: text(),
  dueOn: day(),
  inspector: text(),
  requestedByName: text(),
  createdAt: instant(),
  report: nullable(
    object<NonNullable<InspectionView['report']>>({
      inspectedOn: day(),
      inspector: text(),
      findings: nullable(text()),
      grade: nullable(text()),
      byName: text(),
      at: instant(),
    }),
  ),
  cancellation: nullable(
    object<NonNullable<InspectionView['cancellation']>>({ reason: text(), byName: text(), at: instant() }),
  ),
  allowedEvents: allowedEvents(INSPECTION_EVENTS),
})

export const inspectionsAnswer = page(inspectionAnswer)
