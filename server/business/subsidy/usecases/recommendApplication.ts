import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { decideApplication, type SubsidyApplication } from '../domain/application.ts'
import { actOf } from './act.ts'
import type { ApplicationInput } from './submitApplication.ts'

export interface RecommendInput extends ApplicationInput {
  readonly body: { readonly opinion: string }
}

/** The recommender vouches for completeness, validity and reasonableness of value in a written opinion. */
export async function recommendApplication(
  work: UnitOfWork,
  { params, body }: RecommendInput,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, params.number)
  const state = valueOrThrow(decideApplication(application, 'recommend', work.actor))
  return work.change(
    subsidyApplicationStore,
    application,
    { state, recommendation: { ...actOf(work), opinion: body.opinion } },
    { type: 'subsidyApplication.recommended', reason: body.opinion, payload: { opinion: body.opinion } },
  )
}
