import { MongoClient } from 'mongodb'
import { PROGRAM_VERSION } from '../config/programVersion.ts'
import { findRunningDatabase } from '../server/platform/database/running.ts'
import { dataFixture } from '../test/support/dataFixture.ts'
import { writeDump } from '../test/support/dump.ts'

/**
 * `npm run fixture -- DATA_DIR`: keeps the data of a running demonstration for the tests of later versions. Wait until its
 * jobs have run once.
 */
const dataDir = process.argv[2] ?? 'data'
const uri = await findRunningDatabase(dataDir)
if (uri === null) throw new Error(`no service runs on ${dataDir}`)
const file = dataFixture(PROGRAM_VERSION.replace(/\.\d+$/, ''))
const client = await MongoClient.connect(uri)
try {
  await writeDump(client.db(), file)
  process.stdout.write(`${file}\n`)
} finally {
  await client.close()
}
