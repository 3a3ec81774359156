import { holdsPermission } from '../../../../../config/permissions.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import type { Disclosure } from '../../../contract/terms/domain/disclosure.ts'
import { sumRuleOf } from '../../../party/authority/domain/exercise.ts'
import type { GrantDecision } from '../../../party/authority/domain/grant.ts'
import { findOwnGrants } from '../../../party/authority/usecases/grants.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { disclosureOf } from '../domain/disclosure.ts'
import type { Quote } from '../domain/quote.ts'
import type { QuoteContext } from '../domain/quoteFacts.ts'
import type { Submission } from '../domain/submission.ts'
import { findEarlierDecisions } from './earlierDecisions.ts'

/** A quote with what lies around it, so that a view can say what may be done. */
export type QuoteSeen = Quote & Stored & { readonly context: QuoteContext }

/** Whether authority is at stake for the person at all. */
export const decides = ({ roles }: Actor): boolean => holdsPermission(roles, 'underwriting.decide')

/** What must have been shown and explained before this quote is accepted. */
export async function disclosureOfQuote(reader: Reader, { product, covers, conditions }: Quote): Promise<Disclosure> {
  const version = await findDefinitionByHash(reader, 'product', product.hash)
  return disclosureOf({ ...product, exclusions: version?.exclusions ?? [] }, covers, conditions)
}

/**
 * What lies around a quote for the acting person, with the submission it belongs to. Followers of a panel see the quote
 * but not the submission, which stays the lead's: what is read of it here serves the quote's conditions.
 */
export async function contextOf(
  reader: Reader,
  quote: Quote,
): Promise<QuoteContext & { readonly submission: Submission & Stored }> {
  const submission = await submissionStore.model
    .findById(quote.submissionNo, null, { session: reader.session ?? null })
    .lean<Submission & Stored>()
  if (!submission) throw new Error(`submission ${quote.submissionNo} of a quote is gone`)
  return contextIn(reader, quote, submission)
}

/** The same with the submission at hand. */
async function contextIn(
  reader: Reader,
  quote: Quote,
  submission: Submission & Stored,
): Promise<QuoteContext & { readonly submission: Submission & Stored }> {
  const start = sideBySide(reader)
  const asked = start(() => disclosureOfQuote(reader, quote))
  if (!decides(reader.actor)) return { submission, disclosure: await asked, grants: null, earlier: [] }
  const [disclosure, grants] = await Promise.all([asked, start(() => findOwnGrants(reader))])
  // Whoever may not decide quotes at all exceeds no sum of what was decided before.
  const earlier = grants.some(({ decision }) => addsUp(decision)) ? await findEarlierDecisions(reader, quote) : []
  return { submission, disclosure, grants, earlier }
}

/** Whether a decision adds up with what was decided on other quotes. */
const addsUp = (decision: GrantDecision): boolean => sumRuleOf(decision)?.sum === sumRuleOf('approve')?.sum

/** The quote as the acting person sees it now; the submission, where it is at hand, is not read again. */
export const seenQuote = async (
  reader: Reader,
  quote: Quote & Stored,
  submission?: Submission & Stored,
): Promise<QuoteSeen> => ({
  ...quote,
  context: submission ? await contextIn(reader, quote, submission) : await contextOf(reader, quote),
})
