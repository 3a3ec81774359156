import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { riskInspectionStore } from '../../../../../models/riskInspections.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { type Refusal, RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { EventFact, UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { inspectionTransitions, type RiskInspection } from '../domain/inspection.ts'
import type { InspectionReportInput } from '../inspection.schemas.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { ReasonInput } from '../underwriting.schemas.ts'

type InspectionDocument = RiskInspection & Stored

/** Reports what was found. The submission's quotes can be approved again when this was the last open inspection. */
export async function reportInspection(
  work: UnitOfWork,
  { params, body }: InspectionReportInput,
): Promise<InspectionDocument> {
  const inspection = await work.loadForChange(riskInspectionStore, params.number)
  const state = valueOrThrow(decideTransition(inspectionTransitions, inspection.state, 'report', null))
  const refusals = reportRefusals(work, body)
  if (refusals.length > 0) throw new RefusalError(refusals)
  const { userId: byUserId, name: byName } = work.actor
  const { grade, inspectedOn } = body
  const type = 'submission.inspection-reported'
  await closeInspection(work, inspection, { type, payload: { inspectionNo: inspection._id, grade } })
  return work.change(
    riskInspectionStore,
    inspection,
    { state, report: { ...body, byUserId, byName, at: work.now } },
    { type: 'riskInspection.reported', payload: { grade, inspectedOn } },
  )
}

/** Gives an inspection up, with a reason. */
export async function cancelInspection(
  work: UnitOfWork,
  { params, body: { reason } }: ReasonInput,
): Promise<InspectionDocument> {
  const inspection = await work.loadForChange(riskInspectionStore, params.number)
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

function reportRefusals(work: UnitOfWork, { grade, inspectedOn }: InspectionReportInput['body']) {
  const refusals: Refusal<UnderwritingRefusalCode>[] = []
  if (!HANDBOOK.inspectionGrades.some(({ code }) => code === grade))
    refusals.push({ code: 'inspection.unknown-grade', field: 'grade', value: grade })
  if (inspectedOn > work.businessDate) {
    const threshold = work.businessDate
    refusals.push({ code: 'inspection.in-future', field: 'inspectedOn', value: inspectedOn, threshold, unit: 'date' })
  }
  return refusals
}

async function closeInspection(work: UnitOfWork, { _id, submissionNo }: InspectionDocument, fact: EventFact) {
  const submission = await getVisible(work, submissionStore, submissionNo)
  const openInspections = submission.openInspections.filter((number) => number !== _id)
  await work.change(submissionStore, submission, { openInspections }, fact)
}
