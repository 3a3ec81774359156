import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { CoverStatus, Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { searchKeys } from '../../../offer/underwriting/domain/goodsNumbers.ts'
import { type OpenedPolicy, openPolicy } from './openPolicy.ts'

export const policyList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    manufacturer: { path: 'parties.manufacturerId', match: 'equals' },
    number: { path: '_id', match: 'prefix' },
  },
  ...NEWEST_FIRST,
}

export interface FindPolicies extends PageQuery {
  readonly coverStatus?: CoverStatus
  readonly q?: string
}

/** One page of the policies the actor may see. `q` is a policy number, its beginning, or any number its items carry. */
export function findPolicies(reader: Reader, query: FindPolicies): Promise<Page<Policy & Stored>> {
  const { coverStatus, q } = query
  const conditions = [
    ...(coverStatus ? [coverStatusFilter(coverStatus, reader.businessDate)] : []),
    ...(q ? [{ $or: [{ _id: { $gte: q, $lt: `${q}\uffff` } }, { numberKeys: { $in: searchKeys(q) } }] }] : []),
  ]
  const named = q !== undefined || query.number !== undefined
  const source =
    coverStatus === 'inForce' && !named ? { ...policyStore, countedBy: coverIndex(reader.actor) } : policyStore
  return findPage(reader, source, policyList, query, conditions.length > 0 ? { $and: conditions } : {})
}

export interface GetPolicy extends PolicyRef {
  readonly on?: CivilDate
}

/** A policy with its terms of a day (the business date if not said), or 404. */
export const getPolicy = async (reader: Reader, { policyNo, on }: GetPolicy): Promise<OpenedPolicy> =>
  openPolicy(reader, await getVisible(reader, policyStore, policyNo), on)

/** By the end of cover among what the actor may see: what is in force is as much as ends later, however much there was. */
function coverIndex(actor: Actor): Readonly<Record<string, 1>> {
  const party = Object.keys(policyStore.visibility(actor)).find((path) => path.startsWith('parties.'))
  return party ? { [party]: 1, 'period.to': 1, 'period.from': 1, state: 1 } : { 'period.to': 1 }
}

/** The stored period behind a derived status. */
function coverStatusFilter(status: CoverStatus, businessDate: CivilDate): object {
  switch (status) {
    case 'notYet':
      return { 'period.from': { $gt: businessDate } }
    case 'inForce':
      // What is bound alone is not in force: nobody has the policy in hand yet.
      return {
        state: 'issued',
        'period.from': { $lte: businessDate },
        'period.to': { $gt: businessDate },
      }
    case 'expired':
      return { 'period.to': { $lte: businessDate } }
  }
}
