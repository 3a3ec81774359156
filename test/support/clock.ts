import { addDays, type CivilDate, civilDateOf, startOfCivilDate } from '../../server/kernel/civilDate.ts'
import type { Clock } from '../../server/platform/acting/domain/clock.ts'

const HOUR_MS = 3_600_000

/** A clock that stands still until a test moves it. */
export class MovableClock implements Clock {
  private instant = new Date(0)

  constructor(at: CivilDate | string) {
    this.moveTo(at)
  }

  now(): Date {
    return new Date(this.instant)
  }

  businessDate(): CivilDate {
    return civilDateOf(this.instant)
  }

  /** To ten o'clock in Shanghai of a day, or to an instant such as `2026-03-01T15:30:00Z`. */
  moveTo(at: CivilDate | string): void {
    this.instant = at.length === 10 ? new Date(startOfCivilDate(at).getTime() + 10 * HOUR_MS) : new Date(at)
  }

  advance({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.instant = new Date(this.instant.getTime() + (days * 24 + hours + minutes / 60) * HOUR_MS)
  }

  /** The business date so many days from now. */
  daysFromNow(days: number): CivilDate {
    return addDays(this.businessDate(), days)
  }
}

/** The machine's clock, set ahead (or behind) by so much. It runs on, as a wrong clock does. */
export class ApartClock implements Clock {
  aheadMs: number

  constructor(aheadMs = 0) {
    this.aheadMs = aheadMs
  }

  now(): Date {
    return new Date(Date.now() + this.aheadMs)
  }

  businessDate(): CivilDate {
    return civilDateOf(this.now())
  }
}
