import { findPage, type Page } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import type { CoverStatus, Policy } from '../../../contract/terms/domain/policy.ts'
import { searchKeys } from '../../../offer/underwriting/domain/goodsNumbers.ts'
import { type ListPoliciesInput, policyList } from '../policy.schemas.ts'

/** One page of the policies the actor may see. `q` is a policy number, its beginning, or any number its items carry. */
export function findPolicies(reader: Reader, { query }: ListPoliciesInput): Promise<Page<Policy & Stored>> {
  const { coverStatus, q } = query
  const conditions = [
    ...(coverStatus ? [coverStatusFilter(coverStatus, reader.businessDate)] : []),
    ...(q ? [{ $or: [{ _id: { $gte: q, $lt: `${q}\uffff` } }, { numberKeys: { $in: searchKeys(q) } }] }] : []),
  ]
  return findPage(reader, policyStore, policyList, query, conditions.length > 0 ? { $and: conditions } : {})
}

/** A policy, or 404. */
export const getPolicy = (reader: Reader, { params }: NumberInput): Promise<Policy & Stored> =>
  getVisible(reader, policyStore, params.number)

/** The stored period behind a derived status; all versions of a policy share its period. */
function coverStatusFilter(status: CoverStatus, businessDate: CivilDate): object {
  switch (status) {
    case 'notYet':
      return { 'versions.period.from': { $gt: businessDate } }
    case 'inForce':
      // What is bound alone is not in force: nobody has the policy in hand yet.
      return {
        state: 'issued',
        'versions.period.from': { $lte: businessDate },
        'versions.period.to': { $gt: businessDate },
      }
    case 'expired':
      return { 'versions.period.to': { $lte: businessDate } }
  }
}
