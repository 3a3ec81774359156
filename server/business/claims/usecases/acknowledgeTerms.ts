import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { AcknowledgeTermsBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideTermsAcknowledgement } from '../domain/termsNotice.ts'
import { factsOf } from './claimFacts.ts'

export type AcknowledgeTerms = ClaimRef & AcknowledgeTermsBody

/** Takes note of terms that changed for the day of the loss, with the reason why the claim is left as it is. */
export async function acknowledgeTerms(
  work: UnitOfWork,
  { claimNo, reasonZh }: AcknowledgeTerms,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideTermsAcknowledgement(await factsOf(work, claim), reasonZh))
  const { wentBy, onRecord } = claim.termsNotice ?? {}
  return work.change(claimStore, claim, change, {
    type: 'claim.termsAcknowledged',
    reason: reasonZh,
    payload: { wentBy, onRecord },
  })
}
