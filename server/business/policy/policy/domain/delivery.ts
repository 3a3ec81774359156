import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { PolicyRefusalCode } from '../policy.refusals.ts'

/** A user's word that an item arrived on a day. */
export interface DeliveryConfirmation {
  readonly itemNo: number
  readonly deliveredOn: CivilDate
}

interface Circumstances {
  readonly actorOrganisationId: string
  readonly businessDate: CivilDate
}

/**
 * Which of the items, given with what is on record of their delivery, a user says arrived on which day. Refuses what is
 * not the user's own, on record already, before the contract or in the future, each item by itself.
 */
export function decideDeliveries(
  terms: readonly InsuredItem[],
  confirmations: readonly DeliveryConfirmation[],
  circumstances: Circumstances,
): Decision<readonly DeliveryConfirmation[], PolicyRefusalCode> {
  const items = new Map(terms.map((item) => [item.itemNo, item]))
  const confirmed = new Set<number>()
  const refusals = confirmations.flatMap((confirmation, index) => {
    const { itemNo } = confirmation
    const twice = confirmed.has(itemNo)
    confirmed.add(itemNo)
    const field = `items.${index}.itemNo`
    if (twice) return [{ code: 'policy.item-twice' as const, field, value: itemNo }]
    return confirmationRefusals(items.get(itemNo), confirmation, `items.${index}`, circumstances)
  })
  return acceptedUnless(refusals, confirmations)
}

function confirmationRefusals(
  item: InsuredItem | undefined,
  { itemNo, deliveredOn }: DeliveryConfirmation,
  path: string,
  { actorOrganisationId, businessDate }: Circumstances,
): Refusal<PolicyRefusalCode>[] {
  const field = `${path}.itemNo`
  if (!item) return [{ code: 'policy.unknown-item', field, value: itemNo }]
  if (item.userId !== actorOrganisationId) return [{ code: 'policy.not-own-item', field, value: itemNo }]
  if (item.deliveredOn !== null)
    return [{ code: 'policy.already-delivered', field, value: item.deliveredOn, unit: 'date' }]
  const refusals: Refusal<PolicyRefusalCode>[] = []
  const refuse = (code: PolicyRefusalCode, threshold: CivilDate) =>
    refusals.push({ code, field: `${path}.deliveredOn`, value: deliveredOn, threshold, unit: 'date' })
  const { contractDate } = item
  if (contractDate !== null && deliveredOn < contractDate) refuse('policy.delivered-before-contract', contractDate)
  if (deliveredOn > businessDate) refuse('policy.delivered-in-future', businessDate)
  return refusals
}
