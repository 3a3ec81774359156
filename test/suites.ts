import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { sep } from 'node:path'
import { projectPath } from '../config/paths.ts'
import { FUZZ_REQUESTS } from './fuzz/sample.ts'

/** A part of `npm test`. */
export interface Suite {
  readonly name: string
  /** Specs for mocha, or a command whose exit code is the verdict. */
  readonly specs?: readonly string[]
  readonly command?: { readonly program: string; readonly args: readonly string[] }
  readonly environment?: Readonly<Record<string, string>>
  /** Configuration of mocha, where it is not the usual one. */
  readonly config?: string
  /** Files of this suite run in so many processes side by side. */
  readonly jobs?: number
  /** Starts or serves what is in `dist/`. */
  readonly built?: true
  /** Needs a browser. */
  readonly browser?: true
  /** Runs after all others, with the machine to itself: it measures what others would disturb. */
  readonly alone?: true
  /** Part of `npm run check`: quick, and without a database. */
  readonly check?: true
}

/**
 * Several cores would check what they share each for itself; other suites use them better. What was found of files that
 * did not change since is kept.
 */
const typesOf = (name: string, project: string) => {
  const kept = `test-output/types-${name}.tsbuildinfo`
  const args = ['--noEmit', '--singleThreaded', '--incremental', '--tsBuildInfoFile', kept, '-p', project]
  return { name: `types of the ${name}`, command: { program: 'tsc', args }, check: true } as const
}

/** Specs that do what the story left to be done, in parts where they leave it to each other. */
const PARTS: Readonly<Record<string, number>> = {
  field: 0,
  walkthrough: 0,
  acceptance: 1,
  story: 1,
  workLeftOpen: 1,
}

/** Specs that look at what others finish, such as a draft that is published. */
const FIRST: readonly string[] = ['inSight']

/** Processes that each have a service and a browser of their own, which take two cores. */
const BROWSERS = Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2)))

/** Everything `npm test` runs, the longest first so that all lanes end together. */
export const SUITES: readonly Suite[] = [
  ...browserParts(BROWSERS).map((specs) => ({ name: 'browser', specs, built: true, browser: true }) as const),
  // Waits more than it works.
  { name: 'platform', specs: ['test/platform/**/*.test.ts'], jobs: 3, built: true },
  {
    name: 'service',
    specs: [
      'test/api/**/*.test.ts',
      'test/acceptance/**/*.test.ts',
      'test/jobs/**/*.test.ts',
      'test/security/**/*.test.ts',
    ],
    jobs: Math.max(2, Math.floor(availableParallelism() / 2)),
    built: true,
  },
  // Elections take longer than the service waits when the members of a set get no time to vote.
  { name: 'failover', specs: ['test/failover/**/*.test.ts'], built: true, alone: true },
  { name: 'fuzz', specs: ['test/fuzz/**/*.test.ts'], environment: { [FUZZ_REQUESTS]: '4000' } },
  {
    name: 'unit',
    specs: [
      'test/architecture.test.ts',
      'test/unit/**/*.test.ts',
      'test/tables/**/*.test.ts',
      'test/vectors/**/*.test.ts',
    ],
    check: true,
  },
  { name: 'component', specs: ['test/component/**/*.test.tsx'], config: 'test/component/.mocharc.json', check: true },
  typesOf('server', '.'),
  typesOf('client', 'test/component'),
  { name: 'nothing unused', command: { program: 'knip', args: ['--no-progress'] }, check: true },
  { name: 'format and lint', command: { program: 'biome', args: ['check', '.'] }, check: true },
]

const SPEC = /\.test\.tsx?$/

/** Spec files of a suite. */
export function specsOf({ specs = [] }: Suite): readonly string[] {
  return specs.flatMap((spec) => {
    const [folder = spec, below] = spec.split('/**/')
    if (below === undefined) return [spec]
    const files = readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' })
    return files.filter((file) => SPEC.test(file)).map((file) => `${folder}/${file.split(sep).join('/')}`)
  })
}

/** The suite with the chosen ones of its specs, if there are any. */
export function narrowed(suite: Suite, chosen: readonly string[]): readonly Suite[] {
  const specs = specsOf(suite).filter((spec) => chosen.includes(spec))
  return specs.length > 0 ? [{ ...suite, specs }] : []
}

/** The files of browser tests, dealt out to processes that each have a service and a browser of their own. */
function browserParts(parts: number): readonly (readonly string[])[] {
  const names = readdirSync(projectPath('test', 'browser'))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.test.ts'.length))
    .sort()
  const dealt = names.filter((name) => !(name in PARTS))
  return Array.from({ length: parts }, (_, part) =>
    names
      .filter((name) => (PARTS[name] ?? dealt.indexOf(name)) % parts === part)
      .toSorted((one, other) => Number(FIRST.includes(other)) - Number(FIRST.includes(one)))
      .map((name) => `test/browser/${name}.test.ts`),
  )
}
