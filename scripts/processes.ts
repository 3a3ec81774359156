import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { PROJECT_ROOT, projectPath } from '../config/paths.ts'

/** How a command ended. */
export interface Outcome {
  readonly name: string
  readonly code: number
  readonly seconds: number
  readonly output: string
}

/** A named command; the program is one of the project's own tools or `node`. */
export interface Command {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

/** Runs a command to its end and keeps what it wrote. */
export function runCommand({ name, program, args, environment, timeoutMs = 600_000 }: Command): Promise<Outcome> {
  const began = performance.now()
  const own = program === 'node' ? [...args] : [toolPath(program), ...args]
  const child = spawn(process.execPath, own, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const timer = setTimeout(() => {
    chunks.push(Buffer.from(`\n${name} was stopped after ${timeoutMs / 1000} s\n`))
    child.kill('SIGKILL')
  }, timeoutMs)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      const output = Buffer.concat(chunks).toString('utf8')
      resolve({ name, code: code ?? 1, seconds: (performance.now() - began) / 1000, output })
    })
  })
}

const TOOLS: Readonly<Record<string, readonly string[]>> = {
  tsc: ['typescript-7', 'bin', 'tsc'],
  vite: ['vite', 'bin', 'vite.js'],
  biome: ['@biomejs', 'biome', 'bin', 'biome'],
  mocha: ['mocha', 'bin', 'mocha.js'],
  knip: ['knip', 'bin', 'knip.js'],
  depcruise: ['dependency-cruiser', 'bin', 'dependency-cruise.mjs'],
}

function toolPath(tool: string): string {
  const path = TOOLS[tool]
  if (!path) throw new Error(`unknown tool ${tool}`)
  return projectPath('node_modules', ...path)
}

/** Runs jobs with at most so many at the same time, starting them in the given order. */
export async function runPool<T>(width: number, jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  const waiting = [...jobs.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1]()
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}
