import { accepted, type Decision } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { policyTransitions } from '../../../policy/policy/domain/lifecycle.ts'
import { policyFacts } from '../../../policy/policy/domain/policyFacts.ts'
import type { Requester } from './endorsement.ts'

/** For which side somebody asks to change a policy, or why the policy cannot be changed by that person. */
export function decidePolicyChange(
  policy: Policy,
  circumstances: { readonly actor: Actor },
): Decision<Requester['side']> {
  const facts = policyFacts(policy, circumstances)
  const state = decideTransition(policyTransitions, policy.state, 'endorse', facts)
  if (!state.ok) return state
  return accepted(facts.actorOrganisationId === facts.holderId ? 'holder' : 'insurer')
}
