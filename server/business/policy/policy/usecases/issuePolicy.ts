import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { findSegments } from '../../../contract/terms/usecases/terms.ts'
import { premiumWritten } from '../../../ledger/billing/domain/premium.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { issuePolicyDocuments } from '../../documents/usecases/issuePolicyDocuments.ts'
import { policyTransitions } from '../domain/lifecycle.ts'
import { policyFacts } from '../domain/policyFacts.ts'

/** Sends the policy out: its documents are issued as they stay and the premium is due. */
export async function issuePolicy(work: UnitOfWork, { policyNo }: PolicyRef): Promise<Policy & Stored> {
  const bound = await work.loadForChange(policyStore, policyNo)
  const state = valueOrThrow(decideTransition(policyTransitions, bound.state, 'issue', policyFacts(bound, work)))
  const issuedAt = work.now
  const policy = await work.change(
    policyStore,
    bound,
    { state, issuedAt, ...(bound.payment && { payment: { ...bound.payment, issuedOn: work.businessDate } }) },
    { type: 'policy.issued', payload: { premiumFen: bound.premiumFen } },
  )
  const occasion = {
    event: `${streamOf(policyStore, policy._id)}#${policy.version}`,
    effectiveOn: work.businessDate,
  }
  const agreed = await findSegments(work, policy._id)
  const [first] = agreed
  if (!first) throw new Error(`${policy._id} has no terms`)
  await issuePolicyDocuments(work, { ...policy, issuedAt }, first)
  await post(
    work,
    agreed.filter(({ premiumFen }) => premiumFen > 0).map((terms) => premiumWritten(policy, terms, occasion)),
  )
  return policy
}
