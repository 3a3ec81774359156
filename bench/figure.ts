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
  process.stdout.write(`${JSON.stringify(figureOf(name, figure, baseline, unit))}\n`)
}

const figureOf = (name: string, figure: number, baseline: number, unit: string): Figure => ({
  name,
  figure: rounded(figure),
  baseline: rounded(baseline),
  ratio: rounded(figure / baseline),
  unit,
})

/** Rate and times of a load. */
export interface LoadSummary {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/**
 * A load beside its baseline as one JSON line: requests per second as the figure, then the times in milliseconds that 50,
 * 95 and 99 of 100 requests do not exceed, and what else is known of both.
 */
export function printLoad(
  name: string,
  measured: LoadSummary,
  baseline: LoadSummary,
  more: Readonly<Record<string, number>> = {},
): void {
  const line = {
    ...figureOf(name, measured.perSecond, baseline.perSecond, 'requests/s'),
    ms: timesOf(measured),
    baselineMs: timesOf(baseline),
    ...more,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Times beside those of their baseline as one JSON line, in milliseconds: a figure of both, then how they are spread. */
export function printTimes(
  name: string,
  figure: number,
  baseline: number,
  times: readonly number[],
  baselineTimes: readonly number[],
  more: Readonly<Record<string, number>> = {},
): void {
  const line = {
    ...figureOf(name, figure, baseline, 'ms'),
    ms: timesOf(spreadOf(times)),
    baselineMs: timesOf(spreadOf(baselineTimes)),
    ...more,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const spreadOf = (times: readonly number[]) => ({
  p50: percentile(times, 50),
  p95: percentile(times, 95),
  p99: percentile(times, 99),
})

const timesOf = ({ p50, p95, p99 }: Pick<LoadSummary, 'p50' | 'p95' | 'p99'>) => ({
  p50: rounded(p50),
  p95: rounded(p95),
  p99: rounded(p99),
})

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The least value that so many percent of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}

/** Four digits that count: a ratio may be very small. */
export const rounded = (value: number): number => Number(value.toPrecision(4))
