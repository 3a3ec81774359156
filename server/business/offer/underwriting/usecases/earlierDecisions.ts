import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Exercise } from '../../../party/authority/domain/exercise.ts'
import { findEarlierExercises } from '../../../party/authority/usecases/exercises.ts'
import { exercisedCaseOf } from '../domain/exercisedCase.ts'
import { hasLapsed, LIVING_QUOTE_STATES, type Quote } from '../domain/quote.ts'

/**
 * What the acting person has decided for the same maker, users or sites on days that the quote covers, as far as it still
 * stands: open quotes and what was accepted or bound of them.
 */
export async function findEarlierDecisions(reader: Reader, quote: Quote): Promise<readonly Exercise[]> {
  const earlier = await findEarlierExercises(reader, ['approve'], exercisedCaseOf(quote))
  if (earlier.length === 0) return earlier
  const living = await quoteStore.model
    .find(
      { _id: { $in: earlier.map(({ subject }) => subject) }, state: { $in: LIVING_QUOTE_STATES } } as object,
      { state: 1, expiresOn: 1 },
      { session: reader.session ?? null },
    )
    .lean<(Pick<Quote, 'state' | 'expiresOn'> & Pick<Stored, '_id'>)[]>()
  const standing = new Set(living.filter((one) => !hasLapsed(one, reader.businessDate)).map(({ _id }) => _id))
  return earlier.filter(({ subject }) => standing.has(subject))
}
