import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'winston'
import { type Lease, LeaseLost, type LeaseName, takeLease } from './lease.ts'

/** After a fault, so that a database that is away is not asked all the time. */
const PAUSE_MS = 2_000
const DRAIN_MS = 5_000

interface LoopOptions {
  /** As it is called in the log. */
  readonly name: string
  /** Collection of its lease. */
  readonly lease: LeaseName
  readonly everyMs: number
  readonly logger: Logger
  /** Does what there is to do. Must write under the lease's fence, or so that two at once do no harm. */
  readonly step: (lease: Lease) => Promise<void>
}

/** Work that goes on all the time in one process of several: whoever holds the lease does it, the others wait for it. */
export class LeasedLoop {
  private readonly options: LoopOptions
  private readonly ending = new AbortController()
  private running: Promise<void> | undefined
  private isFailing = false

  constructor(options: LoopOptions) {
    this.options = options
  }

  start(): void {
    this.running ??= this.run()
  }

  /** Ends after the step under way, and lets another process begin at once. */
  async stop(): Promise<void> {
    this.ending.abort()
    await Promise.race([this.running, sleep(DRAIN_MS)])
  }

  private async run(): Promise<void> {
    const { signal } = this.ending
    while (!signal.aborted) {
      const lease = await takeLease(this.options.lease, { signal }).catch((error: unknown) => this.tell(error))
      if (lease) await this.work(lease)
      else await this.pause(PAUSE_MS)
    }
  }

  private async work(lease: Lease): Promise<void> {
    const { step, everyMs, logger, name } = this.options
    logger.debug('loop begins', { loop: name })
    try {
      while (!this.ending.signal.aborted) {
        await step(lease)
        this.isFailing = false
        await this.pause(everyMs)
      }
    } catch (error) {
      this.tell(error)
      await this.pause(PAUSE_MS)
    } finally {
      await lease.release().catch((error: unknown) => logger.debug('lease runs out by itself', { loop: name, error }))
    }
  }

  /** Says once that it does not go on; the next fault in a row is no news. */
  private tell(error: unknown): void {
    const { logger, name } = this.options
    if (this.ending.signal.aborted) return
    if (error instanceof LeaseLost) logger.info('loop was taken over', { loop: name })
    else if (!this.isFailing) logger.warn('loop will be tried again', { loop: name, error })
    this.isFailing = true
  }

  private pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.ending.signal }).catch(() => undefined)
  }
}
