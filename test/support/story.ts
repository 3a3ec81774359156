import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import mongoose from 'mongoose'
import { projectPath } from '../../config/paths.ts'
import { renewAllMarks } from '../../models/revisions.ts'
import { sourcesStamp } from '../../scripts/buildStamp.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { restoreDocuments, writeDump } from './dump.ts'

type Telling = Parameters<typeof seedDemonstration>[0]

/** Where stories are kept from one process to the next. */
const KEPT = projectPath('test-output', 'stories')

/**
 * The demonstration story in an empty test database. It takes ten seconds to tell and a moment to put back, so it is told
 * once for each state of the sources and each day, and what came of it is kept for all other tests.
 */
export async function standStory(telling: Telling): Promise<void> {
  const file = fileOf(telling)
  if (!existsSync(file)) return tellStory(telling)
  await restoreDocuments(database(), file)
  // Another spec of this process may have read under the marks that came back.
  await renewAllMarks()
}

/** The same, told for this test anyhow. */
export async function tellStory(telling: Telling): Promise<void> {
  const file = fileOf(telling)
  await seedDemonstration(telling)
  mkdirSync(KEPT, { recursive: true })
  // Whoever looks for it finds a whole file or none.
  const written = `${file}.${process.pid}`
  await writeDump(database(), written)
  // Sources can change while a story is told: it stays that of those it was told by.
  const stamp = basename(file).split('-')[0] ?? ''
  for (const kept of readdirSync(KEPT))
    if (!kept.startsWith(stamp)) rmSync(projectPath('test-output', 'stories', kept), { force: true })
  renameSync(written, file)
}

const fileOf = ({ clock }: Telling): string =>
  projectPath('test-output', 'stories', `${sourcesStamp()}-${clock.businessDate()}.ndjson.gz`)

function database() {
  const { db } = mongoose.connection
  if (!db) throw new Error('not connected')
  return db
}
