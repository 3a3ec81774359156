import { addDays, type CivilDate, daysBetween } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import { accepted, acceptedUnless, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { AccountingRefusalCode } from '../accounting.refusals.ts'

/** Days of the longest report: ten years. */
const MOST_REPORT_DAYS = 3_660
/** Rows of the largest report. */
const MOST_REPORT_ROWS = 20_000

/** The days of a report from one day to another, both included. */
export function decideReportDays(since: CivilDate, on: CivilDate): Decision<Period, AccountingRefusalCode> {
  const days = daysBetween(since, on) + 1
  return acceptedUnless(
    [
      ...(days < 1
        ? [{ code: 'accounting.days-turned-around' as const, field: 'since', value: since, threshold: on }]
        : []),
      ...(days > MOST_REPORT_DAYS
        ? [{ code: 'accounting.too-many-days' as const, field: 'since', value: days, threshold: MOST_REPORT_DAYS }]
        : []),
    ],
    { from: since, to: addDays(on, 1) },
  )
}

/** Whether a report of so many rows is still one that somebody reads. */
export const decideReportSize = (rows: number): Decision<true, AccountingRefusalCode> =>
  acceptedUnless(
    rows > MOST_REPORT_ROWS
      ? [{ code: 'accounting.report-too-fine' as const, field: 'by', value: rows, threshold: MOST_REPORT_ROWS }]
      : [],
    true,
  )

/** Whose books: a journal and a statement are one organisation's. */
export const decideBookkeeper = (organisationId: string | null): Decision<string, AccountingRefusalCode> =>
  organisationId === null ? refused({ code: 'accounting.whose-books', field: 'insurer' }) : accepted(organisationId)
