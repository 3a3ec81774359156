import { SECOND_PERSON_ABOVE_FEN } from '../../../config/claims/index.ts'
import type { Permission } from '../../../config/permissions.ts'
import type { StoredEvent } from '../../../models/events.ts'
import type { Stored } from '../../../models/store.ts'
import { type MenuEntry, menuOf } from '../../kernel/transitions.ts'
import type { Actor } from '../../platform/acting/domain/actor.ts'
import type { Reader } from '../../platform/database/reader.ts'
import { allowedEventsView } from '../../platform/http/allowedEvents.ts'
import type { AssessmentPreviewView, ClaimRow, ClaimView } from './claims.contract.ts'
import {
  type Adjustment,
  type Claim,
  type ClaimEvent,
  claimedAmountFen,
  notGrantedFen,
  paidFen,
} from './domain/claim.ts'
import { clocksOf, nextClock } from './domain/clocks.ts'
import { claimLifecycle } from './domain/lifecycle.ts'
import type { SeenClaim } from './usecases/claimFacts.ts'

/** Permission each event of a claim takes: for its route and for the menu. */
export const EVENT_PERMISSIONS = {
  register: 'claim.handle',
  reserve: 'claim.handle',
  requestSupplements: 'claim.handle',
  receiveSupplements: 'claim.supply-documents',
  assess: 'claim.handle',
  approve: 'claim.approve',
  pay: 'claim.pay',
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
  const menu = oneWayToDecline(menuOf(claimLifecycle, claim.state, facts), claim)
  return {
    ...content,
    number: _id,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    occurrenceNo: seesOccurrence(actor) ? (claim.occurrenceNo ?? null) : null,
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
