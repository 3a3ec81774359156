import { addDays, addMonths, type CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { AccountingRefusalCode } from '../accounting.refusals.ts'

/** A calendar month, as `2026-10`. */
export type Month = string

/** Somebody closed a month of an insurer's books, or opened it again. */
export interface BookAct {
  readonly act: 'closed' | 'reopened'
  readonly month: Month
  readonly at: Date
  readonly userId: string
  readonly name: string
  /** The change by which a second person agreed to open it again; null for closing. */
  readonly change: string | null
}

/** Up to which day an insurer's books are closed: no transaction that counts from an earlier day is written any more. */
export interface BookClosing {
  readonly organisationId: string
  /** The first open day, the first of a month. */
  readonly closedUntil: CivilDate
  readonly acts: readonly BookAct[]
}

/** Days after its end from which a month can be closed: what began before midnight has ended by then. */
const DAYS_AFTER = 1

/** The first day of a month, and of the one after it. */
const beginOf = (month: Month): CivilDate => `${month}-01`
const endOf = (month: Month): CivilDate => addMonths(beginOf(month), 1)

/** The month of a day. */
const monthOf = (day: CivilDate): Month => day.slice(0, 7)

/**
 * Whether a transaction may count from a day that somebody could have closed: months that are not over are open in all books, so
 * that nothing has to be looked up for what counts from the current month.
 */
export const canBeClosed = (effectiveOn: CivilDate, businessDate: CivilDate): boolean =>
  monthOf(effectiveOn) < monthOf(businessDate)

/** The month that can be closed next: the first open one, or the last that is over where none was ever closed. Null where it is not over. */
export function nextToClose(books: Pick<BookClosing, 'closedUntil'> | null, businessDate: CivilDate): Month | null {
  const month = books ? monthOf(books.closedUntil) : monthOf(addDays(beginOf(monthOf(businessDate)), -1))
  return isOver(month, businessDate) ? month : null
}

const isOver = (month: Month, businessDate: CivilDate): boolean => addDays(endOf(month), DAYS_AFTER) <= businessDate

/** Months are closed one after another; the first of all closes what was before it as well. */
export function decideClosing(
  books: Pick<BookClosing, 'closedUntil'> | null,
  { month, businessDate }: { readonly month: Month; readonly businessDate: CivilDate },
): Decision<CivilDate, AccountingRefusalCode> {
  const refusals: Refusal<AccountingRefusalCode>[] = []
  if (!isOver(month, businessDate))
    refusals.push({
      code: 'accounting.month-not-over',
      field: 'month',
      value: month,
      threshold: addDays(endOf(month), DAYS_AFTER),
      unit: 'date',
    })
  const next = books && monthOf(books.closedUntil)
  if (next !== null && month < next)
    refusals.push({ code: 'accounting.month-closed-before', field: 'month', value: month })
  if (next !== null && month > next)
    refusals.push({ code: 'accounting.month-out-of-turn', field: 'month', value: month, threshold: next })
  return acceptedUnless(refusals, endOf(month))
}

/** A closed month is opened again with all after it; what is open is not. Gives the first open day from then on. */
export const decideReopenable = (
  books: Pick<BookClosing, 'closedUntil'> | null,
  month: Month,
): Decision<CivilDate, AccountingRefusalCode> =>
  acceptedUnless(
    books !== null && beginOf(month) < books.closedUntil
      ? []
      : [{ code: 'accounting.month-open' as const, field: 'month', value: month }],
    beginOf(month),
  )

/** Why a transaction may not count from a day: for every insurer whose books are closed by then. */
export const closedRefusals = (
  effectiveOn: CivilDate,
  books: readonly Pick<BookClosing, 'organisationId' | 'closedUntil'>[],
): Refusal<AccountingRefusalCode>[] =>
  books
    .filter(({ closedUntil }) => effectiveOn < closedUntil)
    .map(({ closedUntil }) => ({
      code: 'accounting.month-closed',
      value: effectiveOn,
      threshold: closedUntil,
      unit: 'date',
    }))

/** Gates of an insurer's books: postings for past months write one of them, closing a month writes all. */
const GATES = 8

export const gatesOf = (organisationId: string): readonly string[] =>
  Array.from({ length: GATES }, (_, gate) => `${organisationId}#${gate}`)

/** The gate that the postings of an event pass. */
export function gateOf(organisationId: string, event: string): string {
  const sum = [...event].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0)
  return `${organisationId}#${sum % GATES}`
}
