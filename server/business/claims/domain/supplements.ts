import { type CivilDate, laterOf } from '../../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { ClaimDocument, DocumentCode, SupplementRequest } from './claim.ts'
import {
  allAnswered,
  alreadyReceived,
  recordedReceipt,
  withListed,
  withReceived,
  withUnavailable,
} from './documents.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import { type Receipt, receiptRefusals } from './receipt.ts'

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

/** Papers that came in, or were said to be unavailable; with how, where the insurer records them. */
export interface Supplies {
  readonly documents: readonly DocumentCode[]
  readonly unavailable: readonly DocumentCode[]
  readonly receipt?: Receipt | undefined
}

/**
 * Takes in papers from the claimant, who gives what there is: a paper may also be said to be unavailable. What reached the
 * issuing insurer past the system its handler records as of the day it was received. The request is answered, and its
 * clock runs again, on the day nothing it asked for is open any more.
 */
export function decideSupplements(facts: ClaimFacts, supplies: Supplies): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const { documents: received, unavailable, receipt } = supplies
  const on = receipt?.receivedOn ?? businessDate
  const given = withReceived(claim.documents, received, on, recordedReceipt(receipt, actor))
  const after = withUnavailable(given, unavailable, on)
  const byInsurer = claim.parties.insurerIds.includes(actor.organisationId)
  const refusals: Refusal<ClaimRefusalCode>[] = [
    ...receiptRefusals(receipt, byInsurer ? 'insurer' : 'claimant'),
    ...(receipt ? receivedWhen(facts, receipt.receivedOn, 'receipt.receivedOn') : []),
    ...alreadyReceived(claim.documents, received, 'documents'),
    ...alreadyReceived(given, unavailable, 'unavailable'),
  ]
  if (received.length + unavailable.length === 0) refusals.push({ code: 'claim.nothing-supplied', field: 'documents' })
  const request = claim.supplementRequest
  const answered = request !== null && request.answeredOn === null && allAnswered(after, request.codes)
  return decideClaimEvent('receiveSupplements', facts, refusals, {
    documents: after,
    supplementRequest: answered ? { ...request, answeredOn: answeredDay(request, after) } : request,
  })
}

/** A paper comes after the notice and not in the future. */
export function receivedWhen(
  { claim, businessDate }: Pick<ClaimFacts, 'claim' | 'businessDate'>,
  receivedOn: CivilDate,
  field: string,
): Refusal<ClaimRefusalCode>[] {
  const { noticedOn } = claim.lossNotice
  const about = { field, value: receivedOn, unit: 'date' } as const
  if (receivedOn < noticedOn) return [{ code: 'claim.document-before-notice', ...about, threshold: noticedOn }]
  if (receivedOn > businessDate) return [{ code: 'claim.document-in-future', ...about, threshold: businessDate }]
  return []
}

/** The day the last of the papers asked for was settled, not before they were asked for. */
function answeredDay({ codes, requestedOn }: SupplementRequest, documents: readonly ClaimDocument[]): CivilDate {
  const days = documents
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ receivedOn, unavailableOn }) => receivedOn ?? unavailableOn ?? [])
  return days.reduce(laterOf, requestedOn)
}
