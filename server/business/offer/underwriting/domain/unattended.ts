import type { Refusal } from '../../../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { unconfirmedRefusals } from './coinsurance.ts'
import type { Quote } from './quote.ts'
import { referralRefusals, requiredApproval } from './rules.ts'

/**
 * Why a quote that a run has made is not opened without a person: a rule wants somebody to look at it, handbook, rules or
 * grant ask for people, or others share the contract and have not said their word.
 */
export function unattendedRefusals(
  { ruleFindings, approvalsNeeded, panel }: Pick<Quote, 'ruleFindings' | 'approvalsNeeded' | 'panel'>,
  grantApprovals: number,
): readonly Refusal<UnderwritingRefusalCode>[] {
  const threshold = Math.max(approvalsNeeded, grantApprovals)
  const asksForPeople = threshold > 1 || requiredApproval(ruleFindings).kind === 'approvals'
  return [
    ...referralRefusals(ruleFindings),
    ...(asksForPeople ? [{ code: 'underwriting.more-approvals-needed' as const, value: 0, threshold }] : []),
    ...unconfirmedRefusals(panel),
  ]
}
