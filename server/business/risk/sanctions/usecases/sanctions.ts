import { findPage, type Page } from '../../../../../models/page.ts'
import { sanctionStore } from '../../../../../models/sanctions.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import type { Sanction } from '../domain/sanction.ts'
import { type ListSanctionsInput, sanctionList } from '../sanctions.schemas.ts'

/** One page of the register; `inForce` keeps what bars on the business date, or what does not. */
export function findSanctions(reader: Reader, { query }: ListSanctionsInput): Promise<Page<Sanction & Stored>> {
  const { inForce } = query
  const condition = inForceFilter(reader.businessDate)
  const also = inForce === undefined ? {} : inForce ? condition : { $nor: [condition] }
  return findPage(reader, sanctionStore, sanctionList, query, also)
}

/** An entry, or 404. */
export const getSanction = (reader: Reader, { params }: NumberInput): Promise<Sanction & Stored> =>
  getVisible(reader, sanctionStore, params.number)

/** {@link isInForce} as a condition of the database. */
const inForceFilter = (date: CivilDate) => ({
  from: { $lte: date },
  $and: [{ $or: [{ to: null }, { to: { $gt: date } }] }, { $or: [{ lift: null }, { 'lift.on': { $gt: date } }] }],
})
