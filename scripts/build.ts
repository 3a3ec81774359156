import { rmSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { isBuilt, removeStamp, SERVER, sourcesStamp, writeStamp } from './buildStamp.ts'
import { compressFolder } from './compress.ts'
import { type Command, runCommand } from './processes.ts'

const COMMANDS: readonly Command[] = [
  { name: 'server', program: 'tsc', args: ['-p', 'tsconfig.build.json'] },
  { name: 'client', program: 'vite', args: ['build', 'web', '--logLevel', 'warn'] },
]

/** Builds server and client side by side into `dist/` and compresses the client, unless the sources are those of the last build. */
async function build(): Promise<number> {
  if (isBuilt()) return 0
  const stamp = sourcesStamp()
  removeStamp()
  for (const folder of SERVER) rmSync(projectPath('dist', folder), { recursive: true, force: true })
  const outcomes = await Promise.all(COMMANDS.map(runCommand))
  for (const { name, code, output, seconds } of outcomes) {
    process.stdout.write(
      code === 0 ? `built ${name} in ${seconds.toFixed(1)} s\n` : `${output}\nthe build of the ${name} failed\n`,
    )
  }
  if (outcomes.some(({ code }) => code !== 0)) return 1
  const { files, bytes, brotliBytes } = await compressFolder(projectPath('dist', 'web'))
  process.stdout.write(`compressed ${files} files of the client, ${kilobytes(bytes)} to ${kilobytes(brotliBytes)}\n`)
  writeStamp(stamp)
  return 0
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1_000)} kB`

process.exitCode = await build()
