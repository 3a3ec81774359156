import { RefusalError } from '../../kernel/refusal.ts'
import { isDatabaseUnavailable } from '../database/unavailable.ts'

export interface TurnLimits {
  /** Pieces of work under way at once. */
  readonly atOnce: number
  /** Pieces of work that may wait for their turn. */
  readonly waiting: number
  /** How long one waits. */
  readonly waitMs: number
  /** After how long a caller is answered though its work still goes on. */
  readonly answerMs: number
}

/** Numbers an operator watches. */
export interface TurnCounts {
  readonly underWay: number
  readonly waiting: number
}

/**
 * Lets so much work go on at once as the database can do well, so much wait as is done soon, and turns the rest away at
 * once: whoever is told to come back is served better than whoever waits for half a minute. In order of arrival.
 */
export class Turns {
  private readonly limits: TurnLimits
  private underWay = 0
  private readonly queue = new Set<() => void>()

  constructor(limits: TurnLimits) {
    this.limits = limits
  }

  counts(): TurnCounts {
    return { underWay: this.underWay, waiting: this.queue.size }
  }

  /**
   * Runs the work when its turn comes. Refuses with `http.busy` where too many wait or the wait is too long, and with
   * `http.unavailable` where the work takes too long: it keeps its turn until it ends.
   */
  async run<R>(work: () => Promise<R>): Promise<R> {
    await this.turn()
    const working = work().finally(() => this.next())
    return inTime(working, this.limits.answerMs, 'http.unavailable')
  }

  private async turn(): Promise<void> {
    if (this.underWay < this.limits.atOnce) {
      this.underWay += 1
      return
    }
    if (this.queue.size >= this.limits.waiting) throw refusal('http.busy')
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    this.queue.add(begin)
    try {
      await inTime(begun, this.limits.waitMs, 'http.busy')
    } catch (error) {
      // Its turn may have come at the very moment its time was up.
      if (!this.queue.delete(begin)) this.next()
      throw error
    }
  }

  /** Hands the turn on, or back. */
  private next(): void {
    const [begin] = this.queue
    if (begin === undefined) {
      this.underWay -= 1
      return
    }
    this.queue.delete(begin)
    begin()
  }
}

type LateCode = 'http.busy' | 'http.unavailable'

async function inTime<R>(work: Promise<R>, milliseconds: number, code: LateCode): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(refusal(code)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const refusal = (code: LateCode): RefusalError => new RefusalError([{ code }])

/** Whether a request failed in a way that leaves open whether it was done. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  isDatabaseUnavailable(error) ||
  (error instanceof RefusalError && error.refusals.some(({ code }) => code === 'http.unavailable'))
