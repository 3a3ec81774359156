import { canonicalJson } from '../../../../kernel/canonical.ts'
import { keyed } from './keyed.ts'
import type { Entry, LedgerTransaction, TransactionDraft } from './transaction.ts'

/** Entries that take the given ones back: with them they sum to zero in every account and every dimension. */
export const mirrored = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry) => ({ ...entry, amountFen: -entry.amountFen }))

/** Entries of the same account, party and dimensions as one; those that cancel each other are gone. */
export function netted(entries: readonly Entry[]): Entry[] {
  const firstOf = new Map<string, Entry>()
  for (const entry of entries) if (!firstOf.has(keyOf(entry))) firstOf.set(keyOf(entry), entry)
  return [...keyed(entries, keyOf)].flatMap(([key, amountFen]) => {
    const first = firstOf.get(key)
    return first && amountFen !== 0 ? [{ ...first, amountFen }] : []
  })
}

/** What was written of one kind for one document. */
export type Written = readonly Pick<LedgerTransaction, '_id' | 'corrects' | 'entries'>[]

/**
 * Reverse and rebill: mirrors all that was written of a document, writes what is right, and keeps the difference as one
 * transaction that names the one it puts right. Null where what was written is right already.
 */
export function correctedBy(right: TransactionDraft, written: Written): TransactionDraft | null {
  const entries = netted([...written.flatMap((transaction) => mirrored(transaction.entries)), ...right.entries])
  return entries.length === 0 ? null : { ...right, entries, corrects: latestOf(written) }
}

/** The end of the chain of corrections: what no other puts right. */
function latestOf(written: Written): string | null {
  const corrected = new Set(written.map(({ corrects }) => corrects))
  return written.find(({ _id }) => !corrected.has(_id))?._id ?? null
}

const keyOf = ({ amountFen, ...rest }: Entry): string => canonicalJson(rest)
