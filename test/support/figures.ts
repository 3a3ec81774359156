import { FigureModel } from '../../models/figures.ts'
import { LedgerTransactionModel } from '../../models/ledgerTransactions.ts'
import { allStores } from '../../models/store.ts'
import { ledgerFigures } from '../../server/business/ledger/billing/domain/ledgerFigures.ts'
import type { LedgerTransaction } from '../../server/business/ledger/billing/domain/transaction.ts'
import { type FigureEntry, figureChanges } from '../../server/kernel/figure.ts'

/** The figures as they are kept: per name and day, in order. */
export async function keptFigures(): Promise<string[]> {
  return told(await FigureModel.find().lean<FigureEntry[]>())
}

/** The figures as all documents and transactions make them, from zero. */
export async function rebuiltFigures(): Promise<string[]> {
  const entries: FigureEntry[] = []
  for (const { model, figures } of allStores().values()) {
    if (figures) for (const document of await model.find().lean()) entries.push(...figures(document as never))
  }
  for (const transaction of await LedgerTransactionModel.find().lean<LedgerTransaction[]>())
    entries.push(...ledgerFigures(transaction))
  return told(entries)
}

/** Documents whose marks are not what their content says. */
export async function wrongMarks(): Promise<string[]> {
  const wrong: string[] = []
  for (const { name, model, marks } of allStores().values()) {
    if (!marks) continue
    for (const document of await model.find().select('+marks').lean<{ _id: string; marks: object }[]>())
      if (JSON.stringify(document.marks) !== JSON.stringify(marks(document as never)))
        wrong.push(`${name}:${document._id}`)
  }
  return wrong
}

const told = (entries: readonly FigureEntry[]): string[] =>
  figureChanges([], entries)
    .map(({ figure, day, amountFen, count }) => `${figure} ${day}: ${amountFen} fen, ${count}`)
    .toSorted()
