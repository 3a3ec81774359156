import { policyStore } from '../../../../models/policies.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { getVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { decideAssessed, decideAssessing } from '../domain/applying.ts'
import { type SeenSubsidyAssessment, withApplication } from './assessments.ts'
import { saveAssessments } from './saveAssessments.ts'

export interface AssessPolicy {
  readonly policyNo: string
}

/** Assesses one policy now, as the nightly run would. Refuses policies not issued and those no rule set applies to. */
export async function assessPolicy(
  work: UnitOfWork,
  { policyNo }: AssessPolicy,
): Promise<readonly SeenSubsidyAssessment[]> {
  const policy = await getVisible(work, policyStore, policyNo)
  valueOrThrow(decideAssessing(policy))
  const saved = await saveAssessments(work, [policy])
  const assessments = valueOrThrow(decideAssessed(saved.assessments, policy._id))
  const seen: SeenSubsidyAssessment[] = []
  for (const assessment of assessments) seen.push(await withApplication(work, assessment))
  return seen
}
