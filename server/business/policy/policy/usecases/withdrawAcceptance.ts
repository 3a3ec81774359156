import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { decideWithdrawal } from '../domain/acceptance.ts'
import type { AcceptanceWithdrawalBody } from '../policy.contract.ts'
import { keepAcceptances, loadAccepting } from './keepAcceptances.ts'

export type WithdrawAcceptance = PolicyRef & AcceptanceWithdrawalBody

/** Says, with the reason, that an item was not accepted after all; what was recorded stays, and no longer holds. */
export async function withdrawAcceptance(
  work: UnitOfWork,
  { policyNo, itemNo, reason }: WithdrawAcceptance,
): Promise<Policy & Stored> {
  const accepting = await loadAccepting(work, policyNo)
  const record = valueOrThrow(decideWithdrawal(itemNo, reason, accepting.facts))
  const fact = { type: 'policy.acceptance-withdrawn', payload: { itemNo }, reason }
  return keepAcceptances(work, accepting, { added: [record], attachment: null, fact })
}
