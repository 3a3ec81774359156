import { riskInspectionStore } from '../../../../../models/riskInspections.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { RiskInspection } from '../domain/inspection.ts'
import type { SubmissionRef } from '../domain/submission.ts'
import { decideInspectionRequest } from '../domain/submissionDecisions.ts'
import type { InspectionBody } from '../inspection.contract.ts'

export type RequestInspection = SubmissionRef & InspectionBody

/** Asks somebody to look at the risk. Until it is reported or given up no quote of the submission can be approved. */
export async function requestInspection(
  work: UnitOfWork,
  { submissionNo, ...command }: RequestInspection,
): Promise<RiskInspection & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(decideInspectionRequest(submission, command, work))
  const number = await work.nextNumber('RI')
  const { userId: requestedByUserId, name: requestedByName } = work.actor
  await work.change(
    submissionStore,
    submission,
    { state, openInspections: [...submission.openInspections, number] },
    { type: 'submission.inspection-requested', payload: { inspectionNo: number, dueOn: command.dueOn } },
  )
  return work.create(
    riskInspectionStore,
    number,
    {
      ...command,
      submissionNo: submission._id,
      state: 'requested',
      parties: submission.parties,
      requestedByUserId,
      requestedByName,
      report: null,
      cancellation: null,
    },
    { type: 'riskInspection.requested', payload: { submissionNo: submission._id, ...command } },
  )
}
