import { civilDateOf } from '../kernel/civilDate.ts'
import type { Clock } from './acting/domain/clock.ts'

/** The machine's clock; the business date follows the calendar in Asia/Shanghai unless it is pinned. */
export function systemClock(pinnedBusinessDate: string | null): Clock {
  const now = () => new Date()
  return { now, businessDate: () => pinnedBusinessDate ?? civilDateOf(now()) }
}
