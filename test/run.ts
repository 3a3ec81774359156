import { runSuites } from './runSuites.ts'
import { SUITES } from './suites.ts'

/**
 * `npm test`: every suite. `--only=unit,api` runs the named suites, `--only=check` those that are quick and need no
 * database.
 */
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
await runSuites(
  SUITES.filter(
    ({ name, check }) => only === undefined || (only === 'check' && check) || only.split(',').includes(name),
  ),
)
