import { median, rounded } from './figure.ts'

/** What a version was measured to need for one row: less is better. */
export interface Cost {
  readonly row: string
  readonly time: number
  readonly unit: string
  /** What the database was asked for it: commands that read, documents written, documents looked at. */
  readonly counts: Readonly<Record<string, number>>
}

/** One row of two versions side by side. */
export interface Compared {
  readonly row: string
  readonly unit: string
  readonly older: number
  readonly newer: number
  /** Newer divided by older: above 1 where the newer needs more. */
  readonly ratio: number
  /** The least and greatest ratio of one round: where 1 lies between them, the machine may be what differs. */
  readonly spread: readonly [least: number, greatest: number]
  readonly counts: Readonly<Record<string, readonly [older: number, newer: number]>>
}

/** A line that a version's own bench prints. */
interface Line {
  readonly name: string
  readonly figure: number
  readonly unit: string
  readonly reads?: number
  readonly writes?: number
}

/** The costs in what a bench printed: rates as the time from one answer to the next. */
export function costsIn(output: string): readonly Cost[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'))
  return lines.map((text) => {
    const { name, figure, unit, reads, writes } = JSON.parse(text) as Line
    // How much a load got done in its time is no part of what the row is.
    const row = name.replace(/after [\d,]+ more/, 'after more')
    const counts = { ...(reads !== undefined && { reads }), ...(writes !== undefined && { writes }) }
    if (unit !== 'requests/s') return { row, time: figure, unit, counts }
    return { row, time: 1_000 / figure, unit: 'ms from answer to answer', counts }
  })
}

/** Costs of a row in one round of the older and of the newer version. */
type Pair = readonly [older: Cost, newer: Cost]

/**
 * The rows that both versions have, with the medians of their rounds. What was measured in the same round is divided, as
 * a shared machine changes with time.
 */
export function compared(
  older: readonly (readonly Cost[])[],
  newer: readonly (readonly Cost[])[],
): readonly Compared[] {
  const rows = [...new Set(older.flat().map(({ row }) => row))]
  return rows.flatMap((row) => {
    const pairs = older.flatMap((costs, round): Pair[] => {
      const pair = [costs, newer[round] ?? []].map((all) => all.find((cost) => cost.row === row))
      return pair[0] && pair[1] ? [[pair[0], pair[1]]] : []
    })
    return pairs[0] ? [comparedRow(pairs[0], pairs)] : []
  })
}

/** Names of rows that only one of the versions has, and that nothing is said about therefore. */
export function alone(these: readonly (readonly Cost[])[], others: readonly (readonly Cost[])[]): readonly string[] {
  const known = new Set(others.flat().map(({ row }) => row))
  return [...new Set(these.flat().map(({ row }) => row))].filter((row) => !known.has(row))
}

function comparedRow([first]: Pair, pairs: readonly Pair[]): Compared {
  const both = ([0, 1] as const).map((version) => median(pairs.map((pair) => pair[version].time)))
  const ratios = pairs.map(([older, newer]) => newer.time / older.time)
  const counted = Object.keys(first.counts).map((name) => {
    const [older, newer] = ([0, 1] as const).map((version) =>
      median(pairs.map((pair) => pair[version].counts[name] ?? 0)),
    )
    return [name, [older ?? 0, newer ?? 0]] as const
  })
  const [older = 0, newer = 0] = both
  return {
    row: first.row,
    unit: first.unit,
    older: rounded(older),
    newer: rounded(newer),
    ratio: rounded(median(ratios)),
    spread: [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))],
    counts: Object.fromEntries(counted),
  }
}
