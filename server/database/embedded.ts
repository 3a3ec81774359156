import { StartupFault } from '../../config/startupFault.ts'
import { prepareDataFolder, recordPort } from './dataFolder.ts'
import { findMongodBinary, type MongodBinary } from './mongodBinary.ts'

/** Downloaded where no mongod is carried for the platform. */
const DOWNLOADED_VERSION = '8.0.12'
const DATABASE = 'firstcover'

export interface EmbeddedOptions {
  /** Folder for lasting data. */
  readonly dataDir: string
  readonly mongodBinary: string | null
  readonly searchPath: string
}

/** A mongod of our own: a replica set of one, as transactions need a replica set. */
export interface EmbeddedDatabase {
  readonly uri: string
  stop(): Promise<void>
}

/** Starts a mongod for trying out and for tests; production uses a replica set of its own. */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { MongoMemoryReplSet } = await loadStarter()
  const found = await findMongodBinary(options.mongodBinary, options.searchPath)
  const folder = await prepareDataFolder(options.dataDir)
  const replicaSet = new MongoMemoryReplSet({
    binary: binaryOptions(found),
    instanceOpts: [{ launchTimeout: 30_000, dbPath: folder.dbPath, port: folder.port }],
    replSet: {
      name: DATABASE,
      count: 1,
      storageEngine: 'wiredTiger',
      args: ['--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '128'],
      // Its own process group: Ctrl-C reaches the server only, which drains first and stops mongod last.
      spawn: { detached: true },
    },
  })
  await started(replicaSet, found)
  recordPort(options.dataDir, replicaSet.servers[0]?.instanceInfo?.port ?? folder.port)
  return {
    uri: replicaSet.getUri(DATABASE),
    stop: async () => {
      await replicaSet.stop({ doCleanup: false, force: false })
    },
  }
}

async function loadStarter() {
  try {
    return await import('mongodb-memory-server-core')
  } catch {
    throw new StartupFault(
      'The embedded database is not installed (it is a development dependency)',
      'Set MONGODB_URI, or install with plain npm ci',
    )
  }
}

const binaryOptions = (found: MongodBinary | null) =>
  found ? { systemBinary: found.file, version: found.version } : { version: DOWNLOADED_VERSION }

/** Starts it with the starter's own multi-line warnings held back: the fault below says what is needed in one line. */
async function started(replicaSet: { start(): Promise<void> }, found: MongodBinary | null): Promise<void> {
  const { warn } = console
  console.warn = () => {}
  try {
    await replicaSet.start()
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]
    const remedy = found
      ? 'Set DATA_DIR to another folder, MONGOD_BINARY to another mongod, or MONGODB_URI to a replica set'
      : 'No mongod was found and none could be downloaded: set MONGODB_URI or MONGOD_BINARY'
    throw new StartupFault(`The embedded database did not start (${reason})`, remedy)
  } finally {
    console.warn = warn
  }
}
