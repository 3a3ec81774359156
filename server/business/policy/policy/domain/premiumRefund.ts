import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type Policy, type PolicyState, refundablePremiumFen } from '../../../contract/terms/domain/policy.ts'
import type { PolicyRefusalCode } from '../policy.refusals.ts'
import { policyTransitions } from './lifecycle.ts'
import { policyFacts } from './policyFacts.ts'

/** Money that went back to a policyholder. */
export interface PremiumRefund {
  readonly amountFen: number
  readonly refundedOn: CivilDate
  readonly reference: string
}

/** A policy after a refund, or every reason why not. What is to go back goes back whole, so that it closes every part of it. */
export function decideRefund(
  policy: Policy,
  { amountFen, refundedOn }: PremiumRefund,
  circumstances: { readonly actor: Actor; readonly businessDate: CivilDate },
): Decision<PolicyState> {
  const refundableFen = refundablePremiumFen(policy)
  const refusals: Refusal<PolicyRefusalCode>[] = []
  if (refundableFen > 0 && amountFen !== refundableFen)
    refusals.push({
      code: 'policy.refund-not-whole',
      field: 'amountFen',
      value: amountFen,
      threshold: refundableFen,
      unit: 'fen',
    })
  if (refundedOn > circumstances.businessDate)
    refusals.push({
      code: 'policy.refunded-in-future',
      field: 'refundedOn',
      value: refundedOn,
      threshold: circumstances.businessDate,
      unit: 'date',
    })
  return decideTransition(
    policyTransitions,
    policy.state,
    'refundPremium',
    policyFacts(policy, circumstances),
    refusals,
  )
}
