import { proveLedger } from '../server/business/ledger/billing/usecases/proveLedger.ts'
import { type JobDefinition, JobFinding } from './definition.ts'

const NAMED = 5

/** Proves the ledger; mismatches fail the run at once, the first few are named. */
export const ledgerProof: JobDefinition = {
  name: 'ledgerProof',
  run: async ({ context }) => {
    const { policies, claims, mismatches } = await proveLedger(context())
    if (mismatches.length > 0) {
      const named = mismatches.slice(0, NAMED).map((mismatch) => JSON.stringify(mismatch))
      throw new JobFinding(`${mismatches.length} mismatches in the ledger: ${named.join(', ')}`)
    }
    return { policies, claims }
  },
}
