import type { Db } from 'mongodb'
import type { Logger } from 'winston'

/** Apart by so much is worth a word to whoever sets the clocks. */
const WORTH_A_WORD_MS = 5_000
/**
 * Whose clock is further off than this does no job. Two instances may be so far off in opposite directions, a sign of life
 * ten seconds old, and neither takes the other for dead, which it does after sixty.
 */
const MOST_APART_MS = 20_000

/** A clock beside the database's. */
export type ClockVerdict = 'right' | 'ahead' | 'behind'

/**
 * Judges the clock of this process by the database's, which is the same for all instances: what day it is must not be
 * decided by the one whose clock is wrong.
 */
export class ClockReferee {
  private readonly admin: Db
  private readonly now: () => Date
  private readonly logger: Logger
  private last: ClockVerdict = 'right'

  constructor(admin: Db, now: () => Date, logger: Logger) {
    this.admin = admin
    this.now = now
    this.logger = logger
  }

  /** At start: says also what is no reason to stop anything yet. */
  async begin(): Promise<void> {
    const aheadMs = await this.aheadMs()
    if ((await this.judge()) === 'right' && Math.abs(aheadMs) > WORTH_A_WORD_MS)
      this.logger.warn('the clocks of this machine and of the database are apart; set both by NTP', factsOf(aheadMs))
  }

  /** Compares the clocks now; a verdict other than the last one is logged. Throws while the database is away. */
  async judge(): Promise<ClockVerdict> {
    const aheadMs = await this.aheadMs()
    const verdict = Math.abs(aheadMs) <= MOST_APART_MS ? 'right' : aheadMs > 0 ? 'ahead' : 'behind'
    if (verdict !== this.last) this.tell(verdict, aheadMs)
    this.last = verdict
    return verdict
  }

  /** What was found last. */
  verdict(): ClockVerdict {
    return this.last
  }

  private tell(verdict: ClockVerdict, aheadMs: number): void {
    if (verdict === 'right') this.logger.info('the clocks of this machine and of the database agree again')
    else
      this.logger.error(
        'the clocks of this machine and of the database are too far apart: this instance does no jobs until they agree; set both by NTP',
        factsOf(aheadMs),
      )
  }

  /** Milliseconds this clock is ahead of the primary's, which answers half-way between the question and the answer. */
  private async aheadMs(): Promise<number> {
    const asked = this.now().getTime()
    const { localTime } = await this.admin.command({ isMaster: 1 })
    return (asked + this.now().getTime()) / 2 - (localTime as Date).getTime()
  }
}

const factsOf = (aheadMs: number) => ({
  seconds: Math.round(Math.abs(aheadMs) / 1_000),
  ahead: aheadMs > 0 ? 'this machine' : 'database',
})
