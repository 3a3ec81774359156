import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json: the same from source (`config/`) and from the build (`dist/config/`). */
export const PROJECT_ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

/** Absolute path of a file or folder that ships with the project, such as `config/tariffs`. */
export function projectPath(...parts: readonly string[]): string {
  return join(PROJECT_ROOT, ...parts)
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json not found above the running code')
  return rootAbove(parent)
}
