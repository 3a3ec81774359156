import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { stampOf } from './buildStamp.ts'

/**
 * What is worked out of the sources at some cost, kept in `test-output/NAME` for as long as those sources stay as they are:
 * `make` runs once for a state of them, whichever process asks first. What is kept must come back whole from a text.
 */
export async function keptOf(name: string, sources: readonly string[], make: () => Promise<string>): Promise<string> {
  const folder = projectPath('test-output', name)
  const stamp = stampOf(sources)
  const file = projectPath('test-output', name, stamp)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const made = await make()
  // Sources can change while something is made of them: it stays that of those it was begun with.
  if (stampOf(sources) !== stamp) return made
  mkdirSync(folder, { recursive: true })
  // Whoever looks for it finds a whole file or none.
  const written = `${file}.${process.pid}`
  writeFileSync(written, made)
  for (const kept of readdirSync(folder))
    if (!kept.startsWith(stamp)) rmSync(projectPath('test-output', name, kept), { force: true })
  renameSync(written, file)
  return made
}
