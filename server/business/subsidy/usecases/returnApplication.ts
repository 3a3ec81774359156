import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { decideApplication, type SubsidyApplication } from '../domain/application.ts'
import { actOf } from './act.ts'
import type { ApplicationInput } from './submitApplication.ts'

export interface ReasonInput extends ApplicationInput {
  readonly body: { readonly reason: string }
}

/** Gives a submitted application back to the applicant to be completed. */
export async function returnApplication(
  work: UnitOfWork,
  { params, body: { reason } }: ReasonInput,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, params.number)
  const state = valueOrThrow(decideApplication(application, 'returnToApplicant', work.actor))
  return work.change(
    subsidyApplicationStore,
    application,
    { state, returned: { ...actOf(work), reason } },
    { type: 'subsidyApplication.returned', reason },
  )
}
