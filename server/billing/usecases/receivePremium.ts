import { policyStore } from '../../../models/policies.ts'
import { type Stored, streamOf } from '../../../models/store.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { policyTransitions } from '../../policy/domain/lifecycle.ts'
import type { Policy } from '../../policy/domain/policy.ts'
import { policyFacts } from '../../policy/domain/policyFacts.ts'
import type { PremiumReceiptInput } from '../billing.schemas.ts'
import { decidePremiumReceipt, premiumReceivedPosting } from '../domain/premiumReceipt.ts'
import { post } from './post.ts'

/** Records premium as received: the policy knows how much it was paid, the ledger from whom to whom. */
export async function receivePremium(
  work: UnitOfWork,
  { params, body }: PremiumReceiptInput,
): Promise<Policy & Stored> {
  const before = await work.loadForChange(policyStore, params.number)
  const state = valueOrThrow(
    decideTransition(policyTransitions, before.state, 'receivePremium', policyFacts(before, work)),
  )
  const paidPremiumFen = valueOrThrow(decidePremiumReceipt(before, body, work.businessDate))
  const policy = await work.change(
    policyStore,
    before,
    { state, paidPremiumFen },
    { type: 'policy.premium-received', payload: { ...body } },
  )
  await post(work, [premiumReceivedPosting(policy, body, `${streamOf(policyStore, policy._id)}#${policy.version}`)])
  return policy
}
