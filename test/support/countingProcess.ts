/** A process of its own that works on the counting job until somebody kills it: `countingProcess.ts <mongodb address>`. */
import '../../models/jobRuns.ts'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { MovableClock } from './clock.ts'
import { countingJob } from './countingJob.ts'
import { jobsOf } from './jobs.ts'

const [uri = '', day = ''] = process.argv.slice(2)
await connectDatabase(uri)
const jobs = jobsOf([countingJob(25)], new MovableClock(day), { instance: 'killed' })
await jobs.queueDue()
await jobs.workOff()
