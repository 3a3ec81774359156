import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectPath } from '../config/paths.ts'
import { type Command, runCommand } from './processes.ts'

const SERVER = ['server', 'models', 'jobs', 'config']
const SOURCES = [...SERVER, 'web', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
const STAMP = projectPath('dist', '.sources')

const COMMANDS: readonly Command[] = [
  { name: 'server', program: 'tsc', args: ['-p', 'tsconfig.build.json'] },
  { name: 'client', program: 'vite', args: ['build', 'web', '--logLevel', 'warn'] },
]

/** Builds server and client side by side into `dist/`, unless the sources are those of the last build. */
async function build(): Promise<number> {
  const stamp = sourcesStamp()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return 0
  for (const folder of ['.sources', ...SERVER]) rmSync(projectPath('dist', folder), { recursive: true, force: true })
  const outcomes = await Promise.all(COMMANDS.map(runCommand))
  for (const { name, code, output, seconds } of outcomes) {
    process.stdout.write(
      code === 0 ? `built ${name} in ${seconds.toFixed(1)} s\n` : `${output}\nthe build of the ${name} failed\n`,
    )
  }
  const failed = outcomes.some(({ code }) => code !== 0)
  if (!failed) writeFileSync(STAMP, stamp)
  return failed ? 1 : 0
}

/** Changes when any source file is added, removed, resized or saved. */
function sourcesStamp(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesBelow(projectPath(source)))) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}:${size}:${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

process.exitCode = await build()
