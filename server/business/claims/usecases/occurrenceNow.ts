import type { Stored } from '../../../../models/store.ts'
import { accepted, type Decision } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { adjustLoss } from '../domain/adjustment.ts'
import type { OccurrenceNow } from '../domain/asAssessed.ts'
import { type Claim, lossReferenceOf } from '../domain/claim.ts'
import { paidFen } from '../domain/claimAmounts.ts'
import type { LossFound } from './insuredTerms.ts'

/** What the assessed loss comes to with the claims of the occurrence that are approved by now, by the terms on record. */
export function occurrenceNow(
  { insured, others }: Pick<LossFound, 'insured' | 'others'>,
  claim: Claim & Stored,
): Decision<OccurrenceNow, ClaimRefusalCode> {
  if (!insured.ok) return insured
  const { terms, termsVersionNo, itemNos } = insured.value
  const { assessment } = claim
  if (!assessment) return accepted({ left: terms, adjusted: { ok: false, refusals: [] }, termsVersionNo, itemNos })
  const facts = { ...assessment, claim: lossReferenceOf(claim), others, terms, paidBeforeFen: paidFen(claim) }
  return accepted({ left: terms, adjusted: adjustLoss(facts), termsVersionNo, itemNos })
}
