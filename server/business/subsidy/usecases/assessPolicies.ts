import { conditionOf, type KeyRange } from '../../../../models/keyRanges.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { saveAssessments } from './saveAssessments.ts'

interface AssessPolicies extends KeyRange {
  /** The last policy of the range that was assessed; null at its beginning. */
  readonly after: string | null
  readonly limit: number
}

export interface AssessedPolicies {
  /** The last policy that was assessed; null where there was none. */
  readonly after: string | null
  /** Whether the range may have more. */
  readonly goesOn: boolean
  readonly assessed: number
  /** Assessments written because facts or rules had changed. */
  readonly changed: number
}

/**
 * Assesses the next issued policies of a range of numbers, in their order: reads all that is to be known of them at once,
 * decides, and writes what changed at once.
 */
export async function assessPolicies(
  work: UnitOfWork,
  { from, to, after, limit }: AssessPolicies,
): Promise<AssessedPolicies> {
  const numbers = { ...conditionOf({ from, to }), ...(after !== null && { $gt: after }) }
  const policies = await policyStore.model
    .find({ state: 'issued', ...(Object.keys(numbers).length > 0 && { _id: numbers }) } as object, null, {
      session: work.session,
    })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<(Policy & Stored)[]>()
  const { changed } = await saveAssessments(work, policies)
  const last = policies.at(-1)?._id ?? after
  return { after: last, goesOn: policies.length === limit, assessed: policies.length, changed }
}
