import { allocate } from '../../../../kernel/allocate.ts'
import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { PremiumPlan } from '../../../reference/product/domain/premiumPlan.ts'
import { type Instalment, instalmentsOf, type PlanDays } from './instalments.ts'
import { type PricedSegment, premiumDifferences, premiumOf } from './premiumRuns.ts'

/** What the days from one on cost more, or below zero less, than was agreed first. */
export interface PremiumChange {
  readonly from: CivilDate
  readonly amountFen: number
}

/** A premium by time: what was agreed first, and what changes of it cost by the day from which they count. */
export interface PremiumByTime {
  readonly firstFen: number
  /** In the order of their days, each day once. */
  readonly changes: readonly PremiumChange[]
}

/**
 * The premium by time as all terms on record have it, in whatever order they were recorded: the first terms, and the
 * differences of all of them together, each by its first day.
 */
export function premiumByTime(segments: readonly PricedSegment[]): PremiumByTime {
  const first = segments.filter(({ versionNo }) => versionNo === 1)
  const byDay = new Map<CivilDate, number>()
  for (const { days, amountFen } of premiumDifferences(first, segments))
    byDay.set(days.from, (byDay.get(days.from) ?? 0) + amountFen)
  return {
    firstFen: premiumOf(first),
    changes: [...byDay]
      .map(([from, amountFen]) => ({ from, amountFen }))
      .filter(({ amountFen }) => amountFen !== 0)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  }
}

/**
 * What of a premium is to be paid by when, the earliest first; together it is the premium to the fen. Additional premium
 * joins the instalments due from its day on, in proportion, or is due by itself as many days later as the plan gives; return premium
 * comes off the latest dues first, or off those due from its day on in proportion. Of nothing there is no due.
 */
export function duesOf(plan: PremiumPlan, premium: PremiumByTime, days: PlanDays): readonly Instalment[] {
  let dues = instalmentsOf(premium.firstFen, plan, days)
  for (const change of premium.changes)
    dues = change.amountFen > 0 ? withAdditional(dues, change, plan) : withReturned(dues, change, plan)
  return inOrder(dues.filter(({ amountFen }) => amountFen > 0))
}

function withAdditional(
  dues: readonly Instalment[],
  { from, amountFen }: PremiumChange,
  { additional, dueDays }: PremiumPlan,
): readonly Instalment[] {
  const ahead = additional === 'spread' ? dues.filter((each) => isAhead(each, from)) : []
  if (sumOf(ahead) === 0) return [...dues, { due: `+${from}`, dueOn: addDays(from, dueDays), amountFen }]
  return changedBy(dues, ahead, allocate(amountFen, ahead.map(amountOf)))
}

function withReturned(
  dues: readonly Instalment[],
  { from, amountFen }: PremiumChange,
  { returned }: PremiumPlan,
): readonly Instalment[] {
  const back = -amountFen
  const ahead = returned === 'spread' ? dues.filter((each) => isAhead(each, from)) : []
  const spread = Math.min(back, sumOf(ahead))
  const eased = spread > 0 ? changedBy(dues, ahead, allocate(-spread, ahead.map(amountOf))) : dues
  return withoutLatest(eased, back - spread)
}

/** Whether a due is still to come on a day. */
const isAhead = ({ dueOn, amountFen }: Instalment, day: CivilDate): boolean => dueOn >= day && amountFen > 0

const changedBy = (
  dues: readonly Instalment[],
  some: readonly Instalment[],
  by: readonly number[],
): readonly Instalment[] => dues.map((each) => ({ ...each, amountFen: each.amountFen + (by[some.indexOf(each)] ?? 0) }))

/** Takes an amount off the latest dues, as far as each goes. */
function withoutLatest(dues: readonly Instalment[], amountFen: number): readonly Instalment[] {
  let left = amountFen
  return inOrder(dues)
    .toReversed()
    .map((each) => {
      const taken = Math.min(left, each.amountFen)
      left -= taken
      return { ...each, amountFen: each.amountFen - taken }
    })
    .toReversed()
}

/** By day; of those of one day the instalments by number, then what changes cost. */
const inOrder = (dues: readonly Instalment[]): readonly Instalment[] =>
  dues.toSorted((one, other) => compare(one.dueOn, other.dueOn) || one.due.length - other.due.length)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const amountOf = ({ amountFen }: Instalment): number => amountFen
const sumOf = (dues: readonly Instalment[]): number => sumFen(dues.map(amountOf))

/** A due with what was paid of it. */
export interface PaidDue extends Instalment {
  readonly paidFen: number
  readonly openFen: number
}

/** Dues with what is paid of each: money pays the oldest first. */
export function paidDues(dues: readonly Instalment[], paidFen: number): readonly PaidDue[] {
  let left = paidFen
  return dues.map((each) => {
    const paid = Math.min(left, each.amountFen)
    left -= paid
    return { ...each, paidFen: paid, openFen: each.amountFen - paid }
  })
}
