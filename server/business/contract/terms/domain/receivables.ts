import { addDays, type CivilDate, daysBetween } from '../../../../kernel/civilDate.ts'
import type { FigureEntry, FigureRange } from '../../../../kernel/figure.ts'
import type { Policy } from './policy.ts'
import { openDues, type PayingPolicy } from './premiumPayment.ts'

/** How long premium has been due, in days. */
export const AGES = ['notDue', 'to30', 'to60', 'to90', 'more'] as const
export type Age = (typeof AGES)[number]

/** Days after which an age ends; the first day is the one after the due day. */
const LAST_DAYS: Readonly<Record<Age, number>> = { notDue: 0, to30: 30, to60: 60, to90: 90, more: Infinity }

/** The age of what was due on a day. */
export function ageOf(dueOn: CivilDate, day: CivilDate): Age {
  const days = daysBetween(dueOn, day)
  return AGES.find((age) => days <= LAST_DAYS[age]) ?? 'more'
}

/** An amount of each age, in fen. */
export type ByAge = Readonly<Record<Age, number>>

/** What is open of a policy by its age on a day. */
export function openByAge(policy: PayingPolicy, day: CivilDate): ByAge {
  const sums: Record<Age, number> = { notDue: 0, to30: 0, to60: 0, to90: 0, more: 0 }
  for (const { dueOn, openFen } of openDues(policy)) sums[ageOf(dueOn, day)] += openFen
  return sums
}

/** Names of the sums of what is owed to an insurer, in all and by one policyholder, by the day it is due. */
export const receivableFigure = (insurerId: string): string => `receivable|${insurerId}`
export const holderReceivables = (insurerId: string): string => `receivableOf|${insurerId}|`
export const holderReceivable = (insurerId: string, holderId: string): string =>
  `${holderReceivables(insurerId)}${holderId}`

/** What a policy adds to what is owed to the insurer that issued it. */
export function receivableEntries(policy: PayingPolicy & Pick<Policy, 'parties' | 'holderId'>): readonly FigureEntry[] {
  const insurerId = policy.parties.insurerIds[0] ?? ''
  return openDues(policy).flatMap(({ dueOn: day, openFen: amountFen }) =>
    [receivableFigure(insurerId), holderReceivable(insurerId, policy.holderId)].map((figure) => ({
      figure,
      day,
      amountFen,
      count: 1,
    })),
  )
}

/** The due days of an age, as a range of a sum. */
export function rangeOfAge(figure: string, age: Age, day: CivilDate): FigureRange {
  const before = AGES[AGES.indexOf(age) - 1]
  const since = age === 'more' ? undefined : addDays(day, -LAST_DAYS[age])
  const until = before === undefined ? '9999-12-31' : addDays(day, -LAST_DAYS[before] - 1)
  // What is not due yet begins with today.
  return { from: figure, to: figure, until, ...(since !== undefined && { since }) }
}
