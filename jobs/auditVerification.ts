import { verifyChains } from '../server/business/desk/audit/usecases/verifyChains.ts'
import { type JobDefinition, JobFinding } from './definition.ts'

/** Verifies every event chain; a broken link fails the run at once and is named. */
export const auditVerification: JobDefinition = {
  name: 'auditVerification',
  run: async ({ progress }) => {
    const { broken, ...counts } = await verifyChains((events) => progress.save({ done: events }))
    if (broken) throw new JobFinding(`the chain is broken at ${broken.stream}#${broken.seq}: ${broken.fault}`)
    return counts
  },
}
