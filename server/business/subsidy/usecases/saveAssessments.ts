import type { Stored } from '../../../../models/store.ts'
import { subsidyAssessmentStore } from '../../../../models/subsidyAssessments.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { replaces, type SubsidyAssessment, subsidyAssessmentNo } from '../domain/subsidyAssessment.ts'
import { type Determined, determinePolicyAssessments } from './determinePolicyAssessments.ts'

export type StoredSubsidyAssessment = SubsidyAssessment & Stored

/** The assessments of some policies as they stand, and how many of them were written because something had changed. */
export interface SavedAssessments {
  readonly assessments: readonly StoredSubsidyAssessment[]
  readonly changed: number
}

/**
 * Assesses some policies under every rule set that applies and stores what changed, all at once. Unchanged inputs write
 * nothing: twice is the same as once, and an older day never takes the place of a newer one.
 */
export async function saveAssessments(
  work: UnitOfWork,
  policies: readonly (Policy & Stored)[],
): Promise<SavedAssessments> {
  const determined = await determinePolicyAssessments(work, policies)
  const stored = await findAssessments(work, determined.map(numberOf))
  const missing = determined.filter((each) => !stored.has(numberOf(each)))
  const stale = determined.flatMap(({ ruleSet, assessment }) => {
    const before = stored.get(subsidyAssessmentNo(assessment.policyNo, assessment.ruleSet.id))
    return before && replaces(ruleSet, assessment, before) ? [{ before, assessment }] : []
  })
  const created = await work.createMany<SubsidyAssessment>(
    subsidyAssessmentStore,
    missing.map((each) => ({
      id: numberOf(each),
      content: each.assessment,
      fact: { type: 'subsidyAssessment.assessed', payload: payloadOf(each) },
    })),
  )
  const reassessed = await work.changeMany<SubsidyAssessment>(
    subsidyAssessmentStore,
    stale.map(({ before, assessment }) => ({
      before,
      content: assessment,
      fact: { type: 'subsidyAssessment.reassessed', payload: payloadOf({ assessment }) },
    })),
  )
  const written = [...created, ...reassessed]
  const now = new Map([...stored, ...written.map((each) => [each._id, each] as const)])
  return { assessments: determined.flatMap((each) => now.get(numberOf(each)) ?? []), changed: written.length }
}

const numberOf = ({ assessment }: Determined): string => subsidyAssessmentNo(assessment.policyNo, assessment.ruleSet.id)

const payloadOf = ({ assessment: { state, amountFen, ruleSet } }: Pick<Determined, 'assessment'>) => ({
  state,
  amountFen,
  ruleSet,
})

async function findAssessments({ session }: UnitOfWork, ids: readonly string[]) {
  const found = await subsidyAssessmentStore.model
    .find({ _id: { $in: ids } } as object, null, { session })
    .lean<StoredSubsidyAssessment[]>()
  return new Map(found.map((assessment) => [assessment._id, assessment]))
}
