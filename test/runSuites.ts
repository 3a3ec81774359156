import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { PROJECT_ROOT } from '../config/paths.ts'
import { runCommand, runPool } from '../scripts/processes.ts'
import { runSuite, type Verdict } from './runSuite.ts'
import type { Suite } from './suites.ts'
import { browserRunsHere, unpackBrowser } from './support/browser.ts'
import { startTestMongod } from './support/mongod.ts'

/** As many as the machine has cores; on a small one a third, as several suites wait more than they work. */
const LANES = Math.max(3, availableParallelism())

/** Runs suites side by side against one mongod, then those that need the machine to themselves; the last line sums up. */
export async function runSuites(suites: readonly Suite[]): Promise<void> {
  const built = suites.some((suite) => suite.built)
    ? runCommand({ name: 'build', program: 'node', args: ['--import', 'tsx', 'scripts/build.ts'] })
    : null
  const mongod = suites.some(({ specs, check }) => specs && !check) ? await startTestMongod() : null
  const unpacked = suites.some((suite) => suite.browser) && browserRunsHere ? unpackBrowser() : null
  const circumstances = { mongodbUri: mongod?.uri ?? null, built, unpacked }
  const run = (lanes: number, chosen: readonly Suite[]) =>
    runPool(
      lanes,
      chosen.map((suite) => () => runSuite(suite, circumstances)),
    )
  const together = await run(
    LANES,
    suites.filter(({ alone }) => !alone),
  ).finally(() => mongod?.stop())
  const verdicts = [
    ...together,
    ...(await run(
      1,
      suites.filter(({ alone }) => alone),
    )),
  ]

  const skipped = verdicts.flatMap((verdict) => verdict.skipped)
  const passed = verdicts.reduce((sum, verdict) => sum + verdict.passed, 0)
  const failed = verdicts.reduce((sum, verdict) => sum + verdict.failed, 0)
  for (const [file, ms] of longest(verdicts))
    process.stdout.write(`took long: ${(ms / 1000).toFixed(1)} s ${relative(PROJECT_ROOT, file)}\n`)
  for (const title of skipped) process.stdout.write(`not run: ${title}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}\n`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

const NAMED = 10

/** The spec files that took longest, the longest first. */
function longest(verdicts: readonly Verdict[]): readonly (readonly [string, number])[] {
  return verdicts
    .flatMap(({ files = {} }) => Object.entries(files))
    .sort(([, one], [, other]) => other - one)
    .slice(0, NAMED)
}
