import { policyStore } from '../../../../models/policies.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { getVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { decideAssessed } from '../domain/applying.ts'
import { type StoredSubsidyAssessment, saveAssessments } from './saveAssessments.ts'

/** The assessment of a policy under a rule set on today's facts, stored if it changed. */
export async function getCurrentAssessment(
  work: UnitOfWork,
  policyNo: string,
  ruleSetId: string,
): Promise<StoredSubsidyAssessment> {
  const { assessments } = await saveAssessments(work, [await getVisible(work, policyStore, policyNo)])
  const applying = assessments.filter(({ ruleSet }) => ruleSet.id === ruleSetId)
  const [current] = valueOrThrow(decideAssessed(applying, ruleSetId))
  return current
}
