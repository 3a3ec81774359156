import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { SANCTION_KINDS, SANCTION_STATES, type Sanction, type SanctionRef } from '../domain/sanction.ts'

export const sanctionList: ListSpec = listOf(
  {
    kind: { is: 'choice', path: 'kind', of: SANCTION_KINDS },
    state: { is: 'choice', path: 'state', of: SANCTION_STATES },
    organisation: { is: 'reference', path: 'organisationId' },
    ...CREATED,
    from: { is: 'day', path: 'from' },
  },
  {
    defaultSort: '-createdAt',
    searched: true,
    filters: {
      creditCode: { path: 'creditCode', match: 'prefix' },
      name: { path: 'marks.nameKey', match: 'keyPrefix' },
    },
  },
)

export interface FindSanctions extends PageQuery {
  readonly inForce?: boolean
}

/** One page of the register; `inForce` keeps what bars on the business date, or what does not. */
export function findSanctions(reader: Reader, query: FindSanctions): Promise<Page<Sanction & Stored>> {
  const { inForce } = query
  const condition = inForceFilter(reader.businessDate)
  const also = inForce === undefined ? {} : inForce ? condition : { $nor: [condition] }
  return findPage(reader, sanctionStore, sanctionList, query, also)
}

/** An entry, or 404. */
export const getSanction = (reader: Reader, { sanctionNo }: SanctionRef): Promise<Sanction & Stored> =>
  getVisible(reader, sanctionStore, sanctionNo)

/** {@link isInForce} as a condition of the database. */
const inForceFilter = (date: CivilDate) => ({
  from: { $lte: date },
  $and: [{ $or: [{ to: null }, { to: { $gt: date } }] }, { $or: [{ lift: null }, { 'lift.on': { $gt: date } }] }],
})
