import { PROOF_BEGINS, type ProofState, proveLedger } from '../server/business/desk/audit/usecases/proveLedger.ts'
import { type JobDefinition, JobFinding } from './definition.ts'

const NAMED = 5

/**
 * Proves the ledger; mismatches fail the run, the first few are named. A run that was stopped goes on where it was, with
 * what it had found.
 */
export const ledgerProof: JobDefinition = {
  name: 'ledgerProof',
  run: async ({ progress }) => {
    const from = progress.cursor === null ? PROOF_BEGINS : (JSON.parse(progress.cursor) as ProofState)
    const { mismatches, mismatchCount, ...proved } = await proveLedger(from, async (state) => {
      const { policies, claims, subsidies, transactions } = state
      await progress.save({ done: policies + claims + subsidies + transactions, cursor: JSON.stringify(state) })
    })
    if (mismatchCount > 0) {
      const named = mismatches.slice(0, NAMED).map((mismatch) => JSON.stringify(mismatch))
      throw new JobFinding(`${mismatchCount} mismatches in the ledger: ${named.join(', ')}`)
    }
    return proved
  },
}
