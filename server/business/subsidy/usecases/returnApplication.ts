import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { type ApplicationRef, decideApplication, type SubsidyApplication } from '../domain/application.ts'
import { actOf } from './act.ts'

export interface ReturnApplication extends ApplicationRef {
  readonly reason: string
}

/** Gives a submitted application back to the applicant to be completed. */
export async function returnApplication(
  work: UnitOfWork,
  { applicationNo, reason }: ReturnApplication,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, applicationNo)
  const state = valueOrThrow(decideApplication(application, 'returnToApplicant', work.actor))
  return work.change(
    subsidyApplicationStore,
    application,
    { state, returned: { ...actOf(work), reason } },
    { type: 'subsidyApplication.returned', reason },
  )
}
