import type { Permission } from '../../../../../config/permissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { type MenuEntry, menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { POLICY_EVENTS, policyTransitions } from './lifecycle.ts'
import { policyFacts } from './policyFacts.ts'

/** What begins at an issued policy though it is no event of it: a claim, an assessment for subsidies. */
const BEGUN_HERE = ['notify', 'assessSubsidy'] as const
export const POLICY_ACTS = [...POLICY_EVENTS, ...BEGUN_HERE] as const
export type PolicyAct = (typeof POLICY_ACTS)[number]

const PERMISSIONS: Readonly<Record<PolicyAct, Permission>> = {
  choosePlan: 'policy.issue',
  issue: 'policy.issue',
  confirmDelivery: 'policy.confirm-delivery',
  recordAcceptance: 'policy.record-acceptance',
  receivePremium: 'premium.receive',
  refundPremium: 'premium.refund',
  notify: 'claim.notify',
  assessSubsidy: 'subsidy.apply',
  endorse: 'endorsement.request',
  annul: 'endorsement.decide',
}

/** What the person may do with a policy next; annulling it is what an endorsement comes to. Whoever follows a panel begins nothing on the lead's policy. */
export function policyMenu(
  policy: Policy,
  circumstances: { readonly actor: Actor; readonly businessDate: CivilDate },
): readonly OfferedEvent<PolicyAct>[] {
  const { actor } = circumstances
  const follows = policy.parties.insurerIds.slice(1).includes(actor.organisationId)
  const begun = policy.state === 'issued' && !follows ? BEGUN_HERE : []
  const menu: readonly MenuEntry<PolicyAct>[] = [
    ...menuOf(policyTransitions, policy.state, policyFacts(policy, circumstances)).filter(
      ({ event }) => event !== 'annul',
    ),
    ...begun.map((event) => ({ event, allowed: true })),
  ]
  return offeredTo(actor, menu, PERMISSIONS)
}
