import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { seesUnderwriting } from './domain/historyVisibility.ts'
import type { RiskInspection } from './domain/inspection.ts'
import { inspectionMenu } from './domain/inspectionMenu.ts'
import type { InspectionView } from './inspection.contract.ts'

/** A risk inspection as the person may see it. */
export function inspectionView(inspection: RiskInspection & Stored, { actor }: Reader): InspectionView {
  const { _id, version, state, submissionNo, parties, subject, dueOn, inspector, requestedByName } = inspection
  return {
    number: _id,
    version,
    state,
    submissionNo,
    parties,
    subject,
    dueOn,
    inspector,
    requestedByName,
    createdAt: inspection.createdAt.toISOString(),
    report: reportView(inspection, seesUnderwriting(actor, inspection)),
    cancellation: inspection.cancellation && {
      ...inspection.cancellation,
      at: inspection.cancellation.at.toISOString(),
    },
    allowedEvents: allowedEventsView(inspectionMenu(inspection, actor)),
  }
}

function reportView({ report }: RiskInspection, inside: boolean): InspectionView['report'] {
  if (!report) return null
  const { findings, grade, inspectedOn, inspector, byName, at } = report
  return {
    inspectedOn,
    inspector,
    byName,
    at: at.toISOString(),
    findings: inside ? findings : null,
    grade: inside ? grade : null,
  }
}
