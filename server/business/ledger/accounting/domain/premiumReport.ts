import { addDays, addMonths, type CivilDate, earlierOf } from '../../../../kernel/civilDate.ts'
import { multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import type { Period } from '../../../../kernel/period.ts'
import { type EarnedWeight, type Earning, weightBefore } from '../../billing/domain/earned.ts'
import type { Entry, LedgerTransaction } from '../../billing/domain/transaction.ts'

/** What premium can be told apart by; `month` is the calendar month in which it was written or earned. */
export const PREMIUM_DIMENSIONS = ['month', 'product', 'cover', 'region', 'insurer', 'policy'] as const
export type PremiumDimension = (typeof PREMIUM_DIMENSIONS)[number]

/** A row is of one value of each dimension that was asked for. */
type PremiumKeys = Readonly<Record<PremiumDimension, string | null>>

/** What premium came to in a period: unearned before it, written and earned in it, unearned after it. All in fen. */
export interface PremiumFigures {
  readonly openingFen: number
  readonly writtenFen: number
  readonly earnedFen: number
  /** Opening and written less earned. */
  readonly closingFen: number
}

export interface PremiumLine extends PremiumKeys, PremiumFigures {}

/** What of a transaction premium is reported from. */
export type ReportedPremium = Pick<LedgerTransaction, 'effectiveOn' | 'policyNo' | 'productCode' | 'region'> & {
  readonly earns: Earning
  readonly entries: readonly Pick<Entry, 'account' | 'party' | 'cover' | 'amountFen'>[]
}

interface Question {
  /** The first day of the report, and the first after it. */
  readonly days: Period
  readonly by: readonly PremiumDimension[]
  /** Whose premium: one insurer's; null for everybody's. */
  readonly insurerId: string | null
  /** Of which product, cover or region alone, where one is named. */
  readonly only?: PremiumFilter
}

/** What a report is narrowed to: what stands behind a row of another one. */
export interface PremiumFilter {
  readonly product?: string
  readonly cover?: string
  readonly region?: string
}

/** The periods a report tells apart: its days, cut at the first of every month where months are asked for. */
function reportedPeriods({ days, by }: Pick<Question, 'days' | 'by'>): readonly Period[] {
  if (!by.includes('month')) return [days]
  const periods: Period[] = []
  for (let { from } = days; from < days.to; ) {
    const to = earlierOf(firstOfNextMonth(from), days.to)
    periods.push({ from, to })
    from = to
  }
  return periods
}

const firstOfNextMonth = (day: CivilDate): CivilDate => addMonths(`${day.slice(0, 7)}-01`, 1)

/** Terms whose weights are kept at once: a year of beginnings by some hundred lengths. */
const KEPT_TERMS = 40_000

/**
 * Adds up written, earned and unearned premium, transaction by transaction in any order; keeps its rows and nothing of the
 * transactions. Each entry of written premium is rounded by itself, as a difference of cumulated amounts, so that rows of any
 * dimensions, policies one by one and the total come to the same fen. A transaction counts from its day on: what is written
 * for days that are over is earned on the day it counts.
 */
export class PremiumReport {
  private readonly question: Question
  private readonly periods: readonly Period[]
  /** The days before which something is cumulated: the beginning of each period, and the end of the last. */
  private readonly edges: readonly CivilDate[]
  private readonly weights = new Map<string, readonly EarnedWeight[]>()
  private readonly sums = new Map<string, { readonly keys: PremiumKeys; figures: PremiumFigures }>()

  constructor(question: Question) {
    this.question = question
    this.periods = reportedPeriods(question)
    this.edges = [...this.periods.map(({ from }) => from), question.days.to]
  }

  add(transaction: ReportedPremium): void {
    const { effectiveOn, earns, entries, productCode, region } = transaction
    const { insurerId, only = {} } = this.question
    if (only.product !== undefined && only.product !== productCode) return
    if (only.region !== undefined && only.region !== region) return
    const weights = this.weightsOf(earns)
    for (const { account, party, cover, amountFen } of entries) {
      if (account !== 'writtenPremium' || (insurerId !== null && party !== insurerId)) continue
      if (only.cover !== undefined && only.cover !== cover) continue
      // Income stands on the credit side.
      const cumulated = this.edges.map((edge, at) =>
        effectiveOn < edge ? cumulatedOf(-amountFen, weights[at]) : NOTHING,
      )
      this.periods.forEach((period, at) => {
        const figures = movementOf(cumulated[at] ?? NOTHING, cumulated[at + 1] ?? NOTHING)
        if (figures) this.count(this.keysOf(transaction, { party, cover }, period), figures)
      })
    }
  }

  /** How many rows there are so far. */
  get size(): number {
    return this.sums.size
  }

  /** The rows that come to something, in the order of their keys. */
  rows(): readonly PremiumLine[] {
    return [...this.sums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { keys, figures }]) => ({ ...keys, ...figures }))
      .filter(({ openingFen, writtenFen, earnedFen }) => openingFen !== 0 || writtenFen !== 0 || earnedFen !== 0)
  }

  private weightsOf(earns: Earning): readonly EarnedWeight[] {
    // A term with a pattern of its own is rare enough to be worked out each time.
    if (earns.risk) return this.edges.map((edge) => weightBefore(earns, edge))
    const term = `${earns.from}${earns.to}`
    const known = this.weights.get(term)
    if (known) return known
    if (this.weights.size >= KEPT_TERMS) this.weights.clear()
    const weights = this.edges.map((edge) => weightBefore(earns, edge))
    this.weights.set(term, weights)
    return weights
  }

  private keysOf(
    { productCode, region, policyNo }: ReportedPremium,
    { party, cover }: Pick<Entry, 'party' | 'cover'>,
    { from }: Period,
  ): PremiumKeys {
    const { by } = this.question
    const asked = (dimension: PremiumDimension, value: string | null) => (by.includes(dimension) ? value : null)
    return {
      month: asked('month', from.slice(0, 7)),
      product: asked('product', productCode),
      cover: asked('cover', cover),
      region: asked('region', region),
      insurer: asked('insurer', party),
      policy: asked('policy', policyNo),
    }
  }

  private count(keys: PremiumKeys, figures: PremiumFigures): void {
    const name = PREMIUM_DIMENSIONS.map((dimension) => keys[dimension] ?? '').join('\u0000')
    const known = this.sums.get(name)
    if (known) known.figures = added(known.figures, figures)
    else this.sums.set(name, { keys, figures })
  }
}

