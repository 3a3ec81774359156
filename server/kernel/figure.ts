/** What a document adds to a sum that is kept beside the documents, from one day on. */
export interface FigureEntry {
  /** Name of the sum: what it is of and for whom, as in `exposure|ORG1|site|210100`. */
  readonly figure: string
  /** Civil date from which it counts. */
  readonly day: string
  readonly amountFen: number
  readonly count: number
  /** What the sum is called, where that is not on file elsewhere. */
  readonly label?: string
}

/** Sums by name from one to another, with what counts from one day to another, all included. */
export interface FigureRange {
  readonly from: string
  readonly to: string
  /** From the first day on where none is named. */
  readonly since?: string
  readonly until: string
}

/**
 * The entries that lead from what a document added before to what it adds now: netted by sum and day, nothing where nothing
 * changed. All of them together are, at every moment, what all documents add.
 */
export function figureChanges(before: readonly FigureEntry[], after: readonly FigureEntry[]): readonly FigureEntry[] {
  const changes = new Map<string, FigureEntry>()
  const add = ({ figure, day, amountFen, count, label }: FigureEntry, sign: 1 | -1) => {
    const key = `${figure}@${day}`
    const known = changes.get(key)
    changes.set(key, {
      figure,
      day,
      amountFen: (known?.amountFen ?? 0) + sign * amountFen,
      count: (known?.count ?? 0) + sign * count,
      ...((label ?? known?.label) !== undefined && { label: label ?? known?.label }),
    })
  }
  for (const entry of before) add(entry, -1)
  for (const entry of after) add(entry, 1)
  return [...changes.values()].filter(({ amountFen, count }) => amountFen !== 0 || count !== 0)
}
