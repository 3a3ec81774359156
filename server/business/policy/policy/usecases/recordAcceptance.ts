import type { Stored } from '../../../../../models/store.ts'
import { refusalsOf, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { decideAcceptance } from '../domain/acceptance.ts'
import { policyTransitions } from '../domain/lifecycle.ts'
import { policyFacts } from '../domain/policyFacts.ts'
import type { RecordAcceptanceBody } from '../policy.contract.ts'
import { certifiedBy, keepAcceptances, loadAccepting } from './keepAcceptances.ts'

export type RecordAcceptance = PolicyRef & RecordAcceptanceBody

/** The user of the equipment records that it accepted items of its own, by one certificate: a record of each. */
export async function recordAcceptance(
  work: UnitOfWork,
  { policyNo, itemNos, ...certificate }: RecordAcceptance,
): Promise<Policy & Stored> {
  const accepting = await loadAccepting(work, policyNo)
  const { certified, attachment } = await certifiedBy(work, policyNo, certificate)
  const decided = decideAcceptance(itemNos, certified, accepting.facts)
  const { policy } = accepting
  const known = policyFacts(policy, work)
  valueOrThrow(decideTransition(policyTransitions, policy.state, 'recordAcceptance', known, refusalsOf(decided)))
  const fact = { type: 'policy.acceptance-recorded', payload: { itemNos, ...certificate } }
  return keepAcceptances(work, accepting, { added: valueOrThrow(decided), attachment, fact })
}
