import { cruise } from './cruise.ts'

/** Every source file, with the files that import it at run time. */
export type Importers = ReadonlyMap<string, readonly string[]>

/** Reads who imports whom. Types alone are left out: what they break, the compiler says. */
export async function readImporters(): Promise<Importers> {
  const importers = new Map<string, string[]>()
  for (const { source, dependencies } of (await cruise()).modules) {
    if (!importers.has(source)) importers.set(source, [])
    for (const { resolved, dependencyTypes } of dependencies) {
      if (dependencyTypes.includes('type-only')) continue
      importers.set(resolved, [...(importers.get(resolved) ?? []), source])
    }
  }
  return importers
}
