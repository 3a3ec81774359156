import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { movementOf } from '../../../server/business/ledger/billing/domain/movement.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'

/** What a claim moved, oldest first: `kind source>destination amount`, organisations by their part only. */
export async function movementsOf(claimNo: string): Promise<string[]> {
  const found = await LedgerTransactionModel.find({ subject: `claim:${claimNo}` }).lean<LedgerTransaction[]>()
  const order = ({ event }: LedgerTransaction) => Number(/#(\d+)/.exec(event)?.[1])
  const part = (account: string) => account.split(':')[0]
  return found
    .toSorted((a, b) => order(a) - order(b) || (a._id < b._id ? -1 : 1))
    .map((transaction) => {
      const { source, destination, amountFen } = movementOf(transaction)
      return `${transaction.kind} ${part(source)}>${part(destination)} ${amountFen}`
    })
}
