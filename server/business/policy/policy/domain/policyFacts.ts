import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { outstandingPremiumFen, type Policy, refundablePremiumFen } from '../../../contract/terms/domain/policy.ts'
import type { PolicyFacts } from './lifecycle.ts'

/** What the guards of a policy's lifecycle want to know. */
export const policyFacts = (policy: Policy, { actor }: { readonly actor: Actor }): PolicyFacts => ({
  actorOrganisationId: actor.organisationId,
  holderId: policy.holderId,
  issuingInsurerId: policy.parties.insurerIds[0] ?? '',
  awaitingDeliveryFrom: policy.awaitingDeliveryFrom,
  awaitingAcceptanceFrom: policy.awaitingAcceptanceFrom,
  outstandingPremiumFen: outstandingPremiumFen(policy),
  refundablePremiumFen: refundablePremiumFen(policy),
  isRatedHere: policy.quoteNo !== null,
})
