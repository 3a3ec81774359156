import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { QUOTE_STATES, type Quote, type QuoteRef } from '../domain/quote.ts'
import { type QuoteSeen, seenQuote } from './quoteContext.ts'
import { referralsFor } from './referralsFor.ts'

/** The queue of referred quotes: earliest deadline first. */
export const referralList: ListSpec = { filters: {}, sorts: { dueOn: 'referral.dueOn' }, defaultSort: 'dueOn' }

export const quoteList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: QUOTE_STATES },
    submission: { is: 'reference', path: 'submissionNo', typed: true },
    manufacturer: { is: 'reference', path: 'parties.manufacturerId' },
    number: { is: 'number', path: '_id' },
    ...CREATED,
    expiresOn: { is: 'day', path: 'expiresOn', within: 'state' },
    premiumFen: { is: 'amount', path: 'premiumFen', within: 'state' },
  },
  { defaultSort: '-createdAt', searched: true },
)

/** One page of the quotes the actor may see. */
export const findQuotes = (reader: Reader, query: PageQuery): Promise<Page<Quote & Stored>> =>
  findPage(reader, quoteStore, quoteList, query)

/** One page of the referred quotes that this person may decide, the most pressing first. */
export const findReferrals = async (reader: Reader, query: PageQuery): Promise<Page<Quote & Stored>> =>
  findPage(reader, quoteStore, referralList, query, await referralsFor(reader))

/** A quote, or 404. */
export const getQuote = async (reader: Reader, { quoteNo }: QuoteRef): Promise<QuoteSeen> =>
  seenQuote(reader, await getVisible(reader, quoteStore, quoteNo))
