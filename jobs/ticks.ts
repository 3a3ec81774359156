import { MongoJobRepository } from '@agendajs/mongo-backend'
import { Agenda, type AgendaBackend, type JobParameters } from 'agenda'
import type { Db } from 'mongodb'
import type { Logger } from 'winston'
import { JOB_TICKS, resetFutureTick } from '../models/jobTicks.ts'

/** A tick only starts work in the background; a lock older than this is a lost process's. */
const LOCK_MS = 15_000

/** Agenda's repository, of which what nobody waits for fails into the log and not into the process. */
class TickRepository extends MongoJobRepository {
  private readonly logger: Logger

  constructor(database: Db, logger: Logger) {
    super({ mongo: database, db: { collection: JOB_TICKS }, ensureIndex: false })
    this.logger = logger
  }

  override async unlockJob(job: JobParameters): Promise<void> {
    await super.unlockJob(job).catch((error: unknown) => this.logger.warn('job tick stays locked', { error }))
  }
}

interface TicksOptions {
  readonly database: Db
  readonly logger: Logger
  readonly instance: string
  /** How often agenda looks whether a tick is due. */
  readonly everyMs: number
}

/**
 * Agenda on a collection that is prepared already. Its own backend would create indexes at every start, also of a log
 * that is not used, each behind an exclusive lock.
 */
export function createTicks({ database, logger, instance, everyMs }: TicksOptions): Agenda {
  const repository = new TickRepository(database, logger)
  const backend: AgendaBackend = {
    name: 'MongoDB',
    repository,
    notificationChannel: undefined,
    ownsConnection: false,
    connect: () => repository.connect(),
    disconnect: () => repository.disconnect(),
  }
  const agenda = new Agenda({ name: instance, backend, processEvery: everyMs, defaultLockLifetime: LOCK_MS })
  agenda.on('error', (error: Error) => logger.warn('job timer failed', { error }))
  return agenda
}

/** A tick and how late at most it comes next. */
export interface Rhythm {
  readonly name: string
  readonly everyMs: number
}

/** Brings forward every tick that lies later than its rhythm allows: the clock of whoever set it was ahead. */
export async function resetTicks(rhythms: readonly Rhythm[], now: Date, logger: Logger): Promise<void> {
  for (const { name, everyMs } of rhythms) {
    if (await resetFutureTick(name, now, everyMs + LOCK_MS))
      logger.warn('a tick from the future was set to now', { name })
  }
}
