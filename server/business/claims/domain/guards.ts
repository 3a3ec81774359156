import { SECOND_PERSON_ABOVE_FEN } from '../../../../config/claims/index.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { asAssessed, type OccurrenceNow } from './asAssessed.ts'
import { type Claim, type ClaimEvent, issuingInsurerOf, openTermsNotice } from './claim.ts'
import { claimedAmountFen, notGrantedFen, outstandingOf } from './claimAmounts.ts'
import {
  approvedFen,
  type ClaimAuthority,
  type ClaimDecision,
  inClaimWords,
  judgeClaim,
  paidInAllFen,
} from './claimAuthority.ts'

/** What the guards of a claim's events look at. */
export interface ClaimFacts {
  readonly claim: Claim
  readonly actor: { readonly userId: string; readonly name: string; readonly organisationId: string }
  /** What the actor may decide about claims, and has decided. */
  readonly authority: ClaimAuthority
  /** The claim's occurrence as it is, or why the terms on record do not insure it; null where nobody asked. */
  readonly occurrence: Decision<OccurrenceNow, ClaimRefusalCode> | null
  readonly businessDate: CivilDate
}

type Guard = (facts: ClaimFacts) => readonly Refusal[]

/** Guards of each event, whatever its input; each function lists all that fail. */
export const GUARDS: Readonly<Record<ClaimEvent, Guard>> = {
  register: issuingInsurerActs,
  assignOccurrence: issuingInsurerActs,
  reserve: issuingInsurerActs,
  requestSupplements: (facts) => [...issuingInsurerActs(facts), ...notAskedBefore(facts)],
  receiveSupplements: (facts) => [...noCoinsurerActs(facts), ...somethingMissing(facts)],
  assess: (facts) => [...issuingInsurerActs(facts), ...nothingWaitedFor(facts), ...stillInsured(facts)],
  approve: (facts) => [
    ...issuingInsurerActs(facts),
    ...secondPerson(facts),
    ...somethingPayable(facts),
    ...withinAuthority(facts),
    ...withinAuthorityNotToGrant(facts),
    ...(facts.occurrence === null ? [] : asAssessed(facts.claim, facts.occurrence)),
  ],
  pay: (facts) => [
    ...issuingInsurerActs(facts),
    ...payerIsNotApprover(facts),
    ...somethingOutstanding(facts),
    ...withinPayingAuthority(facts),
  ],
  correct: issuingInsurerActs,
  receiveRepayment: (facts) => [...issuingInsurerActs(facts), ...somethingToGiveBack(facts)],
  decline: (facts) => [
    ...issuingInsurerActs(facts),
    ...noProposalWaits(facts),
    ...withinDecliningAuthority(facts),
    ...oneMayDecline(facts),
  ],
  proposeDeclinature: (facts) => [...issuingInsurerActs(facts), ...noProposalWaits(facts)],
  confirmDeclinature: (facts) => [
    ...issuingInsurerActs(facts),
    ...proposalWaits(facts),
    ...anotherDeclines(facts),
    ...withinDecliningAuthority(facts),
  ],
  rejectDeclinature: (facts) => [...issuingInsurerActs(facts), ...proposalWaits(facts), ...anotherDeclines(facts)],
  sendRefusalNotice: (facts) => [...issuingInsurerActs(facts), ...noticeNotSent(facts)],
  close: (facts) => [...issuingInsurerActs(facts), ...refusalNoticeSent(facts), ...settled(facts)],
  reopen: issuingInsurerActs,
  acknowledgeTerms: (facts) => [...issuingInsurerActs(facts), ...termsNoticeWaits(facts)],
}

/** A co-insurer sees the claim; the insurer that issued the policy handles it. */
function issuingInsurerActs({ claim, actor }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const insurerId = issuingInsurerOf(claim)
  if (actor.organisationId === insurerId) return []
  return [{ code: 'claim.not-issuing-insurer', value: actor.organisationId, threshold: insurerId }]
}

