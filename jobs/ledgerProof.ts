import type { JobDefinition } from './definition.ts'
import { verificationRun } from './verificationRun.ts'

/** Proves the ledger against its documents: the last step of the verification, by itself. */
export const ledgerProof: JobDefinition = {
  name: 'ledgerProof',
  run: async ({ progress }) => {
    const { ledger } = await verificationRun({ keys: null, heads: [], steps: ['ledger'] }, progress)
    return ledger
  },
}
