import { counterpartyFigures } from '../../server/business/ledger/billing/domain/balanceFigures.ts'
import { FigureModel, figureRows } from '../figures.ts'
import { LedgerTransactionModel } from '../ledgerTransactions.ts'
import type { Migration } from './migration.ts'

/** What policyholders owe, and insurers of a panel each other, are sums kept beside the ledger: of every transaction there is. */
export const owedByCounterparty: Migration = {
  name: '0018-owed-by-counterparty',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.rewrite(
      LedgerTransactionModel,
      (transaction) =>
        figureRows(`${transaction._id}/owed`, counterpartyFigures(transaction)).map((row) => ({
          replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
        })),
      FigureModel,
    )
  },
}
