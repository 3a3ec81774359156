import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import { renewalStore } from '../../../../../models/renewals.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Quote } from '../../../offer/underwriting/domain/quote.ts'
import type { RenewalFacts } from '../domain/lifecycle.ts'
import { RENEWAL_STATES, type Renewal, type RenewalRef } from '../domain/renewal.ts'
import { standingQuote } from '../domain/stage.ts'
import { findOffered, type OfferedSubmission, renewalFacts } from './renewalFacts.ts'

export const renewalList: ListSpec = listOf(
  {
    policyNo: { is: 'reference', path: 'policyNo' },
    state: { is: 'choice', path: 'state', of: RENEWAL_STATES },
    number: { is: 'number', path: '_id' },
    ...CREATED,
    expiresOn: { is: 'day', path: 'expiresOn', within: 'state' },
  },
  { defaultSort: '-createdAt' },
)

/** A renewal with what of its offer's submission is said beside it. */
export type OfferedRenewal = Renewal & Stored & { readonly submission: OfferedSubmission | null }

/** One page of the renewals the actor may see, each with how its offer stands. */
export async function findRenewals(reader: Reader, query: PageQuery): Promise<Page<OfferedRenewal>> {
  const page = await findPage(reader, renewalStore, renewalList, query)
  const offered = await findOffered(reader, page.items)
  return { ...page, items: page.items.map((renewal) => withSubmission(renewal, offered)) }
}

const withSubmission = (
  renewal: Renewal & Stored,
  offered: ReadonlyMap<string, OfferedSubmission>,
): OfferedRenewal => ({
  ...renewal,
  submission: renewal.offer ? (offered.get(renewal.offer.submissionNo) ?? null) : null,
})

/** What of the quote an offer stands on is held against what expires. */
export type ComparedQuote = Pick<Quote, 'period' | 'items' | 'premiumShares' | 'premiumFen'>

/** A renewal with its offer and what decides about its events, so that a view can say what may be done. */
export interface RenewalSeen extends OfferedRenewal {
  /** The quote that stands for it; null where there is none, or it is not shown to this person yet. */
  readonly quote: ComparedQuote | null
  readonly facts: RenewalFacts
}

/** A renewal, or 404. */
export const getRenewal = (reader: Reader, { renewalNo }: RenewalRef): Promise<Renewal & Stored> =>
  getVisible(reader, renewalStore, renewalNo)

/** The renewal as the acting person sees it: an offer that is not open yet is the insurer's own. */
export async function seenRenewal(reader: Reader, renewal: Renewal & Stored): Promise<RenewalSeen> {
  const offered = withSubmission(renewal, await findOffered(reader, [renewal]))
  const number = standingQuote(offered.submission)?.number ?? null
  return {
    ...offered,
    quote: number === null ? null : await findQuote(reader, number),
    facts: await renewalFacts(reader, renewal, offered.submission),
  }
}

const findQuote = (reader: Reader, number: string): Promise<ComparedQuote | null> =>
  quoteStore.model
    .findOne({ $and: [{ _id: number }, quoteStore.visibility(reader.actor)] } as object, null, {
      session: reader.session ?? null,
    })
    .select({ period: 1, items: 1, premiumShares: 1, premiumFen: 1 })
    .lean<ComparedQuote>()
    .exec()

/** A use case whose renewal is shown with its menu afterwards. */
export const thenSeen =
  <R extends Reader, Input>(useCase: (reader: R, input: Input) => Promise<Renewal & Stored>) =>
  async (reader: R, input: Input): Promise<RenewalSeen> =>
    seenRenewal(reader, await useCase(reader, input))
