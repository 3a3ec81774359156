import { riskInspectionStore } from '../../../../../models/riskInspections.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { RefusalError, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { RiskInspection } from '../domain/inspection.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { SubmissionRef } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import type { InspectionBody } from '../inspection.contract.ts'

export type RequestInspection = SubmissionRef & InspectionBody

/** Asks somebody to look at the risk. Until it is reported or given up no quote of the submission can be approved. */
export async function requestInspection(
  work: UnitOfWork,
  { submissionNo, ...command }: RequestInspection,
): Promise<RiskInspection & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'requestInspection', submissionFacts(submission, work)),
  )
  if (command.dueOn < work.businessDate)
    throw new RefusalError([
      {
        code: 'inspection.due-in-past',
        field: 'dueOn',
        value: command.dueOn,
        threshold: work.businessDate,
        unit: 'date',
      },
    ])
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
