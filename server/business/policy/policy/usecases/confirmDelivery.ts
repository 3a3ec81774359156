import { deliveryStore } from '../../../../../models/deliveries.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { deliveryNo, usersAwaitingDelivery, withDeliveries } from '../../../contract/terms/domain/delivery.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { getPresentTerms } from '../../../contract/terms/usecases/terms.ts'
import { decideDeliveries } from '../domain/delivery.ts'
import { policyTransitions } from '../domain/lifecycle.ts'
import { policyFacts } from '../domain/policyFacts.ts'
import type { DeliveryConfirmationBody } from '../policy.contract.ts'

export type ConfirmDelivery = PolicyRef & DeliveryConfirmationBody

/** The user of the equipment says on which day its own items arrived: a record of each, the terms stay as they are. */
export async function confirmDelivery(
  work: UnitOfWork,
  { policyNo, items: arrived }: ConfirmDelivery,
): Promise<Policy & Stored> {
  const before = await work.loadForChange(policyStore, policyNo)
  const { userId, name, organisationId } = work.actor
  valueOrThrow(decideTransition(policyTransitions, before.state, 'confirmDelivery', policyFacts(before, work)))
  const { items } = await getPresentTerms(work, before, work.businessDate)
  const circumstances = { actorOrganisationId: organisationId, businessDate: work.businessDate }
  const confirmed = valueOrThrow(decideDeliveries(items, arrived, circumstances))
  const policy = await work.change(
    policyStore,
    before,
    {
      awaitingDeliveryFrom: usersAwaitingDelivery(withDeliveries(items, confirmed)),
      // What has just arrived nobody accepted before.
      awaitingAcceptanceFrom: [...new Set([...before.awaitingAcceptanceFrom, organisationId])],
    },
    { type: 'policy.delivery-confirmed', payload: { items: arrived } },
  )
  for (const { itemNo, deliveredOn } of confirmed) {
    const { parties } = policy
    const delivery = { policyNo, itemNo, deliveredOn, confirmedBy: { userId, name, organisationId }, parties }
    await work.create(deliveryStore, deliveryNo(policyNo, itemNo), delivery, { type: 'delivery.confirmed' })
  }
  return policy
}
