import { findErased } from '../models/users.ts'
import { takeHeadOut } from '../server/platform/sealing/usecases/takeHeadOut.ts'
import type { JobDefinition, JobResult } from './definition.ts'
import type { JobMeans } from './means.ts'

/** Takes the head of the seals out of the database, to the folder and the webhook that are set; the log has it anyway. */
export const sealHead = ({ heads }: JobMeans): JobDefinition => ({
  name: 'sealHead',
  run: async ({ bucket, context }): Promise<JobResult> => {
    const head = await takeHeadOut(heads, { day: bucket, erased: await findErased() })
    if (!head) return { n: 0 }
    context().logger.info('head of the seals', { n: head.n, hash: head.hash })
    return { n: head.n, hash: head.hash }
  },
})
