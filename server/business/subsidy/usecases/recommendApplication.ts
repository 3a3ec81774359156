import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { type ApplicationRef, decideApplication, type SubsidyApplication } from '../domain/application.ts'
import { actOf } from './act.ts'

export interface RecommendApplication extends ApplicationRef {
  readonly opinion: string
}

/** The recommender vouches for completeness, validity and reasonableness of value in a written opinion. */
export async function recommendApplication(
  work: UnitOfWork,
  { applicationNo, opinion }: RecommendApplication,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, applicationNo)
  const state = valueOrThrow(decideApplication(application, 'recommend', work.actor))
  return work.change(
    subsidyApplicationStore,
    application,
    { state, recommendation: { ...actOf(work), opinion } },
    { type: 'subsidyApplication.recommended', reason: opinion, payload: { opinion } },
  )
}
