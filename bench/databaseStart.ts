/** Starts and stops mongod on a folder, in a process of its own as the service does, and tells how long the start took. */
import { startEmbeddedDatabase } from '../server/platform/database/embedded.ts'

const [dataDir = ''] = process.argv.slice(2)
const { MONGOD_BINARY = null, PATH = '' } = process.env
const began = performance.now()
const database = await startEmbeddedDatabase({ dataDir, mongodBinary: MONGOD_BINARY, searchPath: PATH })
const took = performance.now() - began
await database.stop()
process.send?.(took)
process.disconnect?.()
