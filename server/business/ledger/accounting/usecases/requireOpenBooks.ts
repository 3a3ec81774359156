import { bookClosingStore } from '../../../../../models/bookClosings.ts'
import { passBookGates } from '../../../../../models/bookGates.ts'
import { acceptedUnless, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { LedgerTransaction } from '../../billing/domain/transaction.ts'
import { type BookClosing, canBeClosed, closedRefusals, gateOf } from '../domain/closing.ts'

/**
 * Refuses transactions that count from a day by which the books of one of their parties are closed. What counts from a month
 * that is not over costs nothing: nobody can have closed it.
 */
export async function requireOpenBooks(work: UnitOfWork, transactions: readonly LedgerTransaction[]): Promise<void> {
  const past = transactions.filter(({ effectiveOn }) => canBeClosed(effectiveOn, work.businessDate))
  if (past.length === 0) return
  const parties = partiesOf(past)
  const books = await bookClosingStore.model
    .find({ _id: { $in: parties } } as object, null, { session: work.session })
    .lean<BookClosing[]>()
  const refusals = past.flatMap((transaction) => {
    const own = partiesOf([transaction])
    return closedRefusals(
      transaction.effectiveOn,
      books.filter(({ organisationId }) => own.includes(organisationId)),
    )
  })
  valueOrThrow(acceptedUnless(refusals, true))
  const [first] = past
  await passBookGates(
    parties.map((party) => gateOf(party, first?.event ?? '')),
    work.session,
  )
}

/** Whose books transactions are in, in one order, so that no two that write the same gates wait for each other. */
const partiesOf = (transactions: readonly LedgerTransaction[]): string[] =>
  [...new Set(transactions.flatMap(({ entries }) => entries.map(({ party }) => party)))].toSorted()
