import { foldFigures } from '../../../../models/figures.ts'
import { inTransaction } from '../../database/transaction.ts'

const AT_ONCE = 1_000

/**
 * Makes one entry of all open entries of one figure and day, some at a time, each time in a transaction of its own, so that
 * business goes on. Running it again folds what has come since.
 */
export async function foldOpenFigures(folded: (entries: number) => Promise<void>): Promise<number> {
  let total = 0
  for (;;) {
    const entries = await inTransaction((session) => foldFigures(session, AT_ONCE), {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority' },
    })
    if (entries === 0) return total
    total += entries
    await folded(total)
  }
}
