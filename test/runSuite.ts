import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, runCommand } from '../scripts/processes.ts'
import type { Suite } from './suites.ts'
import { browserRunsHere } from './support/browser.ts'
import { SHARED_MONGODB } from './support/mongod.ts'

const SUITE_TIMEOUT_MS = 40 * 60_000

/** What became of a suite's tests. */
export interface Verdict {
  readonly passed: number
  readonly failed: number
  /** Titles of the tests that were not run, and why where it is known. */
  readonly skipped: readonly string[]
  /** By spec file, how many milliseconds its tests took with what they prepared. */
  readonly files?: Readonly<Record<string, number>>
}

export interface Circumstances {
  /** Address of the mongod that all suites share. */
  readonly mongodbUri: string | null
  /** Outcome of the build, for suites that need it. */
  readonly built: Promise<Outcome> | null
  /** When the browser's program is in its place. */
  readonly unpacked: Promise<string> | null
}

/** Runs one suite in a process of its own, prints its line (and all it wrote if something failed), and counts. */
export async function runSuite(suite: Suite, circumstances: Circumstances): Promise<Verdict> {
  const results = mkdtempSync(join(tmpdir(), 'firstcover-results-'))
  const file = join(results, 'counts.json')
  const outcome = await (suite.specs ? runSpecs(suite, file, circumstances) : runTool(suite))
  const verdict = verdictOf(suite, outcome, file)
  rmSync(results, { recursive: true })
  const { passed, failed, skipped } = verdict
  if (failed > 0) process.stdout.write(`${outcome.output}\n`)
  const bad = failed > 0 ? `, ${failed} FAILED` : ''
  const open = skipped.length > 0 ? `, ${skipped.length} not run` : ''
  process.stdout.write(`${suite.name}: ${passed} passed${bad}${open} (${outcome.seconds.toFixed(1)} s)\n`)
  return verdict
}

async function runTool({ name, command }: Suite): Promise<Outcome> {
  if (!command) throw new Error(`${name} has neither specs nor a command`)
  return runCommand({ name, ...command, timeoutMs: SUITE_TIMEOUT_MS })
}

async function runSpecs(
  { name, specs = [], config, jobs, built: needsBuild, browser, environment }: Suite,
  file: string,
  { mongodbUri, built, unpacked }: Circumstances,
): Promise<Outcome> {
  const build = needsBuild ? await built : null
  if (build && build.code !== 0) return { ...build, name }
  if (browser) await unpacked
  const countOnly = browser && !browserRunsHere ? ['--dry-run'] : []
  const parallel = jobs ? ['--parallel', '--jobs', String(jobs)] : []
  const configured = config ? ['--config', config] : []
  const report = ['--reporter', 'test/support/reporter.cjs', '--reporter-option', `output=${file}`]
  return runCommand({
    name,
    program: 'mocha',
    args: [...configured, ...specs, ...countOnly, ...parallel, '--forbid-only', ...report],
    timeoutMs: SUITE_TIMEOUT_MS,
    environment: { ...environment, ...(mongodbUri !== null && { [SHARED_MONGODB]: mongodbUri }) },
  })
}

/** A suite that ends badly without a failed test (a spec that does not load, a process that was stopped) is one failure. */
function verdictOf({ specs, browser }: Suite, { code }: Outcome, file: string): Verdict {
  if (!specs) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
  const counted = readCounts(file)
  if (!counted) return { passed: 0, failed: 1, skipped: [] }
  if (browser && !browserRunsHere) {
    const why = `the carried browser is for linux x64, this is ${process.platform} ${process.arch}`
    const skipped = Array.from({ length: counted.passed }, (_, index) => `browser test ${index + 1} (${why})`)
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped }
  }
  return { ...counted, failed: code !== 0 && counted.failed === 0 ? 1 : counted.failed }
}

function readCounts(file: string): Verdict | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Verdict
  } catch {
    return null
  }
}
