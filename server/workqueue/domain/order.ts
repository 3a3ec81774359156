import { addDays } from '../../kernel/civilDate.ts'
import type { QueueItem } from '../workqueue.contract.ts'

const RANK = { red: 0, amber: 1, none: 2 } as const
const AMBER_DAYS = 5

/** Work in the order it should be done: overdue, then nearly due, then by due day, then the oldest. */
export function inOrder(items: readonly QueueItem[]): QueueItem[] {
  return [...items].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
      compare(a.createdAt, b.createdAt),
  )
}

/** Colour of a plain due day: red once it has passed, amber within five days of it. */
export function severityOf(dueOn: string | null, businessDate: string): QueueItem['severity'] {
  if (dueOn === null) return 'none'
  if (dueOn < businessDate) return 'red'
  return dueOn <= addDays(businessDate, AMBER_DAYS) ? 'amber' : 'none'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
