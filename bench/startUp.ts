import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectPath } from '../config/paths.ts'
import { freePort } from '../test/support/serviceProcess.ts'
import { median, print } from './figure.ts'
import { program } from './program.ts'

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
  const port = String(await freePort())
  const environment = {
    ...process.env,
    PORT: port,
    DATA_DIR: dataDir,
    NODE_ENV: '',
    MONGODB_URI: '',
    LOG_LEVEL: 'error',
  }
  const began = performance.now()
  const child = spawn(process.execPath, [projectPath('dist', 'server', 'main.js')], {
    cwd: projectPath(),
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    while (!(await isReady(`http://127.0.0.1:${port}/readyz`, child))) await sleep(20)
    return performance.now() - began
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

async function isReady(address: string, child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`)
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}
