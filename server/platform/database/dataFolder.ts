import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { StartupFault } from '../../../config/startupFault.ts'
import { lockFolder } from './folderLock.ts'
import { endProcess, findProcess } from './processes.ts'

/** Kept beside the data: a replica set remembers its address, so the port is chosen once. */
interface DataFolderState {
  readonly port: number
  /** The server that started the mongod on this folder last. */
  readonly ownerPid: number | null
}

/** Ports outside the range that systems hand out for outgoing connections. */
const FIRST_PORT = 27_117
const PORTS = 800

/** The embedded database's place on disk, ready for a mongod to be started on it. */
export interface DataFolder {
  readonly dbPath: string
  readonly port: number
  /** Gives the folder back, for another server to use. */
  release(): void
}

/**
 * Prepares the folder: creates and locks it, ends a mongod that a killed server left behind, and fixes the port. Refuses
 * when the folder cannot be written, is used by a running server, or the port is taken by somebody else.
 */
export async function prepareDataFolder(dataDir: string): Promise<DataFolder> {
  const dbPath = join(dataDir, 'mongodb')
  makeWritable(dbPath, dataDir)
  const { release } = await lockFolder(dataDir)
  try {
    return { dbPath, port: await preparePort(dataDir, dbPath), release }
  } catch (error) {
    release()
    throw error
  }
}

async function preparePort(dataDir: string, dbPath: string): Promise<number> {
  const known = readState(dataDir)
  await endOrphan(dbPath, known)
  const port = known?.port ?? (await chooseFreePort())
  if (known !== null && !(await isFree(port))) {
    throw new StartupFault(
      `Port ${port} of the embedded database in ${dataDir} is taken by another process`,
      'Stop that process, or set DATA_DIR to another folder, or set MONGODB_URI',
    )
  }
  recordPort(dataDir, port)
  return port
}

/** Remembers the port for the next start, and this process as the one its mongod serves. */
export function recordPort(dataDir: string, port: number): void {
  const state: DataFolderState = { port, ownerPid: process.pid }
  writeFileSync(stateFile(dataDir), `${JSON.stringify(state)}\n`)
}

const stateFile = (dataDir: string): string => join(dataDir, 'mongodb.json')

/** Makes the data folder, or one in it, unless it is there; the fault names the data folder and how to choose another. */
export function makeWritable(folder: string, dataDir: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const made of [dataDir, folder]) accessSync(made, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartupFault(
      `The data folder ${dataDir} cannot be written (${code})`,
      'Make it writable or set DATA_DIR to another folder',
    )
  }
}

function readState(dataDir: string): DataFolderState | null {
  try {
    const { port, ownerPid } = JSON.parse(readFileSync(stateFile(dataDir), 'utf8')) as DataFolderState
    return Number.isInteger(port) ? { port, ownerPid } : null
  } catch {
    return null
  }
}

/**
 * A mongod whose starter is gone has nobody to serve. One whose starter runs must not be touched: its starter is of a
 * version that took no lock, or on a file system that knows none.
 */
async function endOrphan(dbPath: string, known: DataFolderState | null): Promise<void> {
  const mongod = await findMongodOn(dbPath)
  if (mongod === null) return
  if (mongod.parentPid === known?.ownerPid) {
    throw new StartupFault(
      `Another server (process ${mongod.parentPid}) already uses the data folder ${dbPath}`,
      'Stop it, or set DATA_DIR to another folder',
    )
  }
  if (known !== null) await askToShutDown(known.port)
  await endProcess(mongod.pid)
}

/** A signal alone would make a replica set of one wait ten seconds for a successor. It answers by hanging up. */
async function askToShutDown(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 2_000,
  })
  await client
    .db('admin')
    .command({ shutdown: 1, force: true, timeoutSecs: 1 })
    .catch(() => {})
  await client.close()
}

async function findMongodOn(dbPath: string) {
  try {
    const pid = Number.parseInt(readFileSync(join(dbPath, 'mongod.lock'), 'utf8'), 10)
    const found = Number.isInteger(pid) ? await findProcess(pid) : null
    return found?.commandLine.includes('mongod') && found.commandLine.includes(dbPath) ? found : null
  } catch {
    return null
  }
}

async function chooseFreePort(): Promise<number> {
  const start = process.pid % PORTS
  for (let offset = 0; offset < PORTS; offset++) {
    const port = FIRST_PORT + ((start + offset) % PORTS)
    if (await isFree(port)) return port
  }
  throw new StartupFault('No free port was found for the embedded database', 'Set MONGODB_URI')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
