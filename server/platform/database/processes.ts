import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the operating system says about a running process. */
export interface ProcessFacts {
  readonly pid: number
  readonly parentPid: number
  readonly commandLine: string
}

/** Facts about a process, or null when it does not run (or the platform does not tell). */
export async function findProcess(pid: number): Promise<ProcessFacts | null> {
  if (!isAlive(pid)) return null
  try {
    return process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid)
  } catch {
    return null
  }
}

/** Ends a process in order, by force after ten seconds, and returns when it is gone. */
export async function endProcess(pid: number): Promise<void> {
  signal(pid, 'SIGTERM')
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited === 10_000) signal(pid, 'SIGKILL')
    if (waited === 20_000) throw new Error(`process ${pid} does not end`)
    await sleep(100)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function fromProc(pid: number): Promise<ProcessFacts | null> {
  const [status, commandLine] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8'),
    readFile(`/proc/${pid}/cmdline`, 'utf8'),
  ])
  if (/^State:\s+Z/m.test(status)) return null
  const parentPid = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1])
  return { pid, parentPid, commandLine: commandLine.replaceAll('\0', ' ').trim() }
}

async function fromPs(pid: number): Promise<ProcessFacts | null> {
  const { stdout } = await run('ps', ['-o', 'ppid=,args=', '-p', String(pid)])
  const [, parentPid, commandLine] = /^\s*(\d+)\s+(.*)$/m.exec(stdout) ?? []
  return parentPid === undefined || commandLine === undefined
    ? null
    : { pid, parentPid: Number(parentPid), commandLine }
}
