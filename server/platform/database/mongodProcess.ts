import { StartupFault } from '../../../config/startupFault.ts'
import type { DataFolder } from './dataFolder.ts'
import { embeddingPackage } from './embeddingPackage.ts'
import type { MongodBinary } from './mongodBinary.ts'
import { TRANSACTION_LIFETIME_SECONDS } from './waits.ts'

/** Downloaded where no mongod is carried for the platform. */
const DOWNLOADED_VERSION = '8.0.12'
const LAUNCH_MS = 30_000
/** After a crash the journal is replayed and the last writes are applied again before it is primary. */
const PRIMARY_MS = 180_000
/** The embedded database: its replica set and its database are called the same. */
export const DATABASE = 'firstcover'

/** A mongod that was started and answers. */
export interface MongodProcess {
  readonly uri: string
  readonly port: number
  /** Resolves when it ends, with how. */
  readonly ended: Promise<string>
  /** Ends it in order. */
  stop(): Promise<void>
}

/** Starts a mongod on the folder as a replica set of one. However this process ends, it is killed then if it still runs. */
export async function startMongod(folder: DataFolder, found: MongodBinary | null): Promise<MongodProcess> {
  const { MongoMemoryReplSet } = await embeddingPackage(() => import('mongodb-memory-server-core'))
  /** The starter gives a recovering database half a minute, and stops it in the midst of it. */
  class PatientReplicaSet extends MongoMemoryReplSet {
    protected override _waitForPrimary(_limit?: number, where?: string): Promise<void> {
      return super._waitForPrimary(PRIMARY_MS, where)
    }
  }
  const force = new AbortController()
  const replicaSet = new PatientReplicaSet({
    binary: found ? { systemBinary: found.file, version: found.version } : { version: DOWNLOADED_VERSION },
    instanceOpts: [{ launchTimeout: LAUNCH_MS, dbPath: folder.dbPath, port: folder.port }],
    replSet: {
      name: DATABASE,
      count: 1,
      storageEngine: 'wiredTiger',
      args: [
        '--wiredTigerCacheSizeGB',
        '0.5',
        '--oplogSize',
        '128',
        '--setParameter',
        `transactionLifetimeLimitSeconds=${TRANSACTION_LIFETIME_SECONDS}`,
      ],
      // Its own process group: Ctrl-C reaches the server only, which drains first and stops mongod last.
      spawn: { detached: true, signal: force.signal, killSignal: 'SIGKILL' },
    },
  })
  const kill = () => force.abort()
  process.once('exit', kill)
  try {
    await started(replicaSet, found)
  } catch (error) {
    process.off('exit', kill)
    kill()
    throw error
  }
  const { instance, port } = replicaSet.servers[0]?.instanceInfo ?? {}
  return {
    uri: replicaSet.getUri(DATABASE),
    port: port ?? folder.port,
    ended: new Promise((resolve) => {
      const end = (code: number | null, signal: string | null) => {
        process.off('exit', kill)
        resolve(signal ?? `code ${code}`)
      }
      const { exitCode = null, signalCode = null } = instance?.mongodProcess ?? {}
      if (exitCode !== null || signalCode !== null) end(exitCode, signalCode)
      else instance?.mongodProcess?.once('close', end)
    }),
    stop: async () => {
      await replicaSet.stop({ doCleanup: false, force: false })
    },
  }
}

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
