import { keptOf } from './kept.ts'
import { runCommand } from './processes.ts'

/** What imports are read of. */
export const CRUISED = ['server', 'models', 'jobs', 'config', 'web', 'scripts', 'test', 'bench']
/** What says how they are read and which may be. */
const RULES = ['.dependency-cruiser.cjs', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Every source with what it imports, and the imports that the rules forbid. */
export interface Cruise {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string; readonly dependencyTypes: readonly string[] }[]
  }[]
  readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: string }[]
}

interface Report {
  readonly modules: Cruise['modules']
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

/**
 * Reads all imports there are. It takes half a minute of a processor, so it is done once for a state of the sources.
 * @throws Error where they cannot be read
 */
export async function cruise(): Promise<Cruise> {
  return JSON.parse(await keptOf('imports', [...CRUISED, ...RULES], read)) as Cruise
}

async function read(): Promise<string> {
  const args = [...CRUISED, '--config', '.dependency-cruiser.cjs', '-T', 'json']
  const { output, code } = await runCommand({ name: 'imports', program: 'depcruise', args })
  if (!output.startsWith('{')) throw new Error(`the imports cannot be read (${code}): ${output.slice(0, 500)}`)
  const { modules, summary }: Report = JSON.parse(output)
  const read: Cruise = {
    modules: modules.map(({ source, dependencies }) => ({
      source,
      dependencies: dependencies.map(({ resolved, dependencyTypes }) => ({ resolved, dependencyTypes })),
    })),
    violations: summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })),
  }
  return JSON.stringify(read)
}
