import { VERIFICATION_STEPS } from '../server/business/desk/audit/usecases/verifyRecord.ts'
import { keptHeads } from '../server/platform/sealing/usecases/takeHeadOut.ts'
import type { JobDefinition } from './definition.ts'
import type { JobMeans } from './means.ts'
import { verificationJob } from './verificationRun.ts'

/** Verifies the record from the heads kept outside. The ledger has a run of its own every night, see `ledgerProof`. */
export const auditVerification = ({ keys, heads }: JobMeans): JobDefinition =>
  verificationJob('auditVerification', {
    keys,
    heads: () => keptHeads(heads.dir),
    steps: VERIFICATION_STEPS.filter((step) => step !== 'ledger'),
    result: ({ counts, unsealed, heads: given }) => {
      const { events = 0, streams = 0, documents = 0, rebuilt = 0, seals = 0 } = counts
      return { events, streams, documents, rebuilt, seals, heads: given, unsealed }
    },
  })