/** Claimants hand in their papers, and the issuing insurer records them; whoever follows its panel does neither. */
function noCoinsurerActs(facts: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const { claim, actor } = facts
  return claim.parties.insurerIds.includes(actor.organisationId) ? issuingInsurerActs(facts) : []
}

/** Article 22: all missing papers at once; whoever asked once may not ask for more. */
function notAskedBefore({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  if (!claim.supplementRequest) return []
  return [
    { code: 'claim.supplements-asked-once', value: claim.supplementRequest.requestedOn, reference: '保险法第22条' },
  ]
}

function somethingMissing({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const missing = claim.documents.some((document) => document.receivedOn === null)
  return missing ? [] : [{ code: 'claim.nothing-missing' }]
}

/** While papers the insurer asked for are on their way, the loss is not assessed without them. */
function nothingWaitedFor({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const request = claim.supplementRequest
  if (!request || request.answeredOn !== null) return []
  return [{ code: 'claim.supplements-outstanding', value: request.requestedOn, unit: 'date' }]
}

/**
 * Four eyes: the approver is not the assessor of the assessment at hand, nor who registered the claim, nor who recorded
 * its notice for somebody else, nor who last reopened it. No role is exempt.
 */
function secondPerson({ claim, actor }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const refusals: Refusal<ClaimRefusalCode>[] = []
  if (claim.assessment?.assessorId === actor.userId) refusals.push({ code: 'claim.approver-is-assessor' })
  if (claim.registration?.handlerId === actor.userId) refusals.push({ code: 'claim.approver-is-registrar' })
  if (claim.lossNotice.receipt && claim.lossNotice.reporter.userId === actor.userId)
    refusals.push({ code: 'claim.approver-is-recorder' })
  if (claim.reopening?.byId === actor.userId) refusals.push({ code: 'claim.approver-is-reopener' })
  return refusals
}

/** A claim that was paid before is settled anew by approving whatever it comes to: more, the same, or less to give back. */
function somethingPayable({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const payableFen = claim.assessment?.adjustment.payableFen ?? 0
  return payableFen > 0 || claim.payments.length > 0
    ? []
    : [{ code: 'claim.nothing-payable', value: payableFen, unit: 'fen' }]
}

/** The grant a decision about the claim is taken under, or what it goes beyond; see {@link judgeClaim}. */
export const authorityFor = (
  { claim, authority, businessDate }: ClaimFacts,
  decision: ClaimDecision,
  amountFen: number,
) => judgeClaim(authority, decision, { amountFen, region: claim.region, on: businessDate })

/** Measured on the whole claim, what was paid before a reopening included, so that reopening splits nothing. */
function withinAuthority(facts: ClaimFacts): readonly Refusal[] {
  const amountFen = approvedFen(facts.claim)
  return inClaimWords(authorityFor(facts, 'approveClaim', amountFen), 'claim.above-authority', amountFen)
}

/**
 * Approving a little of a large claim turns the rest down: that takes the authority of declining it. The second person,
 * which declining takes above the house's amount, is there: who assessed is never who approves.
 */
function withinAuthorityNotToGrant(facts: ClaimFacts): readonly Refusal[] {
  const amountFen = notGrantedFen(facts.claim)
  if (amountFen === 0) return []
  return inClaimWords(authorityFor(facts, 'declineClaim', amountFen), 'claim.not-granted-above-authority', amountFen)
}

/** The terms on record insure the loss. */
function stillInsured({ occurrence }: ClaimFacts): readonly Refusal<ClaimRefusalCode>[] {
  return occurrence === null || occurrence.ok ? [] : occurrence.refusals
}

function withinPayingAuthority(facts: ClaimFacts): readonly Refusal[] {
  const amountFen = paidInAllFen(facts.claim)
  return inClaimWords(authorityFor(facts, 'payClaim', amountFen), 'claim.above-paying-authority', amountFen)
}

/** A reserve that somebody set is neither raised nor lowered without authority for what it is and becomes. */
export function withinReserveAuthority(facts: ClaimFacts, reserveFen: number): readonly Refusal[] {
  const amountFen = Math.max(reserveFen, facts.claim.reserve.currentFen)
  return inClaimWords(authorityFor(facts, 'setReserve', amountFen), 'claim.above-reserve-authority', amountFen)
}

/** Whoever gives another claim more by approving one decides about it too: about all it comes to. */
export function withinCorrectingAuthority(facts: ClaimFacts, correctedFen: number): readonly Refusal[] {
  return inClaimWords(authorityFor(facts, 'approveClaim', correctedFen), 'claim.above-authority', correctedFen)
}

/** Whoever approved the claim, or the one whose approval corrected it, does not pay what that made due. */
function payerIsNotApprover({ claim, actor }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const approvers = [claim.approval?.approverId, ...(claim.corrections ?? []).map(({ byId }) => byId)]
  return approvers.includes(actor.userId) ? [{ code: 'claim.payer-is-approver' }] : []
}

function somethingOutstanding({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const outstandingFen = outstandingOf(claim)
  return outstandingFen > 0 ? [] : [{ code: 'claim.nothing-outstanding', value: outstandingFen, unit: 'fen' }]
}

function somethingToGiveBack({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const outstandingFen = outstandingOf(claim)
  return outstandingFen < 0 ? [] : [{ code: 'claim.nothing-to-give-back', value: outstandingFen, unit: 'fen' }]
}

/** A claim is closed when nobody owes anybody anything. */
function settled({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const outstandingFen = outstandingOf(claim)
  return outstandingFen === 0 ? [] : [{ code: 'claim.not-settled', value: outstandingFen, unit: 'fen' }]
}

/** Turning a loss down is worth as much as paying it: it takes authority for the whole amount at stake. */
function withinDecliningAuthority(facts: ClaimFacts): readonly Refusal[] {
  const amountFen = claimedAmountFen(facts.claim)
  return inClaimWords(authorityFor(facts, 'declineClaim', amountFen), 'claim.above-declining-authority', amountFen)
}

/** Above the house's amount nobody declines alone, whatever the authority. */
function oneMayDecline({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const amountFen = claimedAmountFen(claim)
  if (amountFen <= SECOND_PERSON_ABOVE_FEN) return []
  const threshold = SECOND_PERSON_ABOVE_FEN
  return [{ code: 'claim.declinature-needs-second-person', value: amountFen, threshold, unit: 'fen' }]
}

function noProposalWaits({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const waiting = claim.declinatureProposal
  return waiting ? [{ code: 'claim.declinature-proposed', value: waiting.proposedByName }] : []
}

function proposalWaits({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  return claim.declinatureProposal ? [] : [{ code: 'claim.no-declinature-proposed' }]
}

function anotherDeclines({ claim, actor }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  return claim.declinatureProposal?.proposedById === actor.userId ? [{ code: 'claim.own-declinature-proposal' }] : []
}

function noticeNotSent({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  const sentOn = claim.declinature?.noticeSentOn ?? null
  return sentOn === null ? [] : [{ code: 'claim.refusal-notice-sent', value: sentOn, unit: 'date' }]
}

function termsNoticeWaits({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  return openTermsNotice(claim) ? [] : [{ code: 'claim.no-terms-notice' }]
}

/** A declined claim is not closed before the claimant has been told why (article 24). */
function refusalNoticeSent({ claim }: ClaimFacts): Refusal<ClaimRefusalCode>[] {
  if (!claim.declinature || claim.declinature.noticeSentOn !== null) return []
  return [{ code: 'claim.refusal-notice-not-sent', value: claim.declinature.determinedOn, reference: '保险法第24条' }]
}
