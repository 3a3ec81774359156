/** One measured figure beside the baseline of the same run. */
export interface Figure {
  readonly name: string
  readonly figure: number
  readonly baseline: number
  readonly ratio: number
  readonly unit: string
}

/** The figure as one JSON line on standard output. */
export function print(name: string, figure: number, baseline: number, unit: string): void {
  const line: Figure = {
    name,
    figure: rounded(figure),
    baseline: rounded(baseline),
    ratio: rounded(figure / baseline),
    unit,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The value that so many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
