import { addDays } from '../../../../kernel/civilDate.ts'
import type { QueueItem } from './queueItem.ts'

const AMBER_DAYS = 5

/** What the order goes by. */
type Pressing = Pick<QueueItem, 'dueOn' | 'severity' | 'createdAt'>

/**
 * Work by the day it is due, the oldest first where nothing is due; what has gone wrong without a day of its own comes
 * before all.
 */
export function inOrder<T extends Pressing>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.createdAt, b.createdAt))
}

/** Colour of a plain due day: red once it has passed, amber within five days of it. */
export function severityOf(dueOn: string | null, businessDate: string): QueueItem['severity'] {
  if (dueOn === null) return 'none'
  if (dueOn < businessDate) return 'red'
  return dueOn <= addDays(businessDate, AMBER_DAYS) ? 'amber' : 'none'
}

const dayOf = ({ dueOn, severity }: Pressing): string => dueOn ?? (severity === 'red' ? '' : '9999')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
