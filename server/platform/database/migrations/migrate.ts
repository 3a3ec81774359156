import type { Logger } from 'winston'
import { compareVersions, PROGRAM_VERSION } from '../../../../config/programVersion.ts'
import { StartupFault } from '../../../../config/startupFault.ts'
import type { Migration } from '../../../../models/migrations/migration.ts'
import { renewAllMarks } from '../../../../models/revisions.ts'
import type { AccessRules } from '../../acting/domain/accessRules.ts'
import type { Clock } from '../../acting/domain/clock.ts'
import { LEASES, type Lease, LeaseLost, takeLease } from '../lease.ts'
import { createCollections } from '../prepare.ts'
import { dataFor } from './migrationRun.ts'
import { beginRecord, endRecord, findRecords, type MigrationRecord } from './records.ts'

const MACHINE: Pick<Clock, 'now'> = { now: () => new Date() }

/** A migration as it stands with this data; `record` is null before it begins. */
export interface MigrationStatus {
  readonly name: string
  readonly tolerates: string
  readonly record: MigrationRecord | null
}

export interface MigrationOptions {
  readonly logger: Logger
  /** Its keys are needed where documents that hold secrets are changed. */
  readonly access?: AccessRules
  /** When what they change is said to have been changed; the machine's where there is none. */
  readonly clock?: Pick<Clock, 'now'>
  readonly program?: string
}

/**
 * Brings the data to what this program expects: runs what has not run yet, in order, once however many instances start at
 * the same time, going on where a stopped one was. Without anything to do it only looks.
 *
 * Throws StartupFault where a migration of a newer program has begun that does not tolerate this one, and where one fails.
 */
export async function migrate(migrations: readonly Migration[], options: MigrationOptions): Promise<void> {
  const { logger, program = PROGRAM_VERSION } = options
  refuseNewer(await findRecords(), program)
  while ((await pendingOf(migrations)).length > 0) {
    const lease = await takeLease(LEASES.migrations, {
      onWait: () => logger.info('waiting for another instance that migrates'),
    })
    try {
      refuseNewer(await findRecords(), program)
      await createCollections()
      for (const migration of await pendingOf(migrations)) await runOne(migration, lease, options)
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
      logger.warn('another instance took over the migration')
    } finally {
      await lease.release()
    }
  }
}

/** Every migration of this program and every one the data knows, in order. */
export async function migrationStatus(migrations: readonly Migration[]): Promise<readonly MigrationStatus[]> {
  const records = await findRecords()
  const own = migrations.map(({ name, tolerates }) => ({
    name,
    tolerates,
    record: records.find(({ _id }) => _id === name) ?? null,
  }))
  const foreign = records
    .filter(({ _id }) => !migrations.some(({ name }) => name === _id))
    .map((record) => ({ name: record._id, tolerates: record.tolerates, record }))
  return [...own, ...foreign].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Refuses data that a newer program has changed in a way that this one does not understand. */
function refuseNewer(records: readonly MigrationRecord[], program: string): void {
  const newer = records.filter(({ tolerates }) => compareVersions(tolerates, program) > 0)
  const newest = newer.sort((a, b) => compareVersions(a.tolerates, b.tolerates)).at(-1)
  if (!newest) return
  throw new StartupFault(
    `The data needs version ${newest.tolerates} or newer since migration ${newest._id}, this is ${program}`,
    `Start version ${newest.tolerates} or newer, or restore the backup made before the upgrade`,
  )
}

async function pendingOf(migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const ended = new Set((await findRecords()).filter(({ endedAt }) => endedAt !== null).map(({ _id }) => _id))
  return migrations.filter(({ name }) => !ended.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function runOne(migration: Migration, lease: Lease, options: MigrationOptions): Promise<void> {
  const { logger, access, clock = MACHINE, program = PROGRAM_VERSION } = options
  const { name, tolerates } = migration
  await lease.check()
  const record = await beginRecord({ _id: name, tolerates, program, startedAt: clock.now() })
  logger.info('migration begins', { migration: name, resumed: Object.keys(record.steps).length > 0 })
  try {
    await migration.run(dataFor(record, lease, { logger, clock, ...(access && { access }) }))
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    logger.error('migration failed', { migration: name, error })
    throw new StartupFault(
      `Migration ${name} failed (${error instanceof Error ? error.message : String(error)})`,
      'What it has done is kept: mend what it names and start again',
    )
  }
  await lease.check()
  // It may write past the unit of work, beside services that keep in memory what was there before.
  await renewAllMarks()
  await endRecord(name, clock.now())
  logger.info('migration ended', { migration: name })
}
