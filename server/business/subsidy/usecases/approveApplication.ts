import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { subsidyDue } from '../../ledger/billing/domain/subsidyMoney.ts'
import { post } from '../../ledger/billing/usecases/post.ts'
import { decideApplication, decideApproval, type SubsidyApplication } from '../domain/application.ts'
import type { ApproveSubsidyBody } from '../subsidy.contract.ts'
import { actOf } from './act.ts'
import { getCurrentAssessment } from './currentAssessment.ts'
import type { ApplicationInput } from './submitApplication.ts'

export interface ApproveInput extends ApplicationInput {
  readonly body: ApproveSubsidyBody
}

/**
 * The ministry approves the pinned amount, if today's facts still give it; from then on the treasury owes it to the
 * policyholder.
 */
export async function approveApplication(
  work: UnitOfWork,
  { params, body }: ApproveInput,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, params.number)
  const state = valueOrThrow(decideApplication(application, 'approve', work.actor))
  const current = await getCurrentAssessment(work, application.policyNo, application.ruleSet.id)
  const amountFen = valueOrThrow(decideApproval(application, current, body.amountFen))
  const approved = await work.change(
    subsidyApplicationStore,
    application,
    { state, decision: { ...actOf(work), outcome: 'approved', reason: body.opinion ?? '' } },
    { type: 'subsidyApplication.approved', reason: body.opinion ?? null, payload: { amountFen } },
  )
  await postSubsidyDue(work, approved)
  return approved
}

async function postSubsidyDue(work: UnitOfWork, application: SubsidyApplication & Stored): Promise<void> {
  const { _id: applicationNo, version } = application
  const occasion = { event: `subsidyApplication:${applicationNo}#${version}`, effectiveOn: work.businessDate }
  await post(work, [subsidyDue({ ...application, applicationNo }, occasion)])
}
