import { lineOf } from '../server/business/desk/audit/usecases/findings.ts'
import { verifyRecord } from '../server/business/desk/audit/usecases/verifyRecord.ts'
import { keptHeads } from '../server/platform/sealing/usecases/takeHeadOut.ts'
import { type JobDefinition, JobFinding } from './definition.ts'
import type { JobMeans } from './means.ts'

const NAMED = 5

/** Verifies the whole record from the heads kept outside; what is found fails the run at once, the first few are named. */
export const auditVerification = ({ keys, heads }: JobMeans): JobDefinition => ({
  name: 'auditVerification',
  run: async ({ progress }) => {
    const given = keptHeads(heads.dir)
    const verified = await verifyRecord({ keys, heads: given, onProgress: (done) => progress.save({ done }) })
    const { findings, events, streams, documents, rebuilt, seals, unsealed } = verified
    if (findings.length > 0)
      throw new JobFinding(
        `${findings.length} findings: ${findings
          .slice(0, NAMED)
          .map((finding) => lineOf(finding))
          .join('; ')}`,
      )
    return { events, streams, documents, rebuilt, seals, heads: given.length, unsealed }
  },
})
