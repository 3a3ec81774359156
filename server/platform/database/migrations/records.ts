import mongoose, { type ClientSession } from 'mongoose'

/** How far one call of a migration has come. */
export interface StepRecord {
  readonly collection: string
  /** The last `_id` that was looked at; null before the first. */
  readonly after: unknown
  readonly looked: number
  readonly changed: number
  readonly ended: boolean
}

/** What is known of a migration that has begun. */
export interface MigrationRecord {
  readonly _id: string
  readonly tolerates: string
  /** Version of the program that began it. */
  readonly program: string
  readonly startedAt: Date
  readonly endedAt: Date | null
  /** By place among the migration's calls. */
  readonly steps: Readonly<Record<string, StepRecord>>
  readonly findings: readonly string[]
}

/** No model: whether a database is empty does not depend on it. */
const records = () => mongoose.connection.collection<MigrationRecord>('migrations')

/** Every migration that has begun, in order. */
export const findRecords = (): Promise<MigrationRecord[]> => records().find().sort({ _id: 1 }).toArray()

/** Notes that a migration has begun, unless that is known. */
export async function beginRecord({
  _id,
  ...begun
}: Pick<MigrationRecord, '_id' | 'tolerates' | 'program' | 'startedAt'>): Promise<MigrationRecord> {
  const fresh = { ...begun, endedAt: null, steps: {}, findings: [] }
  const record = await records().findOneAndUpdate(
    { _id },
    { $setOnInsert: fresh },
    { upsert: true, returnDocument: 'after' },
  )
  if (!record) throw new Error(`migration ${_id} was not noted`)
  return record
}

export async function writeStep(
  name: string,
  step: number,
  record: StepRecord,
  session?: ClientSession,
): Promise<void> {
  await records().updateOne({ _id: name }, { $set: { [`steps.${step}`]: record } }, { ...(session && { session }) })
}

export async function addFinding(name: string, finding: string): Promise<void> {
  await records().updateOne({ _id: name }, { $addToSet: { findings: finding } })
}

export async function endRecord(name: string, endedAt: Date): Promise<void> {
  await records().updateOne({ _id: name }, { $set: { endedAt } })
}
