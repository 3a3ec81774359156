import { lineOf } from '../server/business/desk/audit/usecases/findings.ts'
import { ledgerFinding } from '../server/business/desk/audit/usecases/ledgerFindings.ts'
import { PROOF_BEGINS, type ProofState, proveLedger } from '../server/business/desk/audit/usecases/proveLedger.ts'
import { type JobDefinition, JobFinding } from './definition.ts'

const NAMED = 5

/**
 * Proves the ledger; differences fail the run, the first few are named. A run that was stopped goes on where it was, with
 * what it had found.
 */
export const ledgerProof: JobDefinition = {
  name: 'ledgerProof',
  run: async ({ progress }) => {
    const from = progress.cursor === null ? PROOF_BEGINS : (JSON.parse(progress.cursor) as ProofState)
    const { differences, differenceCount, ...proved } = await proveLedger(from, async (state) => {
      const { policies, claims, subsidies, transactions } = state
      await progress.save({ done: policies + claims + subsidies + transactions, cursor: JSON.stringify(state) })
    })
    if (differenceCount > 0) {
      const named = differences.slice(0, NAMED).map((difference) => lineOf(ledgerFinding(difference)))
      throw new JobFinding(`${differenceCount} differences in the ledger: ${named.join('; ')}`)
    }
    return proved
  },
}
