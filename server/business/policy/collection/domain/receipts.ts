import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, refusalsOf } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { decideReceipt, type PremiumReceipt } from '../../policy/domain/premiumReceipt.ts'

/** Whether every policy can be paid its part; all reasons why not, each with the part it is about. */
export function decideReceipts(
  policies: readonly (Policy & { readonly _id: string })[],
  receipts: readonly PremiumReceipt[],
  circumstances: { readonly actor: Actor; readonly businessDate: CivilDate },
): Decision<true> {
  const refusals = policies.flatMap((policy, index) => {
    const receipt = receipts[index]
    const decided = receipt ? refusalsOf(decideReceipt(policy, receipt, circumstances)) : []
    return decided.map((refusal) => ({
      ...refusal,
      field: `parts.${index}.${refusal.field ?? 'policyNo'}`,
      reference: policy._id,
    }))
  })
  return acceptedUnless(refusals, true)
}
