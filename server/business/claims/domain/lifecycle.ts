import { accepted, type Decision, type Refusal } from '../../../kernel/refusal.ts'
import { decideTransition, type Transitions } from '../../../kernel/transitions.ts'
import type { Claim, ClaimEvent, ClaimState } from './claim.ts'
import { type ClaimFacts, GUARDS } from './guards.ts'

const to = (state: ClaimState, event: ClaimEvent) => ({
  to: state,
  guard: GUARDS[event],
})

/**
 * From the notice of loss to the closed claim. Of an assessed claim nobody acknowledges changed terms: it is assessed anew
 * or declined, as it cannot be approved.
 */
export const claimLifecycle: Transitions<ClaimState, ClaimEvent, ClaimFacts> = {
  noticed: {
    register: to('registered', 'register'),
    receiveSupplements: to('noticed', 'receiveSupplements'),
    decline: to('declined', 'decline'),
    proposeDeclinature: to('noticed', 'proposeDeclinature'),
    confirmDeclinature: to('declined', 'confirmDeclinature'),
    rejectDeclinature: to('noticed', 'rejectDeclinature'),
    acknowledgeTerms: to('noticed', 'acknowledgeTerms'),
  },
  registered: {
    assess: to('assessed', 'assess'),
    assignOccurrence: to('registered', 'assignOccurrence'),
    reserve: to('registered', 'reserve'),
    requestSupplements: to('registered', 'requestSupplements'),
    receiveSupplements: to('registered', 'receiveSupplements'),
    decline: to('declined', 'decline'),
    proposeDeclinature: to('registered', 'proposeDeclinature'),
    confirmDeclinature: to('declined', 'confirmDeclinature'),
    rejectDeclinature: to('registered', 'rejectDeclinature'),
    acknowledgeTerms: to('registered', 'acknowledgeTerms'),
  },
  assessed: {
    approve: to('approved', 'approve'),
    assess: to('assessed', 'assess'),
    assignOccurrence: to('registered', 'assignOccurrence'),
    reserve: to('assessed', 'reserve'),
    decline: to('declined', 'decline'),
    proposeDeclinature: to('assessed', 'proposeDeclinature'),
    confirmDeclinature: to('declined', 'confirmDeclinature'),
    rejectDeclinature: to('assessed', 'rejectDeclinature'),
  },
  approved: {
    pay: to('paid', 'pay'),
    receiveRepayment: to('paid', 'receiveRepayment'),
    correct: to('approved', 'correct'),
    close: to('closed', 'close'),
    acknowledgeTerms: to('approved', 'acknowledgeTerms'),
  },
  paid: {
    pay: to('paid', 'pay'),
    receiveRepayment: to('paid', 'receiveRepayment'),
    correct: to('paid', 'correct'),
    close: to('closed', 'close'),
    acknowledgeTerms: to('paid', 'acknowledgeTerms'),
  },
  declined: {
    sendRefusalNotice: to('declined', 'sendRefusalNotice'),
    close: to('closed', 'close'),
    acknowledgeTerms: to('declined', 'acknowledgeTerms'),
  },
  closed: {
    reopen: to('registered', 'reopen'),
    correct: to('paid', 'correct'),
    acknowledgeTerms: to('closed', 'acknowledgeTerms'),
  },
}

/** What an event changes in a claim. */
export type ClaimChange = Partial<Claim> & Pick<Claim, 'state'>

/**
 * What an event makes of the claim, or every reason why not: the state does not know it, the conditions of the claim,
 * and what the input itself fails at (`also`).
 */
export function decideClaimEvent(
  event: ClaimEvent,
  facts: ClaimFacts,
  also: readonly Refusal[],
  change: Partial<Claim>,
): Decision<ClaimChange> {
  const next = decideTransition(claimLifecycle, facts.claim.state, event, facts, also)
  return next.ok ? accepted({ ...change, state: next.value }) : next
}
