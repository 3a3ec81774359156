import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { type ApplicationRef, decideApplication, decidePin, type SubsidyApplication } from '../domain/application.ts'
import { actOf } from './act.ts'
import { getCurrentAssessment } from './currentAssessment.ts'

/** Hands a draft or returned application to the recommender, its figures pinned again on the day of submission. */
export async function submitApplication(
  work: UnitOfWork,
  { applicationNo }: ApplicationRef,
): Promise<SubsidyApplication & Stored> {
  const application = await work.loadForChange(subsidyApplicationStore, applicationNo)
  const state = valueOrThrow(decideApplication(application, 'submit', work.actor))
  const current = await getCurrentAssessment(work, application.policyNo, application.ruleSet.id)
  const pinned = valueOrThrow(decidePin(current))
  const parties = { ...application.parties, recommenderId: application.recommenderId }
  return work.change(
    subsidyApplicationStore,
    application,
    { ...pinned, state, parties, submission: actOf(work) },
    { type: 'subsidyApplication.submitted', payload: { ruleSet: pinned.ruleSet, amountFen: pinned.amountFen } },
  )
}
