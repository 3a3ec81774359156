import type { Failure } from '../../../server/http/problem.contract.ts'

export interface RowFaultsOf {
  readonly byRow: ReadonlyMap<number, readonly Failure[]>
  /** Of the table as a whole, such as a combination without a row. */
  readonly whole: readonly Failure[]
}

/** Mistakes of one table at their rows: `tables.rates.rows.12.keys.1` belongs to row 12. */
export function rowFaultsOf(failures: readonly Failure[], code: string): RowFaultsOf {
  const byRow = new Map<number, Failure[]>()
  const whole: Failure[] = []
  const place = `tables.${code}`
  for (const failure of failures) {
    const { field = '' } = failure
    if (field !== place && !field.startsWith(`${place}.`)) continue
    const row = /^\.rows\.(\d+)/.exec(field.slice(place.length))?.[1]
    if (row === undefined) whole.push(failure)
    else byRow.set(Number(row), [...(byRow.get(Number(row)) ?? []), failure])
  }
  return { byRow, whole }
}
