import { runCommand } from '../scripts/processes.ts'
import { measureQuoteRequests } from './quoteRequest.ts'
import { measureRating } from './rating.ts'
import { measureStartUp } from './startUp.ts'

/** `npm run bench`: every figure beside its baseline of the same run, one JSON line each. */
const built = await runCommand({ name: 'build', program: 'node', args: ['--import', 'tsx', 'scripts/build.ts'] })
if (built.code !== 0) throw new Error(`the build failed:\n${built.output}`)
await measureRating()
await measureQuoteRequests()
await measureStartUp()
process.exit()
