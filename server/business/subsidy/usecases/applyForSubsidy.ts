import { isDuplicateKey } from '../../../../models/duplicateKey.ts'
import type { Stored } from '../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { subsidyAssessmentStore } from '../../../../models/subsidyAssessments.ts'
import { together, valueOrThrow } from '../../../kernel/refusal.ts'
import { getVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { decidePin, insuredYearOf, type SubsidyApplication } from '../domain/application.ts'
import { decideAlone } from '../domain/applying.ts'
import { actOf } from './act.ts'
import { getCurrentAssessment } from './currentAssessment.ts'
import { findLiveApplication } from './liveApplication.ts'

export interface ApplyForSubsidy {
  readonly assessmentNo: string
  readonly statement: string
}

/**
 * Makes a draft application from an eligible assessment, pinning its figures and rule set. One per policy and year:
 * the live one is named; the unique index decides where two are made at once.
 */
export async function applyForSubsidy(
  work: UnitOfWork,
  { assessmentNo, statement }: ApplyForSubsidy,
): Promise<SubsidyApplication & Stored> {
  const { policyNo, ruleSet } = await getVisible(work, subsidyAssessmentStore, assessmentNo)
  const current = await getCurrentAssessment(work, policyNo, ruleSet.id)
  const insuredYear = insuredYearOf(current.facts)
  const live = await findLiveApplication(work, policyNo, insuredYear)
  const { pinned } = valueOrThrow(together({ pinned: decidePin(current), alone: decideAlone(live?._id ?? null) }))
  const application = {
    ...pinned,
    state: 'draft',
    live: true,
    policyNo,
    insuredYear,
    parties: { ...current.parties, recommenderId: '' },
    recommenderId: current.parties.recommenderId,
    region: current.region,
    productCode: current.productCode,
    statement,
    created: actOf(work),
    submission: null,
    recommendation: null,
    returned: null,
    decision: null,
  } as const
  const number = await work.nextNumber('SA')
  try {
    return await work.create(subsidyApplicationStore, number, application, {
      type: 'subsidyApplication.created',
      payload: { policyNo, ruleSet: pinned.ruleSet, amountFen: pinned.amountFen },
    })
  } catch (error) {
    if (isDuplicateKey(error)) valueOrThrow(decideAlone(policyNo))
    throw error
  }
}
