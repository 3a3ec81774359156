import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../server/platform/database/embedded.ts'

/** Set by the test runner, which starts one mongod for all its processes. */
export const SHARED_MONGODB = 'TEST_MONGODB_URI'

const MEMORY_DISK = '/dev/shm'
const NEEDED_BYTES = 2 ** 31

/**
 * A mongod for tests, its data in memory where the system has a large enough memory disk and what is planted is not too
 * large for it; nothing is left of it.
 */
export async function startTestMongod({
  onDisk = false,
} = {}): Promise<{ readonly uri: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(!onDisk && roomyMemoryDisk() ? MEMORY_DISK : tmpdir(), 'firstcover-test-'))
  const { MONGOD_BINARY = null, PATH = '' } = process.env
  const mongod = await startEmbeddedDatabase({ dataDir, mongodBinary: MONGOD_BINARY, searchPath: PATH })
  return {
    uri: mongod.uri,
    stop: async () => {
      await mongod.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function roomyMemoryDisk(): boolean {
  if (!existsSync(MEMORY_DISK)) return false
  const { bavail, bsize } = statfsSync(MEMORY_DISK)
  return bavail * bsize > NEEDED_BYTES
}