/** Rows as one. Opening and closing of months that follow each other are those of the first and the last. */
export function premiumTotal(
  rows: readonly PremiumLine[],
  { days, by }: Pick<Question, 'days' | 'by'>,
): PremiumFigures {
  const months = by.includes('month')
  const first = days.from.slice(0, 7)
  const last = addDays(days.to, -1).slice(0, 7)
  const sum = (field: keyof PremiumFigures, month?: string) =>
    sumFen(rows.flatMap((row) => (!months || month === undefined || row.month === month ? [row[field]] : [])))
  return {
    openingFen: sum('openingFen', first),
    writtenFen: sum('writtenFen'),
    earnedFen: sum('earnedFen'),
    closingFen: sum('closingFen', last),
  }
}

/** What was written and earned before a day. */
interface Cumulated {
  readonly writtenFen: number
  readonly earnedFen: number
}

const NOTHING: Cumulated = { writtenFen: 0, earnedFen: 0 }

const cumulatedOf = (writtenFen: number, weight: EarnedWeight | undefined): Cumulated =>
  weight ? { writtenFen, earnedFen: multiplyRatio(writtenFen, weight.run, weight.whole, 'halfUp') } : NOTHING

/** Null where nothing was written, earned or left. */
function movementOf(before: Cumulated, after: Cumulated): PremiumFigures | null {
  const openingFen = before.writtenFen - before.earnedFen
  const writtenFen = after.writtenFen - before.writtenFen
  const earnedFen = after.earnedFen - before.earnedFen
  if (openingFen === 0 && writtenFen === 0 && earnedFen === 0) return null
  return { openingFen, writtenFen, earnedFen, closingFen: after.writtenFen - after.earnedFen }
}

const added = (one: PremiumFigures, other: PremiumFigures): PremiumFigures => ({
  openingFen: sumFen([one.openingFen, other.openingFen]),
  writtenFen: sumFen([one.writtenFen, other.writtenFen]),
  earnedFen: sumFen([one.earnedFen, other.earnedFen]),
  closingFen: sumFen([one.closingFen, other.closingFen]),
})
