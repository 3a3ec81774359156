import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import { currentVersion, type Policy, type PolicyVersion } from '../../../contract/terms/domain/policy.ts'
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
 * The versions with the confirmed days of delivery. Refuses what is not the user's own, on record already, before the
 * contract or in the future, each item by itself. Delivery is a fact of the item, not a term: it shows in all versions.
 */
export function decideDeliveries(
  policy: Pick<Policy, 'versions'>,
  confirmations: readonly DeliveryConfirmation[],
  circumstances: Circumstances,
): Decision<readonly PolicyVersion[], PolicyRefusalCode> {
  const items = new Map(currentVersion(policy).items.map((item) => [item.itemNo, item]))
  const confirmed = new Map<number, CivilDate>()
  const refusals = confirmations.flatMap((confirmation, index) => {
    const { itemNo, deliveredOn } = confirmation
    const twice = confirmed.has(itemNo)
    confirmed.set(itemNo, deliveredOn)
    const field = `items.${index}.itemNo`
    if (twice) return [{ code: 'policy.item-twice' as const, field, value: itemNo }]
    return confirmationRefusals(items.get(itemNo), confirmation, `items.${index}`, circumstances)
  })
  if (refusals.length > 0) return refused(...refusals)
  return accepted(
    policy.versions.map((version) => ({
      ...version,
      items: version.items.map((item) => ({ ...item, deliveredOn: confirmed.get(item.itemNo) ?? item.deliveredOn })),
    })),
  )
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
