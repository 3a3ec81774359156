/** One of several processes that share batches, until it is ended; answers `memory` with the most it has taken, in bytes. */
import '../server/routes.ts'
import { subsidyAssessment } from '../jobs/subsidyAssessment.ts'
import { systemClock } from '../server/platform/clock.ts'
import { connectDatabase } from '../server/platform/database/connect.ts'
import { jobsOf } from '../test/support/jobs.ts'

const [uri = ''] = process.argv.slice(2)
const LOOK_MS = 100

await connectDatabase(uri)
const { batch } = subsidyAssessment
const jobs = jobsOf([], systemClock(null), {
  instance: `bench-${process.pid}`,
  ...(batch && { batches: [batch] }),
})
await jobs.start()
let most = 0
const look = () => {
  most = Math.max(most, process.memoryUsage().rss)
}
look()
setInterval(look, LOOK_MS)
process.on('message', () => process.send?.(most))
process.send?.('ready')
