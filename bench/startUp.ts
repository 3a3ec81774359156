import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../config/paths.ts'
import { median, print } from './figure.ts'
import { program } from './program.ts'
import { serveVersion } from './servedVersion.ts'

const ROUNDS = 3

/**
 * The built service on an existing data folder until it answers `/readyz`, against its mongod alone on the same folder.
 */
export async function measureStartUp(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'firstcover-bench-'))
  try {
    await startService(dataDir)
    const services: number[] = []
    const databases: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      databases.push(await startDatabase(dataDir))
      services.push(await startService(dataDir))
    }
    print('start-up on existing data', median(services), median(databases), 'ms')
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function startDatabase(dataDir: string): Promise<number> {
  const child = fork(program('databaseStart'), [dataDir])
  const [[took]] = await Promise.all([once(child, 'message'), once(child, 'exit')])
  return took as number
}

async function startService(dataDir: string): Promise<number> {
  const service = await serveVersion(PROJECT_ROOT, dataDir)
  await service.stop()
  return service.readyAfterMs
}
