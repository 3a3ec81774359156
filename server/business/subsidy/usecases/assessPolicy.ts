import { policyStore } from '../../../../models/policies.ts'
import { RefusalError } from '../../../kernel/refusal.ts'
import { getVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { type SeenAssessment, withApplication } from './assessments.ts'
import { saveAssessments } from './saveAssessments.ts'

export interface AssessPolicy {
  readonly policyNo: string
}

/** Assesses one policy now, as the nightly run would. Refuses policies not issued and those no rule set applies to. */
export async function assessPolicy(work: UnitOfWork, { policyNo }: AssessPolicy): Promise<readonly SeenAssessment[]> {
  const policy = await getVisible(work, policyStore, policyNo)
  if (policy.state !== 'issued') throw new RefusalError([{ code: 'subsidy.policy-not-issued', value: policy.state }])
  const assessments = await saveAssessments(work, policy)
  if (assessments.length === 0) throw new RefusalError([{ code: 'subsidy.no-rule-set', value: policy._id }])
  const seen: SeenAssessment[] = []
  for (const assessment of assessments) seen.push(await withApplication(work, assessment))
  return seen
}
