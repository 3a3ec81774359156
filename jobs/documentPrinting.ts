import { printDueDocuments } from '../server/business/policy/documents/usecases/printDueDocuments.ts'
import type { JobDefinition } from './definition.ts'
import type { JobMeans } from './means.ts'

/** Prints, once a day, what was issued and nobody has asked for yet. */
export const documentPrinting = ({
  publicOrigin,
  signingKey,
}: Pick<JobMeans, 'publicOrigin' | 'signingKey'>): JobDefinition => ({
  name: 'documentPrinting',
  run: async ({ context, progress }) => {
    const printed = await printDueDocuments({ ...context(), publicOrigin, ...(signingKey && { signingKey }) }, (done) =>
      progress.save({ done }),
    )
    return { printed }
  },
})
