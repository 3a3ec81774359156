import type { Permission } from '../../../../../config/permissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { type PolicyEvent, policyTransitions } from './lifecycle.ts'
import { policyFacts } from './policyFacts.ts'

const PERMISSIONS: Readonly<Record<PolicyEvent, Permission>> = {
  issue: 'policy.issue',
  confirmDelivery: 'policy.confirm-delivery',
  recordAcceptance: 'policy.record-acceptance',
  receivePremium: 'premium.receive',
}

/** What the person may do with a policy next. */
export const policyMenu = (
  policy: Policy,
  circumstances: { readonly actor: Actor; readonly businessDate: CivilDate },
): readonly OfferedEvent<PolicyEvent>[] =>
  offeredTo(
    circumstances.actor,
    menuOf(policyTransitions, policy.state, policyFacts(policy, circumstances)),
    PERMISSIONS,
  )
