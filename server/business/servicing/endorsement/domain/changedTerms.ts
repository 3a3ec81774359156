import type { Handbook } from '../../../offer/underwriting/domain/handbook.ts'
import { discountPpmOf } from '../../../offer/underwriting/domain/proposal.ts'
import { requiredApproval } from '../../../offer/underwriting/domain/rules.ts'
import { type ChangedCase, newFindings } from './changedCase.ts'
import type { Outcome } from './outcome.ts'

/**
 * What of an outcome authority is measured by: the greatest limit it brings, its discounts and categories, and who else has to
 * agree by what the rules find of it.
 */
export const changedTermsOf = (
  { before, after, segments, judged }: Outcome & { readonly judged: ChangedCase | null },
  handbook: Handbook,
) => ({
  totalLimitFen: Math.max(...segments.map(({ totalLimitFen }) => totalLimitFen), before.totalLimitFen),
  discountPpm: discountPpmOf(after.adjustments),
  categories: [...new Set(segments.flatMap(({ categories }) => categories))],
  approvals: judged ? requiredApproval(newFindings(judged, handbook)).approvals : 0,
})
