import mongoose from 'mongoose'
import { projectPath } from '../../config/paths.ts'
import { prepareAnew } from './database.ts'
import { restoreDump } from './dump.ts'

/** The database of a version after the demonstration story was told to its end: `data-0.1` and so on. */
export const dataFixture = (version: string): string => projectPath('test', 'fixtures', `data-${version}.ndjson.gz`)

/** Makes the test database that of a past version, documents and indexes as they were; see {@link dataFixture}. */
export async function restoreFixture(version: string): Promise<void> {
  const { db } = mongoose.connection
  if (!db) throw new Error('not connected')
  prepareAnew()
  await restoreDump(db, dataFixture(version))
}
