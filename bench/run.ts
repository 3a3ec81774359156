import { COMPARED, measureAgainst } from './against.ts'
import { measureBatches } from './batches.ts'
import { measureBindings } from './bindings.ts'
import { measureListPages } from './listPage.ts'
import { measureMainJob } from './mainJob.ts'
import { measurePolicyChanges } from './policyChanges.ts'
import { measurePremium } from './premium.ts'
import { measureQuoteRequests } from './quoteRequest.ts'
import { measureRating } from './rating.ts'
import { measureSearch } from './search.ts'
import { measureStartUp } from './startUp.ts'

const MEASUREMENTS: Readonly<Record<string, () => Promise<void>>> = {
  rating: measureRating,
  quotes: measureQuoteRequests,
  bindings: measureBindings,
  batches: measureBatches,
  policies: measurePolicyChanges,
  start: measureStartUp,
  lists: measureListPages,
  search: measureSearch,
  mainJob: measureMainJob,
  premium: measurePremium,
}
/** Takes minutes: a million of everything, a hundred thousand policies. Only when asked for. */
const ON_REQUEST = ['lists', 'search', 'mainJob', 'premium']

/**
 * `npm run bench`: every figure beside its baseline of the same run, one JSON line each. `--only=lists` the named. What
 * is measured is compiled code, as it ships. `--against=COMMIT`: that version beside this one, in so many `--rounds`.
 */
const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(`--${name}=`.length)

const commit = option('against')
const only = option('only')?.split(',')
if (commit === undefined) {
  await measureAll(only ?? Object.keys(MEASUREMENTS).filter((name) => !ON_REQUEST.includes(name)))
} else {
  await measureAgainst(commit, only ?? COMPARED, Number(option('rounds') ?? 3))
}
process.exit()

async function measureAll(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !MEASUREMENTS[name])
  if (unknown.length > 0) throw new Error(`there is no measurement ${unknown.join(', ')}`)
  for (const name of names) await MEASUREMENTS[name]?.()
}
