import { findPage, type Page } from '../../../../../models/page.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import type { Quote } from '../domain/quote.ts'
import { type ListInput, quoteList, referralList } from '../underwriting.schemas.ts'
import { type QuoteSeen, seenQuote } from './quoteContext.ts'
import { referralsFor } from './referralsFor.ts'

/** One page of the quotes the actor may see. */
export const findQuotes = (reader: Reader, { query }: ListInput): Promise<Page<Quote & Stored>> =>
  findPage(reader, quoteStore, quoteList, query)

/** One page of the referred quotes that this person may decide, the most pressing first. */
export const findReferrals = async (reader: Reader, { query }: ListInput): Promise<Page<Quote & Stored>> =>
  findPage(reader, quoteStore, referralList, query, await referralsFor(reader))

/** A quote, or 404. */
export const getQuote = async (reader: Reader, { params }: NumberInput): Promise<QuoteSeen> =>
  seenQuote(reader, await getVisible(reader, quoteStore, params.number))
