import type { ClientSession } from 'mongoose'
import { isDuplicateKey } from '../../../../../models/duplicateKey.ts'
import { FigureModel, figureRows } from '../../../../../models/figures.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideFirstEntry } from '../../../party/banking/domain/bankReference.ts'
import { requireOpenBooks } from '../../accounting/usecases/requireOpenBooks.ts'
import { ledgerFigures } from '../domain/ledgerFigures.ts'
import {
  type LedgerSubject,
  type LedgerTransaction,
  numberedTransactions,
  type TransactionDraft,
} from '../domain/transaction.ts'

/**
 * Writes transactions to the ledger in the caller's transaction, beside the document and the event that caused them. All
 * of one event go in one call: the number of a transaction is its place in it. Refused where the books of a party are closed
 * for the day from which one counts.
 */
export async function post(
  work: UnitOfWork,
  drafts: readonly (TransactionDraft | null)[],
): Promise<readonly LedgerTransaction[]> {
  const transactions = valueOrThrow(
    numberedTransactions(
      drafts.filter((draft) => draft !== null),
      work,
    ),
  )
  await requireOpenBooks(work, transactions)
  if (transactions.length > 0) await insert(work, transactions)
  return transactions
}

/** All that was written for a document, to be put right or paid; a document has some dozens. */
export const findWritten = (subject: LedgerSubject, session?: ClientSession): Promise<LedgerTransaction[]> =>
  LedgerTransactionModel.find({ subject }, null, { ...(session && { session }) }).lean<LedgerTransaction[]>()

/** The index, not a look before, keeps a credit from being entered twice. */
async function insert(work: UnitOfWork, transactions: readonly LedgerTransaction[]): Promise<void> {
  try {
    await LedgerTransactionModel.collection.insertMany(transactions as never, { session: work.session })
    const sums = transactions.flatMap((transaction) => figureRows(transaction._id, ledgerFigures(transaction)))
    await FigureModel.collection.insertMany(sums as never, { session: work.session })
  } catch (error) {
    const entered = transactions.find(({ bankReference }) => bankReference)
    if (!entered || !isDuplicateKey(error) || !String(error).includes('bankReference')) throw error
    valueOrThrow(decideFirstEntry({ reference: entered.bankReference?.reference ?? '' }, true))
  }
}
