import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { type ApplicationRef, decideApplication, type SubsidyApplication } from '../domain/application.ts'

export interface WithdrawApplication extends ApplicationRef {
  readonly reason: string
}

/** The applicant takes an application back before it is recommended. */
export async function withdrawApplication(
  work: UnitOfWork,
  { applicationNo, reason }: WithdrawApplication,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, applicationNo)
  const state = valueOrThrow(decideApplication(application, 'withdraw', work.actor))
  return work.change(
    subsidyApplicationStore,
    application,
    { state, live: false },
    { type: 'subsidyApplication.withdrawn', reason },
  )
}
