import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { InsuredItem } from './insuredItem.ts'

/** That an insured item arrived, on its user's word: a fact of the item, not a term of the contract. */
export interface Delivery {
  readonly policyNo: string
  readonly itemNo: number
  readonly deliveredOn: CivilDate
  readonly confirmedBy: { readonly userId: string; readonly name: string; readonly organisationId: string }
  readonly parties: Parties
}

type Delivered = Pick<Delivery, 'itemNo' | 'deliveredOn'>

/** Number of the record of one item's delivery: there is one. */
export const deliveryNo = (policyNo: string, itemNo: number): string => `${policyNo}-${itemNo}`

/** The items with the days on which they arrived, whether declared when they were insured or confirmed since. */
export function withDeliveries(
  items: readonly InsuredItem[],
  deliveries: readonly Delivered[],
): readonly InsuredItem[] {
  const days = new Map(deliveries.map(({ itemNo, deliveredOn }) => [itemNo, deliveredOn]))
  return items.map((item) => ({ ...item, deliveredOn: days.get(item.itemNo) ?? item.deliveredOn }))
}

/** The users of items whose delivery is not on record, each once. */
export const usersAwaitingDelivery = (items: readonly Pick<InsuredItem, 'userId' | 'deliveredOn'>[]): string[] => [
  ...new Set(items.flatMap(({ userId, deliveredOn }) => (userId !== null && deliveredOn === null ? userId : []))),
]
