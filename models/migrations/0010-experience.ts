import { experienceFigures } from '../../server/business/ledger/billing/domain/experienceFigures.ts'
import { FigureModel, figureRows } from '../figures.ts'
import { LedgerTransactionModel } from '../ledgerTransactions.ts'
import type { Migration } from './migration.ts'

/**
 * Earned premium and losses of a maker are sums kept beside the ledger: they are written of every transaction there is. The
 * index they were added up by goes.
 */
export const experience: Migration = {
  name: '0010-experience',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.rewrite(
      LedgerTransactionModel,
      (transaction) =>
        figureRows(`${transaction._id}/experience`, experienceFigures(transaction)).map((row) => ({
          replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
        })),
      FigureModel,
    )
    await data.dropIndex('ledgerTransactions', 'parties.manufacturerId_1_parties.insurerIds_1_productCode_1_kind_1')
  },
}
