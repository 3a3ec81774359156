import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { CoverStatus, Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { type OpenedPolicy, openPolicy, openPolicyAsKnown } from './openPolicy.ts'

export const policyList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: ['bound', 'issued'] },
    manufacturer: { is: 'reference', path: 'parties.manufacturerId' },
    number: { is: 'number', path: '_id' },
    ...CREATED,
    startsOn: { is: 'day', path: 'period.from', within: 'state' },
    premiumFen: { is: 'amount', path: 'premiumFen', within: 'state' },
  },
  // What is in force is a range of days.
  { defaultSort: '-createdAt', searched: true, only: { coverStatus: ['createdAt'] } },
)

export interface FindPolicies extends PageQuery {
  readonly coverStatus?: CoverStatus
}

/** One page of the policies the actor may see. */
export function findPolicies(reader: Reader, query: FindPolicies): Promise<Page<Policy & Stored>> {
  const { coverStatus } = query
  const source =
    coverStatus === 'inForce' && query.number === undefined
      ? { ...policyStore, countedBy: coverIndex(reader.actor) }
      : policyStore
  return findPage(
    reader,
    source,
    policyList,
    query,
    coverStatus ? coverStatusFilter(coverStatus, reader.businessDate) : {},
  )
}

export interface GetPolicy extends PolicyRef {
  readonly on?: CivilDate
  /** As the terms of that day were known at the end of this one; absent: as they are on record. */
  readonly knownOn?: CivilDate
}

/**
 * A policy with its terms of a day (the business date if not said), or 404. As known on an earlier day the terms may be
 * others; refused where none held then.
 */
export async function getPolicy(reader: Reader, { policyNo, on, knownOn }: GetPolicy): Promise<OpenedPolicy> {
  const policy = await getVisible(reader, policyStore, policyNo)
  return knownOn === undefined
    ? openPolicy(reader, policy, on)
    : openPolicyAsKnown(reader, policy, { on: on ?? reader.businessDate, knownOn })
}

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
