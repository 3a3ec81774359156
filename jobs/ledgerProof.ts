import { verificationJob } from './verificationRun.ts'

/** Proves the ledger against its documents: the last step of the verification, by itself. */
export const ledgerProof = verificationJob('ledgerProof', {
  keys: null,
  heads: () => [],
  steps: ['ledger'],
  result: ({ counts: { policies = 0, claims = 0, subsidies = 0, credits = 0, transactions = 0 } }) => ({
    policies,
    claims,
    subsidies,
    credits,
    transactions,
  }),
})
