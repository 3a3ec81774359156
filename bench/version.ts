import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PROJECT_ROOT } from '../config/paths.ts'

const run = promisify(execFile)

/** A version of the project in a folder of its own, built, its bench compiled. */
export interface Version {
  readonly name: string
  readonly folder: string
}

/** What is being worked on: `npm run bench` has built it. */
export const presentVersion: Version = { name: 'this', folder: PROJECT_ROOT }

/**
 * Checks a commit out beside this one, installs (or uses what is installed here, where the lock file is the same), and
 * builds it. `remove` takes all of it away again. Throws where git does not know the commit or it does not build.
 */
export async function checkOut(commit: string): Promise<Version & { remove(): Promise<void> }> {
  const parent = mkdtempSync(join(tmpdir(), 'firstcover-version-'))
  const folder = join(parent, 'project')
  const installed = join(folder, 'node_modules')
  const remove = async () => {
    // A link to what is installed here is not followed.
    rmSync(installed, { recursive: true, force: true })
    rmSync(parent, { recursive: true, force: true })
    await run('git', ['worktree', 'prune'], { cwd: PROJECT_ROOT })
  }
  try {
    await run('git', ['worktree', 'add', '--detach', folder, commit], { cwd: PROJECT_ROOT })
    const lockOf = (root: string) => readFileSync(join(root, 'package-lock.json'), 'utf8')
    if (lockOf(folder) === lockOf(PROJECT_ROOT)) symlinkSync(join(PROJECT_ROOT, 'node_modules'), installed)
    else await npm(folder, 'ci')
    await npm(folder, 'run', 'prebench')
    const { stdout } = await run('git', ['rev-parse', '--short', 'HEAD'], { cwd: folder })
    return { name: stdout.trim(), folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What npm says goes to standard error, as the rows are what is printed. */
async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  const child = spawn('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ends with ${code} in ${folder}`)
}
