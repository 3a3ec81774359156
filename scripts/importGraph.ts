import { runCommand } from './processes.ts'

/** Every source file, with the files that import it at run time. */
export type Importers = ReadonlyMap<string, readonly string[]>

interface Cruised {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string; readonly dependencyTypes: readonly string[] }[]
  }[]
}

const SOURCES = ['server', 'models', 'jobs', 'config', 'web', 'scripts', 'test', 'bench']

/** Reads who imports whom. Types alone are left out: what they break, the compiler says. */
export async function readImporters(): Promise<Importers> {
  const { output, code } = await runCommand({
    name: 'imports',
    program: 'depcruise',
    args: [...SOURCES, '--config', '.dependency-cruiser.cjs', '-T', 'json'],
  })
  if (!output.startsWith('{')) throw new Error(`the imports cannot be read (${code}): ${output.slice(0, 500)}`)
  const importers = new Map<string, string[]>()
  for (const { source, dependencies } of (JSON.parse(output) as Cruised).modules) {
    if (!importers.has(source)) importers.set(source, [])
    for (const { resolved, dependencyTypes } of dependencies) {
      if (dependencyTypes.includes('type-only')) continue
      importers.set(resolved, [...(importers.get(resolved) ?? []), source])
    }
  }
  return importers
}
