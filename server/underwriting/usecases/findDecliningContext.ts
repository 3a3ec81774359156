import { quoteStore } from '../../../models/quotes.ts'
import { findOwnGrants } from '../../authority/usecases/grants.ts'
import type { Reader } from '../../database/reader.ts'
import { OPEN_QUOTE_STATES } from '../domain/quote.ts'
import type { DecliningContext } from '../domain/submissionFacts.ts'

/** What decides whether the acting person may decline a submission: own grants, and what the person has referred of it. */
export async function findDecliningContext(
  reader: Reader,
  { _id: submissionNo }: { readonly _id: string },
): Promise<DecliningContext> {
  const { actor, session = null } = reader
  const grants = await findOwnGrants(reader)
  const referred = await quoteStore.model
    .find(
      {
        submissionNo,
        state: { $in: OPEN_QUOTE_STATES },
        decisions: { $elemMatch: { decision: 'refer', byUserId: actor.userId } },
      } as object,
      { _id: 1 },
      { session },
    )
    .sort({ _id: 1 })
    .lean<{ readonly _id: string }[]>()
  return { grants, ownReferrals: referred.map(({ _id }) => _id) }
}
