import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findOwnGrants } from '../../../party/authority/usecases/grants.ts'
import { OPEN_QUOTE_STATES } from '../domain/quote.ts'
import type { Submission } from '../domain/submission.ts'
import type { DecliningContext } from '../domain/submissionFacts.ts'
import { findEntriesOf } from './findEntriesOf.ts'

/** What decides whether the acting person may decline a submission: own grants, its categories, what the person referred. */
export async function findDecliningContext(
  reader: Reader,
  { _id: submissionNo, items }: Pick<Submission & Stored, '_id' | 'items'>,
): Promise<DecliningContext> {
  const { actor, session = null } = reader
  const grants = await findOwnGrants(reader)
  const entries = await findEntriesOf(reader, items)
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
  const categories = [...new Set([...entries.values()].map(({ category }) => category))]
  return { grants, categories, ownReferrals: referred.map(({ _id }) => _id) }
}
