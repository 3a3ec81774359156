import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { PROJECT_ROOT } from '../config/paths.ts'

const run = promisify(execFile)

/**
 * Paths that differ from where this branch left `base`: committed, changed, deleted or not yet known to git.
 * @throws Error where git does not know `base`
 */
export async function changedSince(base: string): Promise<readonly string[]> {
  const left = (await git('merge-base', base, 'HEAD'))[0] ?? base
  const lists = [
    await git('diff', '--name-only', '--no-renames', left),
    await git('ls-files', '--others', '--exclude-standard'),
  ]
  return [...new Set(lists.flat())].sort()
}

async function git(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run('git', ['-c', 'core.quotePath=off', ...args], { cwd: PROJECT_ROOT })
  return stdout.split('\n').filter((line) => line !== '')
}
