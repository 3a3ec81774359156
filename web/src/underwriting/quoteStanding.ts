import type { QuoteState } from '../../../server/underwriting/underwriting.contract.ts'

/** What a person should read as a quote's state: an open offer past its last day is expired. */
export const quoteStanding = (quote: { readonly state: QuoteState; readonly expired: boolean }) =>
  quote.state === 'offered' && quote.expired ? 'expired' : quote.state
