import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectPath } from '../config/paths.ts'

/** Folders that the server is built from. */
export const SERVER = ['server', 'models', 'jobs', 'config']
/** What the product is. */
export const SOURCES = [...SERVER, 'web', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
const STAMP = projectPath('dist', '.sources')

/** Whether `dist/` was built from the sources as they are. */
export const isBuilt = (): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesStamp()

/** Before a build: until it is done, `dist/` is of no sources. */
export const removeStamp = (): void => rmSync(STAMP, { force: true })

/** After a build. */
export const writeStamp = (stamp: string): void => writeFileSync(STAMP, stamp)

/** Changes when any file of the product is added, removed, resized or saved. */
export const sourcesStamp = (): string => stampOf(SOURCES)

/** Changes when any of the files, or any file below one of the folders, is added, removed, resized or saved. */
export function stampOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(projectPath(source)))) {
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
