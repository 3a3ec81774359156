import type { FigureEntry } from '../../../../kernel/figure.ts'
import { balanceFigures, counterpartyFigures } from './balanceFigures.ts'
import { experienceFigures } from './experienceFigures.ts'
import type { LedgerTransaction } from './transaction.ts'

/** All that a transaction adds to the sums kept beside the ledger. */
export const ledgerFigures = (transaction: LedgerTransaction): FigureEntry[] => [
  ...balanceFigures(transaction),
  ...counterpartyFigures(transaction),
  ...experienceFigures(transaction),
]
