import { holdsPermission } from '../../../config/permissions.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { findOwnGrants } from '../../authority/usecases/grants.ts'
import { getVisible, type Reader } from '../../database/reader.ts'
import { findDefinitionByHash } from '../../definition/usecases/findDefinition.ts'
import type { Actor } from '../../identity/domain/actor.ts'
import { type Disclosure, disclosureOf } from '../domain/disclosure.ts'
import type { Quote } from '../domain/quote.ts'
import type { QuoteContext } from '../domain/quoteFacts.ts'
import type { Submission } from '../domain/submission.ts'

/** A quote with what lies around it, so that a view can say what may be done. */
export type QuoteSeen = Quote & Stored & { readonly context: QuoteContext }

/** Whether authority is at stake for the person at all. */
export const decides = ({ roles }: Actor): boolean => holdsPermission(roles, 'underwriting.decide')

/** The person's grants where authority is at stake. */
export const grantsAtStake = async (reader: Reader) => (decides(reader.actor) ? findOwnGrants(reader) : undefined)

/** What must have been shown and explained before this quote is accepted. */
export async function disclosureOfQuote(reader: Reader, { product, covers, conditions }: Quote): Promise<Disclosure> {
  const version = await findDefinitionByHash(reader, 'product', product.hash)
  return disclosureOf({ ...product, exclusions: version?.exclusions ?? [] }, covers, conditions)
}

/** What lies around a quote for the acting person, with the submission it belongs to. */
export async function contextOf(
  reader: Reader,
  quote: Quote,
): Promise<QuoteContext & { readonly submission: Submission & Stored }> {
  const submission = await getVisible(reader, submissionStore, quote.submissionNo)
  const disclosure = await disclosureOfQuote(reader, quote)
  return { submission, disclosure, grants: (await grantsAtStake(reader)) ?? null }
}

/** The quote as the acting person sees it now. */
export const seenQuote = async (reader: Reader, quote: Quote & Stored): Promise<QuoteSeen> => ({
  ...quote,
  context: await contextOf(reader, quote),
})
