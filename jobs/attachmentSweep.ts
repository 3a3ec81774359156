import { sweepLooseFiles } from '../server/business/contract/attachments/usecases/sweepLooseFiles.ts'
import type { JobDefinition } from './definition.ts'

/** Removes the bytes of uploads that a stopped process left unfinished, and of attachments removed just before it. */
export const attachmentSweep: JobDefinition = {
  name: 'attachmentSweep',
  run: async ({ context, progress }) => {
    const removed = await sweepLooseFiles(context().now, (done) => progress.save({ done }))
    return { removed }
  },
}
