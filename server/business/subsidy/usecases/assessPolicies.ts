import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import { inUnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { countStaleAssessments, saveAssessments } from './saveAssessments.ts'

interface Range {
  readonly businessDate: string
  /** The range begins after this policy; null for the first. */
  readonly afterPolicyNo: string | null
  readonly limit: number
}

export interface AssessedRange {
  /** Where the next range begins; null when nothing was left. */
  readonly lastPolicyNo: string | null
  readonly assessed: number
  /** Assessments written because facts or rules had changed. */
  readonly changed: number
}

/**
 * Assesses a range of issued policies in the order of their numbers, each changed one in a transaction of its own, so
 * that a range that breaks off can simply run again.
 */
export async function assessPolicies(context: Omit<Reader, 'session'>, range: Range): Promise<AssessedRange> {
  const reader = { ...context, businessDate: range.businessDate }
  const policies = await policyStore.model
    .find({ state: 'issued', ...(range.afterPolicyNo === null ? {} : { _id: { $gt: range.afterPolicyNo } }) } as object)
    .sort({ _id: 1 })
    .limit(range.limit)
    .lean<(Policy & Stored)[]>()
  let changed = 0
  for (const policy of policies) {
    const stale = await countStaleAssessments(reader, policy)
    if (stale > 0)
      await inUnitOfWork(reader, async (work) => saveAssessments(work, await getVisible(work, policyStore, policy._id)))
    changed += stale
  }
  return { lastPolicyNo: policies.at(-1)?._id ?? null, assessed: policies.length, changed }
}
