import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { riskInspectionStore } from '../../../../../models/riskInspections.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { EventFact } from '../../../../platform/database/writing.ts'
import { decideReport, type InspectionRef, inspectionTransitions, type RiskInspection } from '../domain/inspection.ts'
import type { InspectionReportBody } from '../inspection.contract.ts'
import type { UnderwritingReasonBody } from '../underwriting.contract.ts'

type InspectionDocument = RiskInspection & Stored

export type ReportInspection = InspectionRef & InspectionReportBody

/** Reports what was found. The submission's quotes can be approved again when this was the last open inspection. */
export async function reportInspection(
  work: UnitOfWork,
  { inspectionNo, ...report }: ReportInspection,
): Promise<InspectionDocument> {
  const inspection = await work.loadForChange(riskInspectionStore, inspectionNo)
  const state = valueOrThrow(decideReport(inspection, report, HANDBOOK, work.businessDate))
  const { userId: byUserId, name: byName } = work.actor
  const { grade, inspectedOn } = report
  const type = 'submission.inspection-reported'
  await closeInspection(work, inspection, { type, payload: { inspectionNo: inspection._id, grade } })
  return work.change(
    riskInspectionStore,
    inspection,
    { state, report: { ...report, byUserId, byName, at: work.now } },
    { type: 'riskInspection.reported', payload: { grade, inspectedOn } },
  )
}

export type CancelInspection = InspectionRef & UnderwritingReasonBody

/** Gives an inspection up, with a reason. */
export async function cancelInspection(
  work: UnitOfWork,
  { inspectionNo, reason }: CancelInspection,
): Promise<InspectionDocument> {
  const inspection = await work.loadForChange(riskInspectionStore, inspectionNo)
  const state = valueOrThrow(decideTransition(inspectionTransitions, inspection.state, 'cancel', null))
  const type = 'submission.inspection-cancelled'
  await closeInspection(work, inspection, { type, reason, payload: { inspectionNo: inspection._id } })
  const cancellation = { reason, byName: work.actor.name, at: work.now }
  return work.change(
    riskInspectionStore,
    inspection,
    { state, cancellation },
    { type: 'riskInspection.cancelled', reason },
  )
}

async function closeInspection(work: UnitOfWork, { _id, submissionNo }: InspectionDocument, fact: EventFact) {
  const submission = await getVisible(work, submissionStore, submissionNo)
  const openInspections = submission.openInspections.filter((number) => number !== _id)
  await work.change(submissionStore, submission, { openInspections }, fact)
}
