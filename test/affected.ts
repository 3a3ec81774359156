import { readFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { affectedSpecs } from '../scripts/affected.ts'
import { changedSince } from '../scripts/changedSince.ts'
import { readImporters } from '../scripts/importGraph.ts'
import { runSuites } from './runSuites.ts'
import { narrowed, SUITES, specsOf } from './suites.ts'

/** Looks at every source there is: no change is too small for it. */
const IMPORT_RULES = 'test/architecture.test.ts'

/**
 * `npm run test:affected [-- BASE]`: types, format, lint and import rules, and of all suites the specs that what changed since
 * BASE (a commit; the branch `main` without one) can make fail. `--list` names them instead.
 */
const [base = 'main', ...rest] = process.argv.slice(2).filter((argument) => argument !== '--list')
if (rest.length > 0) throw new Error('one base commit at most')
const [changed, importers] = await Promise.all([changedSince(base), readImporters()])
const chosen = affectedSpecs({
  changed,
  importers,
  specs: SUITES.flatMap(specsOf),
  textOf: (file) => readFileSync(projectPath(file), 'utf8'),
})
process.stdout.write(`${changed.length} files differ from ${base}; ${chosen.length} specs can tell\n`)
if (process.argv.includes('--list')) process.stdout.write(chosen.map((spec) => `${spec}\n`).join(''))
else await runSuites(SUITES.flatMap((suite) => (suite.command ? [suite] : narrowed(suite, [...chosen, IMPORT_RULES]))))
