import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { decideCorrection } from '../domain/acceptance.ts'
import type { AcceptanceCorrectionBody } from '../policy.contract.ts'
import { certifiedBy, keepAcceptances, loadAccepting } from './keepAcceptances.ts'

export type CorrectAcceptance = PolicyRef & AcceptanceCorrectionBody

/** Puts right what was recorded of an item's acceptance, by a later record with the reason; the earlier one stays. */
export async function correctAcceptance(
  work: UnitOfWork,
  { policyNo, itemNo, reason, ...certificate }: CorrectAcceptance,
): Promise<Policy & Stored> {
  const accepting = await loadAccepting(work, policyNo)
  const { certified, attachment } = await certifiedBy(work, policyNo, certificate)
  const record = valueOrThrow(decideCorrection(itemNo, certified, reason, accepting.facts))
  const fact = { type: 'policy.acceptance-corrected', payload: { itemNo, ...certificate }, reason }
  return keepAcceptances(work, accepting, { added: [record], attachment, fact })
}
