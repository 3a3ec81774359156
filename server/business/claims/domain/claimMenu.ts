import type { Permission } from '../../../../config/permissions.ts'
import { type MenuEntry, menuOf } from '../../../kernel/transitions.ts'
import type { Actor } from '../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../platform/acting/domain/menu.ts'
import { type Claim, type ClaimEvent, openTermsNotice } from './claim.ts'
import { outstandingOf } from './claimAmounts.ts'
import type { ClaimFacts } from './guards.ts'
import { claimLifecycle } from './lifecycle.ts'

/** Permission each event of a claim takes: for its route and for the menu. */
export const CLAIM_PERMISSIONS = {
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
  acknowledgeTerms: 'claim.handle',
} as const satisfies Record<ClaimEvent, Permission>

/** What the person may do with the claim next. */
export function claimMenu(facts: ClaimFacts, actor: Actor): readonly OfferedEvent<ClaimEvent>[] {
  const { claim } = facts
  const menu = withoutIdle(oneWayToDecline(menuOf(claimLifecycle, claim.state, facts), claim), claim)
  return offeredTo(actor, menu, CLAIM_PERMISSIONS)
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

/**
 * Nothing is offered that moves money where none is owed, or takes note of what nobody told; a correction comes with the
 * approval of another claim.
 */
function withoutIdle(menu: readonly MenuEntry<ClaimEvent>[], claim: Claim): readonly MenuEntry<ClaimEvent>[] {
  const outstandingFen = outstandingOf(claim)
  return menu.filter(({ event }) => {
    if (event === 'correct') return false
    if (event === 'acknowledgeTerms') return openTermsNotice(claim) !== null
    if (event === 'receiveRepayment') return outstandingFen < 0
    if (event === 'pay') return outstandingFen > 0
    return event !== 'close' || claim.state !== 'approved' || outstandingFen === 0
  })
}
