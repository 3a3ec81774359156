import { readFileSync } from 'node:fs'
import { projectPath } from './paths.ts'

/** Version of the running program, as in package.json: `0.2.0`. */
export const PROGRAM_VERSION = (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string })
  .version

/** Negative where the first version is the older one, zero where both are the same. */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [partsOf(first), partsOf(second)]
  const index = a.findIndex((part, at) => part !== b[at])
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}

function partsOf(version: string): readonly number[] {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)
  if (!parts) throw new RangeError(`not a version: ${version}`)
  return parts.slice(1).map(Number)
}
