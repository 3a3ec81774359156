import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { decideDeliveries } from '../domain/delivery.ts'
import { policyTransitions } from '../domain/lifecycle.ts'
import { policyFacts } from '../domain/policyFacts.ts'
import type { DeliveryConfirmationInput } from '../policy.schemas.ts'

/** The user of the equipment says on which day its own items arrived. */
export async function confirmDelivery(
  work: UnitOfWork,
  { params, body }: DeliveryConfirmationInput,
): Promise<Policy & Stored> {
  const policy = await work.loadForChange(policyStore, params.number)
  const { organisationId: actorOrganisationId } = work.actor
  valueOrThrow(decideTransition(policyTransitions, policy.state, 'confirmDelivery', policyFacts(policy, work)))
  const versions = valueOrThrow(
    decideDeliveries(policy, body.items, { actorOrganisationId, businessDate: work.businessDate }),
  )
  return work.change(
    policyStore,
    policy,
    { versions },
    { type: 'policy.delivery-confirmed', payload: { items: body.items } },
  )
}
