import { SECOND_PERSON_ABOVE_FEN } from '../../../config/claims/index.ts'
import type { Permission } from '../../../config/permissions.ts'
import type { StoredEvent } from '../../../models/events.ts'
import type { Stored } from '../../../models/store.ts'
import { type MenuEntry, menuOf } from '../../kernel/transitions.ts'
import type { Actor } from '../../platform/acting/domain/actor.ts'
import type { Reader } from '../../platform/database/reader.ts'
import { allowedEventsView } from '../../platform/http/allowedEvents.ts'
import type { AssessmentPreviewView, ClaimRow, ClaimView, CorrectionView, OccurrenceView } from './claims.contract.ts'
import {
  type Adjustment,
  type Claim,
  type ClaimEvent,
  type Correction,
  claimedAmountFen,
  notGrantedFen,
  outstandingOf,
  paidFen,
} from './domain/claim.ts'
import { clocksOf, nextClock } from './domain/clocks.ts'
import { claimLifecycle } from './domain/lifecycle.ts'
import type { SeenClaim } from './usecases/claimFacts.ts'
import type { OccurrenceFound } from './usecases/getOccurrence.ts'

/** Permission each event of a claim takes: for its route and for the menu. */
export const EVENT_PERMISSIONS = {
  register: 'claim.handle',
  assignOccurrence: 'claim.handle',
  reserve: 'claim.handle',
  requestSupplements: 'claim.handle',
  receiveSupplements: 'claim.supply-documents',
  assess: 'claim.handle',
  approve: 'claim.approve',
  pay: 'claim.pay',
  correct: 'claim.approve',
  receiveRepayment: 'claim.pay',
  decline: 'claim.handle',
  proposeDeclinature: 'claim.handle',
  confirmDeclinature: 'claim.handle',
  rejectDeclinature: 'claim.handle',
  sendRefusalNotice: 'claim.handle',
  close: 'claim.handle',
  reopen: 'claim.handle',
} as const satisfies Record<ClaimEvent, Permission>

/** One claim, with its clocks as of the business date and what this person may do next. */
export function claimView({ authority, ...claim }: SeenClaim, { actor, businessDate }: Reader): ClaimView {
  const { _id, eventHash, stateHash, region, createdAt, updatedAt, ...content } = claim
  const facts = { claim, actor, authority, businessDate }
  const menu = withoutIdleMoney(oneWayToDecline(menuOf(claimLifecycle, claim.state, facts), claim), claim)
  return {
    ...content,
    number: _id,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    occurrenceNo: sharedOccurrenceOf(claim, actor),
    batch: claim.batch ?? null,
    corrections: correctionsView(claim.corrections, actor),
    repayments: claim.repayments ?? [],
    outstandingFen: outstandingOf(claim),
    reserve: seesReserve(actor) ? claim.reserve : null,
    declinatureProposal: seesReserve(actor) ? (claim.declinatureProposal ?? null) : null,
    declining: seesReserve(actor)
      ? {
          amountFen: claimedAmountFen(claim),
          secondPersonAboveFen: SECOND_PERSON_ABOVE_FEN,
          notGrantedFen: notGrantedFen(claim),
        }
      : null,
    clocks: clocksOf(claim, businessDate),
    allowedEvents: allowedEventsView(menu, EVENT_PERMISSIONS, actor),
  }
}

/** Only the way the claim is declined now: alone where that is allowed, else before a second person, who then decides. */
function oneWayToDecline(
  menu: readonly MenuEntry<ClaimEvent>[],
  { declinatureProposal }: Claim,
): readonly MenuEntry<ClaimEvent>[] {
  const alone = menu.some(({ event, allowed }) => event === 'decline' && allowed)
  const others: readonly ClaimEvent[] = declinatureProposal
    ? ['decline', 'proposeDeclinature']
    : ['confirmDeclinature', 'rejectDeclinature', ...(alone ? (['proposeDeclinature'] as const) : [])]
  return menu.filter(({ event }) => !others.includes(event))
}

