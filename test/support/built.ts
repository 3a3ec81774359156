import { projectPath } from '../../config/paths.ts'
import { isBuilt } from '../../scripts/buildStamp.ts'

let checked = false

/** A path in `dist/`, which must be built from the sources as they are: processes start from there as they do for people. */
export function builtPath(...parts: readonly string[]): string {
  if (!checked && !isBuilt()) throw new Error('the sources changed since they were built: npm run build')
  checked = true
  return projectPath('dist', ...parts)
}
