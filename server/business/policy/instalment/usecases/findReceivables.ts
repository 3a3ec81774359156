import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'

export const receivableList: ListSpec = listOf(
  {
    manufacturer: { is: 'reference', path: 'parties.manufacturerId' },
    dueOn: { is: 'day', path: 'marks.premiumOutstanding' },
  },
  { defaultSort: 'dueOn' },
)

/**
 * One page of the policies with premium outstanding: of an insurer those it issued, since it collects for all that share
 * them; of a maker its own.
 */
export function findReceivables(reader: Reader, query: PageQuery): Promise<Page<Policy & Stored>> {
  const { organisationKind, organisationId } = reader.actor
  const issued = organisationKind === 'insurer' ? { 'parties.insurerIds.0': organisationId } : {}
  return findPage(reader, policyStore, receivableList, query, {
    ...issued,
    'marks.premiumOutstanding': { $exists: true },
  })
}
