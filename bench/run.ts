import { measureListPages } from './listPage.ts'
import { measurePolicyChanges } from './policyChanges.ts'
import { measureQuoteRequests } from './quoteRequest.ts'
import { measureRating } from './rating.ts'
import { measureStartUp } from './startUp.ts'

const MEASUREMENTS: Readonly<Record<string, () => Promise<void>>> = {
  rating: measureRating,
  quotes: measureQuoteRequests,
  policies: measurePolicyChanges,
  start: measureStartUp,
  lists: measureListPages,
}
/** Takes minutes: a million of everything. Only when asked for. */
const ON_REQUEST = ['lists']

/**
 * `npm run bench`: every figure beside its baseline of the same run, one JSON line each. `--only=lists` the named. What
 * is measured is compiled code, as it ships.
 */
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
const names = only ?? Object.keys(MEASUREMENTS).filter((name) => !ON_REQUEST.includes(name))
const unknown = names.filter((name) => !MEASUREMENTS[name])
if (unknown.length > 0) throw new Error(`there is no measurement ${unknown.join(', ')}`)
for (const name of names) await MEASUREMENTS[name]?.()
process.exit()
