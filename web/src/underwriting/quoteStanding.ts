import type { QuoteState } from '../../../server/business/offer/underwriting/underwriting.contract.ts'

const OPEN: readonly QuoteState[] = ['proposed', 'referred', 'approved']

/** What a person should read as a quote's state: an open quote past its last day is expired. */
export const quoteStanding = (quote: { readonly state: QuoteState; readonly expired: boolean }) =>
  OPEN.includes(quote.state) && quote.expired ? 'expired' : quote.state
