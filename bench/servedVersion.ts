import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../test/support/serviceProcess.ts'

/** The built service of a version, running. */
export interface ServedVersion {
  readonly origin: string
  /** Address of its embedded database. */
  readonly mongodbUri: string
  /** How long it took until `/readyz` answered. */
  readonly readyAfterMs: number
  stop(): Promise<void>
}

/** Starts the service built in a folder on a data folder, and waits until it is ready. Throws when it ends before. */
export async function serveVersion(folder: string, dataDir: string, jobs = true): Promise<ServedVersion> {
  const port = String(await freePort())
  const environment = {
    ...process.env,
    PORT: port,
    DATA_DIR: dataDir,
    NODE_ENV: '',
    MONGODB_URI: '',
    LOG_LEVEL: 'error',
    JOBS_ENABLED: String(jobs),
  }
  const origin = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [join(folder, 'dist', 'server', 'main.js')], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGTERM')
    await ended
  }
  while (!(await answers(`${origin}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`)
    await sleep(20)
  }
  const readyAfterMs = performance.now() - began
  const { port: databasePort } = JSON.parse(readFileSync(join(dataDir, 'mongodb.json'), 'utf8')) as { port: number }
  return { origin, mongodbUri: `mongodb://127.0.0.1:${databasePort}/?directConnection=true`, readyAfterMs, stop }
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
