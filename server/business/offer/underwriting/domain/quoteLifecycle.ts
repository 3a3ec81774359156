import type { Decision } from '../../../../kernel/refusal.ts'
import { decideTransition, type Transitions } from '../../../../kernel/transitions.ts'
import type { QuoteState } from './quote.ts'
import { QUOTE_GUARDS, type QuoteEvent, type QuoteFacts } from './quoteGuards.ts'

const to = (state: QuoteState, event: QuoteEvent) => ({
  to: state,
  guard: QUOTE_GUARDS[event],
})

/**
 * The way of a quote: proposed inside the insurer, referred where the authority does not reach, approved and so open for
 * acceptance, then answered. `coApprove` is an approval that is not the last one asked for. Expiry is a date, not a state.
 * A follower of a panel may still confirm what the applicant has accepted, but no longer leave it; the lead may take it
 * back until a policy stands on it.
 */
export const quoteTransitions: Transitions<QuoteState, QuoteEvent, QuoteFacts> = {
  proposed: {
    approve: to('approved', 'approve'),
    coApprove: to('proposed', 'coApprove'),
    refer: to('referred', 'refer'),
    decline: to('declined', 'decline'),
    withdraw: to('withdrawn', 'withdraw'),
    confirmShare: to('proposed', 'confirmShare'),
    declineShare: to('proposed', 'declineShare'),
  },
  referred: {
    approve: to('approved', 'approve'),
    coApprove: to('referred', 'coApprove'),
    decline: to('declined', 'decline'),
    withdraw: to('withdrawn', 'withdraw'),
    confirmShare: to('referred', 'confirmShare'),
    declineShare: to('referred', 'declineShare'),
  },
  approved: {
    accept: to('accepted', 'accept'),
    withdraw: to('withdrawn', 'withdraw'),
    confirmShare: to('approved', 'confirmShare'),
    declineShare: to('approved', 'declineShare'),
  },
  accepted: {
    withdraw: to('withdrawn', 'withdraw'),
    confirmShare: to('accepted', 'confirmShare'),
  },
  declined: {},
  withdrawn: {},
}

/** The quote's next state, or every reason why not: the state does not know the event, or conditions fail. */
export const decideQuoteEvent = (event: QuoteEvent, facts: QuoteFacts): Decision<QuoteState> =>
  decideTransition(quoteTransitions, facts.state, event, facts)
