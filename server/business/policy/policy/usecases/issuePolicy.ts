import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { findAgreedTerms } from '../../../contract/terms/usecases/terms.ts'
import { premiumWritten } from '../../../ledger/billing/domain/premium.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { policyTransitions } from '../domain/lifecycle.ts'
import { policyFacts } from '../domain/policyFacts.ts'

/** Sends the policy out: its document can be had from now on and the premium is due. */
export async function issuePolicy(work: UnitOfWork, { policyNo }: PolicyRef): Promise<Policy & Stored> {
  const bound = await work.loadForChange(policyStore, policyNo)
  const state = valueOrThrow(decideTransition(policyTransitions, bound.state, 'issue', policyFacts(bound, work)))
  const policy = await work.change(
    policyStore,
    bound,
    { state, issuedAt: work.now },
    { type: 'policy.issued', payload: { premiumFen: bound.premiumFen } },
  )
  const occasion = {
    event: `${streamOf(policyStore, policy._id)}#${policy.version}`,
    effectiveOn: work.businessDate,
  }
  const agreed = await findAgreedTerms(work, [policy._id])
  await post(
    work,
    agreed.filter(({ premiumFen }) => premiumFen > 0).map((terms) => premiumWritten(policy, terms, occasion)),
  )
  return policy
}
