import type { Stored } from '../../../../models/store.ts'
import { subsidyAssessmentStore } from '../../../../models/subsidyAssessments.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { replaces, type SubsidyAssessment, subsidyAssessmentNo } from '../domain/subsidyAssessment.ts'
import { type Determined, determinePolicyAssessments } from './determinePolicyAssessments.ts'

export type StoredSubsidyAssessment = SubsidyAssessment & Stored

/**
 * Assesses a policy under every rule set that applies and stores what changed. Unchanged inputs write nothing: twice is
 * the same as once, and an older day never takes the place of a newer one.
 */
export async function saveAssessments(
  work: UnitOfWork,
  policy: Policy & Stored,
): Promise<readonly StoredSubsidyAssessment[]> {
  const stored: StoredSubsidyAssessment[] = []
  for (const determined of await determinePolicyAssessments(work, policy)) stored.push(await save(work, determined))
  return stored
}

async function save(work: UnitOfWork, { ruleSet, assessment }: Determined): Promise<StoredSubsidyAssessment> {
  const id = subsidyAssessmentNo(assessment.policyNo, assessment.ruleSet.id)
  const before = await findAssessment(work, id)
  if (before && !replaces(ruleSet, assessment, before)) return before
  const payload = { state: assessment.state, amountFen: assessment.amountFen, ruleSet: assessment.ruleSet }
  return before
    ? work.change(subsidyAssessmentStore, before, assessment, { type: 'subsidyAssessment.reassessed', payload })
    : work.create(subsidyAssessmentStore, id, assessment, { type: 'subsidyAssessment.assessed', payload })
}

/** How many of a policy's assessments are missing or no longer stand on the inputs of the business date. */
export async function countStaleAssessments(reader: Reader, policy: Policy & Stored): Promise<number> {
  const stale = await Promise.all(
    (await determinePolicyAssessments(reader, policy)).map(async ({ ruleSet, assessment }) => {
      const stored = await findAssessment(reader, subsidyAssessmentNo(assessment.policyNo, assessment.ruleSet.id))
      return replaces(ruleSet, assessment, stored)
    }),
  )
  return stale.filter(Boolean).length
}

const findAssessment = ({ session }: Reader, id: string): Promise<StoredSubsidyAssessment | null> =>
  subsidyAssessmentStore.model.findById(id, null, { session: session ?? null }).lean<StoredSubsidyAssessment>()
