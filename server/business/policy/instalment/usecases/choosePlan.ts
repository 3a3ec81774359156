import { policyStore } from '../../../../../models/policies.ts'
import { refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { paymentOf } from '../../../contract/terms/domain/premiumPayment.ts'
import { policyTransitions } from '../../policy/domain/lifecycle.ts'
import { policyFacts } from '../../policy/domain/policyFacts.ts'
import type { PremiumPlanBody } from '../instalment.contract.ts'
import { type PolicyInstalments, withOffered } from './getInstalments.ts'

export type ChoosePlan = PolicyRef & PremiumPlanBody

/**
 * Gives a policy that is not issued yet the plan by which its premium is paid. The plan is kept with it as it is now: what is
 * laid down later changes nothing that was agreed.
 */
export async function choosePlan(work: UnitOfWork, { policyNo, plan: code }: ChoosePlan): Promise<PolicyInstalments> {
  const before = await work.loadForChange(policyStore, policyNo)
  valueOrThrow(decideTransition(policyTransitions, before.state, 'choosePlan', policyFacts(before, work)))
  const { offered } = await withOffered(work, before)
  const plan = offered.find((each) => each.code === code)
  if (!plan) return valueOrThrow(refused({ code: 'instalment.plan-not-offered', field: 'plan', value: code }))
  const policy = await work.change(
    policyStore,
    before,
    { payment: { ...paymentOf(before), plan } },
    { type: 'policy.plan-chosen', payload: { plan: code, planVersion: plan.version } },
  )
  return { policy, offered }
}
