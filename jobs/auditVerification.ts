import { VERIFICATION_STEPS } from '../server/business/desk/audit/usecases/verifyRecord.ts'
import { keptHeads } from '../server/platform/sealing/usecases/takeHeadOut.ts'
import type { JobDefinition } from './definition.ts'
import type { JobMeans } from './means.ts'
import { verificationRun } from './verificationRun.ts'

/** The ledger has a run of its own every night, see `ledgerProof`. */
const STEPS = VERIFICATION_STEPS.filter((step) => step !== 'ledger')

/** Verifies the record from the heads kept outside. */
export const auditVerification = ({ keys, heads }: JobMeans): JobDefinition => ({
  name: 'auditVerification',
  run: async ({ progress }) => {
    const given = keptHeads(heads.dir)
    const verified = await verificationRun({ keys, heads: given, steps: STEPS }, progress)
    const { events, streams, documents, rebuilt, seals, unsealed } = verified
    return { events, streams, documents, rebuilt, seals, heads: given.length, unsealed }
  },
})
