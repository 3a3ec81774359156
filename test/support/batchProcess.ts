/**
 * A process of its own that works on batches until somebody ends it: `batchProcess.ts <mongodb address> <counting options>`.
 * Says `ready` when it takes ranges.
 */
import '../../models/jobRuns.ts'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { ApartClock } from './clock.ts'
import { countingBatch } from './countingBatch.ts'
import { jobsOf } from './jobs.ts'

const [uri = '', options = '{}'] = process.argv.slice(2)
await connectDatabase(uri)
const jobs = jobsOf([], new ApartClock(), {
  batches: [countingBatch(JSON.parse(options))],
  instance: `worker-${process.pid}`,
})
await jobs.start()
process.on('SIGTERM', () => void jobs.stop().then(() => process.exit(0)))
process.stdout.write('ready\n')
setInterval(() => process.stdout.write(`${process.memoryUsage().heapUsed}\n`), 500)
