import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { DocumentCode } from './claim.ts'
import type { ClaimFacts } from './conditions.ts'
import { allAnswered, alreadyReceived, withListed, withReceived, withUnavailable } from './documents.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

/** Asks for all missing papers, once (article 22); the determination clock waits from this day on. */
export function decideSupplementRequest(
  facts: ClaimFacts,
  codes: readonly DocumentCode[],
  noteZh: string,
): Decision<ClaimChange> {
  const { claim, businessDate } = facts
  return decideClaimEvent('requestSupplements', facts, alreadyReceived(claim.documents, codes, 'codes'), {
    documents: withListed(claim.documents, codes),
    supplementRequest: { requestedOn: businessDate, codes, noteZh, answeredOn: null },
  })
}

/**
 * Takes in papers from the claimant, who gives what there is: a paper may also be said to be unavailable. The request
 * is answered, and its clock runs again, once nothing it asked for is open.
 */
export function decideSupplements(
  facts: ClaimFacts,
  received: readonly DocumentCode[],
  unavailable: readonly DocumentCode[],
): Decision<ClaimChange> {
  const { claim, businessDate } = facts
  const after = withUnavailable(withReceived(claim.documents, received, businessDate), unavailable, businessDate)
  const refusals: Refusal<ClaimRefusalCode>[] = [
    ...alreadyReceived(claim.documents, received, 'documents'),
    ...alreadyReceived(withReceived(claim.documents, received, businessDate), unavailable, 'unavailable'),
  ]
  if (received.length + unavailable.length === 0) refusals.push({ code: 'claim.nothing-supplied', field: 'documents' })
  const request = claim.supplementRequest
  const answered = request !== null && request.answeredOn === null && allAnswered(after, request.codes)
  return decideClaimEvent('receiveSupplements', facts, refusals, {
    documents: after,
    supplementRequest: answered ? { ...request, answeredOn: businessDate } : request,
  })
}
