import { acceptedUnless, type Decision } from '../../../../kernel/refusal.ts'
import type { CollectionRefusalCode } from '../collection.refusals.ts'
import type { SeenLine } from './bankStatement.ts'
import type { ParsedLine } from './parseStatement.ts'

/** What is on file of the lines of a file. */
export interface OnFile {
  /** Credits by day and key of their reference, with what was entered under them in all. */
  readonly credits: ReadonlyMap<string, number>
  /** Debits by day, key and amount. */
  readonly debits: ReadonlySet<string>
}

export const creditKey = ({ bookedOn, key }: Pick<ParsedLine, 'bookedOn' | 'key'>): string => `${bookedOn} ${key}`

export const debitKey = ({ bookedOn, key, amountFen }: Pick<ParsedLine, 'bookedOn' | 'key' | 'amountFen'>): string =>
  `${bookedOn} ${key} ${Math.abs(amountFen)}`

/**
 * The lines that are new, and those on file before. A credit that was entered with another amount, as by hand and in part, is
 * one of these too: it is told with both amounts, and a person puts it right.
 */
export function newAndSeen(
  lines: readonly ParsedLine[],
  { credits, debits }: OnFile,
): { readonly fresh: readonly ParsedLine[]; readonly before: readonly SeenLine[] } {
  const enteredFen = (line: ParsedLine): number | null => {
    if (line.amountFen < 0) return debits.has(debitKey(line)) ? line.amountFen : null
    return credits.get(creditKey(line)) ?? null
  }
  const before = lines.flatMap((line) => {
    const entered = enteredFen(line)
    const { bookedOn, reference, amountFen } = line
    return entered === null ? [] : [{ line: line.line, bookedOn, reference, amountFen, enteredFen: entered }]
  })
  return { fresh: lines.filter((line) => enteredFen(line) === null), before }
}

/** A file all of whose lines are on file is not kept a second time. */
export const decideSomethingNew = (fresh: readonly unknown[]): Decision<true, CollectionRefusalCode> =>
  acceptedUnless(fresh.length === 0 ? [{ code: 'collection.nothing-new' }] : [], true)
