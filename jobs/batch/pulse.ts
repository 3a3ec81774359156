import type { Logger } from 'winston'
import { beatWorker, removeWorkers } from '../../models/batchWorkers.ts'

/** The sign of life of a process while it has ranges. */
export class Pulse {
  private readonly id: string
  private readonly everyMs: number
  private readonly logger: Logger
  private held = 0
  /** Goes on from range to range: who looks once during each of several short ones must not see the same beat. */
  private beats = 0
  private beating: NodeJS.Timeout | undefined

  constructor(id: string, everyMs: number, logger: Logger) {
    this.id = id
    this.everyMs = everyMs
    this.logger = logger
  }

  /** Runs something as a process that says it lives, from before it begins. */
  async during<R>(run: () => Promise<R>): Promise<R> {
    this.held += 1
    try {
      if (this.held === 1) await this.begin()
      return await run()
    } finally {
      this.held -= 1
      if (this.held === 0) await this.end()
    }
  }

  private async begin(): Promise<void> {
    await this.beat()
    // A beat that cannot be written is one that is missed.
    this.beating = setInterval(() => void this.beat().catch(() => {}), this.everyMs)
  }

  private beat(): Promise<void> {
    this.beats += 1
    return beatWorker(this.id, this.beats)
  }

  private async end(): Promise<void> {
    clearInterval(this.beating)
    await removeWorkers([this.id]).catch((error: unknown) => {
      this.logger.debug('a sign of life stays behind', { error })
    })
  }
}
