import { findPage, type Page } from '../../../models/page.ts'
import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import type { NumberInput } from '../../http/fields.ts'
import type { Quote } from '../domain/quote.ts'
import { type ListInput, quoteList } from '../underwriting.schemas.ts'

/** One page of the quotes the actor may see. */
export const findQuotes = (reader: Reader, { query }: ListInput): Promise<Page<Quote & Stored>> =>
  findPage(reader, quoteStore, quoteList, query)

/** A quote, or 404. */
export const getQuote = (reader: Reader, { params }: NumberInput): Promise<Quote & Stored> =>
  getVisible(reader, quoteStore, params.number)
