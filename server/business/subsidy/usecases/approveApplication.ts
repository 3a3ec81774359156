import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { subsidyDue } from '../../ledger/billing/domain/subsidyMoney.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import {
  type ApplicationRef,
  decideApplication,
  decideApproval,
  type SubsidyApplication,
} from '../domain/application.ts'
import type { ApproveSubsidyBody } from '../subsidy.contract.ts'
import { actOf } from './act.ts'
import { getCurrentAssessment } from './currentAssessment.ts'

export type ApproveApplication = ApplicationRef & ApproveSubsidyBody

/**
 * The ministry approves the pinned amount, if today's facts still give it; from then on the treasury owes it to the
 * policyholder.
 */
export async function approveApplication(
  work: UnitOfWork,
  { applicationNo, ...command }: ApproveApplication,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, applicationNo)
  const state = valueOrThrow(decideApplication(application, 'approve', work.actor))
  const current = await getCurrentAssessment(work, application.policyNo, application.ruleSet.id)
  const amountFen = valueOrThrow(decideApproval(application, current, command.amountFen))
  const approved = await work.change(
    subsidyApplicationStore,
    application,
    { state, decision: { ...actOf(work), outcome: 'approved', reason: command.opinion ?? '' } },
    { type: 'subsidyApplication.approved', reason: command.opinion ?? null, payload: { amountFen } },
  )
  await postSubsidyDue(work, approved)
  return approved
}

async function postSubsidyDue(work: UnitOfWork, application: SubsidyApplication & Stored): Promise<void> {
  const { _id: applicationNo, version } = application
  const occasion = { event: `subsidyApplication:${applicationNo}#${version}`, effectiveOn: work.businessDate }
  await post(work, [subsidyDue({ ...application, applicationNo }, occasion)])
}
