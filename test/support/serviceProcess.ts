import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { PROJECT_ROOT } from '../../config/paths.ts'
import { builtPath } from './built.ts'

const run = promisify(execFile)
const READY_TIMEOUT_MS = 60_000

/** The service as a process of its own, as people start it. */
export interface ServiceProcess {
  readonly pid: number
  readonly origin: string
  /** Everything it wrote so far. */
  output(): string
  /** Sends a signal and waits for the end; the exit code, or null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Variables of the test run that must not leak into the process. */
const CLEAN = { MONGODB_URI: '', NODE_ENV: '', DATA_DIR: '', DEMONSTRATION: 'false', JOBS_ENABLED: 'false' }

function spawnService(environment: Readonly<Record<string, string>>): { child: ChildProcess; chunks: string[] } {
  const child = spawn(process.execPath, ['--enable-source-maps', builtPath('server', 'main.js')], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...CLEAN, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')))
  return { child, chunks }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('close', (code) => resolve(code)))

/** Starts the service and waits until it is ready, for as long as a start with much to do may take. */
export async function startServiceProcess(
  environment: Readonly<Record<string, string>>,
  readyWithinMs?: number,
): Promise<ServiceProcess> {
  const service = await beginServiceProcess(environment)
  await service.untilReady(readyWithinMs)
  return service
}

/** A service that was only just started, and may be anywhere on its way or end on it. */
export interface StartingService extends ServiceProcess {
  /** Throws when it ends before. */
  untilReady(withinMs?: number): Promise<void>
  /** The exit code once it ends by itself. */
  readonly ended: Promise<number | null>
}

/** Starts the service and waits for nothing. */
export async function beginServiceProcess(environment: Readonly<Record<string, string>>): Promise<StartingService> {
  const port = environment.PORT ?? String(await freePort())
  const { child, chunks } = spawnService({ ...environment, PORT: port })
  const origin = `http://127.0.0.1:${port}`
  const output = () => chunks.join('')
  return {
    pid: child.pid ?? 0,
    origin,
    output,
    ended: ended(child),
    untilReady: async (withinMs = READY_TIMEOUT_MS) => {
      for (const deadline = performance.now() + withinMs; !(await answers(`${origin}/readyz`)); ) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output()}`)
        if (performance.now() > deadline) {
          child.kill('SIGKILL')
          throw new Error(`not ready: ${output()}`)
        }
        await sleep(100)
      }
    },
    end: async (signal) => {
      child.kill(signal)
      return ended(child)
    },
  }
}

/** Starts the service with an environment it must refuse; what it wrote and its exit code. */
export async function failToStart(
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; lines: string[] }> {
  const { child, chunks } = spawnService({ PORT: String(await freePort()), ...environment })
  const code = await ended(child)
  return { code, lines: chunks.join('').trim().split('\n') }
}

/** Processes whose command line contains the text. */
export async function findProcesses(text: string): Promise<number[]> {
  const { stdout } = await run('ps', ['-Ao', 'pid=,args='], { maxBuffer: 16 * 1024 * 1024 })
  const lines = stdout.split('\n').filter((line) => line.includes(text))
  return lines.map((line) => Number.parseInt(line.trim(), 10))
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}