/** Nothing is offered that moves money where none is owed; a correction comes with the approval of another claim. */
function withoutIdleMoney(menu: readonly MenuEntry<ClaimEvent>[], claim: Claim): readonly MenuEntry<ClaimEvent>[] {
  const outstandingFen = outstandingOf(claim)
  return menu.filter(({ event }) => {
    if (event === 'correct') return false
    if (event === 'receiveRepayment') return outstandingFen < 0
    if (event === 'pay') return claim.state === 'approved' ? outstandingFen !== 0 : outstandingFen > 0
    return event !== 'close' || claim.state !== 'approved' || outstandingFen === 0
  })
}

/** Null for one of its own. */
const sharedOccurrenceOf = ({ _id, occurrenceNo }: Claim & Stored, actor: Actor): string | null =>
  seesOccurrence(actor) && occurrenceNo !== undefined && occurrenceNo !== _id ? occurrenceNo : null

const correctionsView = (corrections: readonly Correction[] = [], actor: Actor): CorrectionView[] =>
  corrections.map(({ byId, causedBy, ...correction }) => ({
    ...correction,
    causedBy: seesOccurrence(actor) ? causedBy : null,
  }))

/** The occurrence of a claim; its figures only where all its claims are the reader's to see. */
export function occurrenceView(found: OccurrenceFound, { actor }: Reader): OccurrenceView {
  const { claim, terms, claims, uses, adjustment, provisional } = found
  const usedFen = uses.reduce((sum, { indemnityFen }) => sum + indemnityFen, 0)
  const { indemnityFen, steps } = adjustment ?? { indemnityFen: 0, steps: [] }
  return {
    occurrenceNo: seesOccurrence(actor) ? found.occurrenceNo : null,
    batch: claim.batch ?? null,
    batches: found.batches,
    perOccurrenceLimitFen: terms.perOccurrenceLimitFen,
    deductibleFen: terms.deductibleFen,
    whole: seesOccurrence(actor)
      ? {
          usedFen,
          leftFen: Math.max(0, terms.perOccurrenceLimitFen - usedFen),
          adjustment: adjustment && { indemnityFen, steps },
          provisional,
        }
      : null,
    claims: claims.map((one) => {
      const share = adjustment?.claims.find(({ claimNo }) => claimNo === one._id)
      return {
        number: one._id,
        state: one.state,
        beneficiaryId: one.beneficiaryId,
        lossOn: one.lossNotice.lossOn,
        netFen: share?.netFen ?? null,
        indemnityFen: share?.indemnityFen ?? null,
        approvedFen: uses.find(({ claimNo }) => claimNo === one._id)?.indemnityFen ?? null,
        outstandingFen: outstandingOf(one),
      }
    }),
  }
}

/** A line of the claims list. */
export function claimRow(claim: Claim & Stored, { actor, businessDate }: Reader): ClaimRow {
  const { lossNotice } = claim
  return {
    number: claim._id,
    version: claim.version,
    state: claim.state,
    parties: claim.parties,
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
    policyNo: claim.policyNo,
    cover: lossNotice.cover,
    lossOn: lossNotice.lossOn,
    noticedOn: lossNotice.noticedOn,
    descriptionZh: lossNotice.descriptionZh,
    estimatedLossFen: lossNotice.estimatedLossFen,
    reserveFen: seesReserve(actor) ? claim.reserve.currentFen : null,
    payableFen: claim.assessment?.adjustment.payableFen ?? null,
    paidFen: paidFen(claim),
    nextClock: nextClock(claim, businessDate),
  }
}

export const assessmentPreviewView = (adjustment: Adjustment): AssessmentPreviewView => ({ adjustment })

const INTERNAL: ReadonlySet<string> = new Set([
  'claim.reserveChanged',
  'claim.declinatureProposed',
  'claim.declinatureRejected',
])

/** Whether a person may see this event in a claim's history: not what the insurer weighs before it has decided. */
export const showsClaimEvent = (event: StoredEvent, actor: Actor): boolean =>
  !INTERNAL.has(event.type) || seesReserve(actor)

/** The other claims of an occurrence may be other equipment users'. */
const seesOccurrence = ({ organisationKind }: Actor): boolean => organisationKind !== 'equipmentUser'

/** What the insurer expects to pay is not the claimant's to read. */
const seesReserve = ({ organisationKind }: Actor): boolean =>
  organisationKind !== 'manufacturer' && organisationKind !== 'equipmentUser'
