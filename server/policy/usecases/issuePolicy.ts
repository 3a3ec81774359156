import { policyStore } from '../../../models/policies.ts'
import { type Stored, streamOf } from '../../../models/store.ts'
import { post } from '../../billing/usecases/post.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { NumberInput } from '../../http/fields.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { policyTransitions } from '../domain/lifecycle.ts'
import { currentVersion, type Policy } from '../domain/policy.ts'
import { policyFacts } from '../domain/policyFacts.ts'
import { premiumWrittenPostings } from '../domain/premium.ts'

/** Sends the policy out: its document can be had from now on and the premium is due. */
export async function issuePolicy(work: UnitOfWork, { params }: NumberInput): Promise<Policy & Stored> {
  const bound = await work.loadForChange(policyStore, params.number)
  const state = valueOrThrow(decideTransition(policyTransitions, bound.state, 'issue', policyFacts(bound, work)))
  const policy = await work.change(
    policyStore,
    bound,
    { state, issuedAt: work.now },
    { type: 'policy.issued', payload: { premiumFen: currentVersion(bound).premiumFen } },
  )
  await post(work, premiumWrittenPostings(policy, `${streamOf(policyStore, policy._id)}#${policy.version}`))
  return policy
}
