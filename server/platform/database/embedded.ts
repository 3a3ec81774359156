import { statfsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'winston'
import { StartupFault } from '../../../config/startupFault.ts'
import { type DataFolder, prepareDataFolder, recordPort } from './dataFolder.ts'
import { findMongodBinary, type MongodBinary } from './mongodBinary.ts'
import { type MongodProcess, startMongod } from './mongodProcess.ts'

export interface EmbeddedOptions {
  /** Folder for lasting data. */
  readonly dataDir: string
  readonly mongodBinary: string | null
  readonly searchPath: string
}

/** Who is told of a mongod that ended by itself. */
export interface Watcher {
  readonly logger: Logger
  /** It does not come back: nothing can be served any more. */
  readonly onLost: (fault: StartupFault) => void
}

/** A mongod of our own: a replica set of one, as transactions need a replica set. */
export interface EmbeddedDatabase {
  readonly uri: string
  stop(): Promise<void>
}

/** Waits before each new start after an end that nobody asked for; whoever ends again so soon is not started for ever. */
const PAUSES_MS = [0, 1_000, 2_000, 4_000, 8_000]
/** A mongod that ran for so long starts with all its tries again. */
const STEADY_MS = 10 * 60_000
const FULL_BYTES = 100 * 2 ** 20

/**
 * Starts a mongod for trying out and for tests; production uses a replica set of its own. One that ends by itself is
 * started again on the same data and port, a few times, where somebody watches.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions, watcher?: Watcher): Promise<EmbeddedDatabase> {
  const found = await findMongodBinary(options.mongodBinary, options.searchPath)
  const folder = await prepareDataFolder(options.dataDir)
  const first = await startMongod(folder, found).catch((error: unknown) => {
    folder.release()
    throw error
  })
  recordPort(options.dataDir, first.port)
  const keeper = new Keeper(options.dataDir, { ...folder, port: first.port }, found, first)
  if (watcher) void keeper.watch(watcher)
  return { uri: first.uri, stop: () => keeper.stop() }
}

/** Keeps one mongod running. */
class Keeper {
  private readonly dataDir: string
  private readonly folder: DataFolder
  private readonly found: MongodBinary | null
  private current: MongodProcess
  private starting: Promise<void> = Promise.resolve()
  private readonly stopped = new AbortController()

  constructor(dataDir: string, folder: DataFolder, found: MongodBinary | null, first: MongodProcess) {
    this.dataDir = dataDir
    this.folder = folder
    this.found = found
    this.current = first
  }

  async stop(): Promise<void> {
    this.stopped.abort()
    await this.starting
    await this.current.stop()
    this.folder.release()
  }

  /** Starts it again after every end, until it is stopped or does not come back. */
  async watch({ logger, onLost }: Watcher): Promise<void> {
    let tries = 0
    for (;;) {
      const since = performance.now()
      const how = await this.current.ended
      if (this.stopped.signal.aborted) return
      if (performance.now() - since > STEADY_MS) tries = 0
      logger.error('the embedded database ended by itself', { how })
      let reason: unknown = new Error(how)
      for (let running = false; !running; tries += 1) {
        const pause = PAUSES_MS[tries]
        if (pause === undefined) return onLost(this.lost(reason))
        if (!(await this.paused(pause))) return
        logger.warn('starting the embedded database again', { try: tries + 1, of: PAUSES_MS.length })
        running = await this.startAgain().catch((error: unknown) => {
          reason = error
          return false
        })
      }
      logger.info('the embedded database is back')
    }
  }

  private async startAgain(): Promise<true> {
    const start = startMongod(this.folder, this.found).then((mongod) => {
      this.current = mongod
    })
    this.starting = start.catch(() => undefined)
    await start
    return true
  }

  /** False when it was stopped meanwhile. */
  private paused(milliseconds: number): Promise<boolean> {
    return sleep(milliseconds, !this.stopped.signal.aborted, { signal: this.stopped.signal }).catch(() => false)
  }

  private lost(error: unknown): StartupFault {
    const why = (error instanceof Error ? error.message : String(error)).replace(/\. .*$/s, '')
    return new StartupFault(
      `The embedded database in ${this.dataDir} ended by itself and did not come back after ${PAUSES_MS.length} tries (${why})${this.spaceLeft()}`,
      'Free its disk or repair it and start again, or set MONGODB_URI to a replica set',
    )
  }

  private spaceLeft(): string {
    const { bavail, bsize } = statfsSync(this.dataDir)
    return bavail * bsize < FULL_BYTES ? '; its disk is full' : ''
  }
}
