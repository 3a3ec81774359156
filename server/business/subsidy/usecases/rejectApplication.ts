import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { type ApplicationRef, decideApplication, type SubsidyApplication } from '../domain/application.ts'
import { actOf } from './act.ts'

export interface RejectApplication extends ApplicationRef {
  readonly reason: string
}

/** The ministry turns a recommended application down; the policy may be applied for again. */
export async function rejectApplication(
  work: UnitOfWork,
  { applicationNo, reason }: RejectApplication,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, applicationNo)
  const state = valueOrThrow(decideApplication(application, 'reject', work.actor))
  return work.change(
    subsidyApplicationStore,
    application,
    { state, live: false, decision: { ...actOf(work), outcome: 'rejected', reason } },
    { type: 'subsidyApplication.rejected', reason },
  )
}
