import { currentVersion, type Policy } from '../../../contract/terms/domain/policy.ts'
import type { PostingDraft } from '../../../ledger/billing/domain/posting.ts'

/** The premium the policyholder owes the issuing insurer from issue on, one movement per cover. */
export function premiumWrittenPostings(policy: Policy & { readonly _id: string }, event: string): PostingDraft[] {
  const { parties, holderId, product, region, _id: policyNo } = policy
  const [insurerId] = parties.insurerIds
  return currentVersion(policy)
    .covers.filter(({ premiumFen }) => premiumFen > 0)
    .map(({ code, premiumFen }) => ({
      book: 'due',
      kind: 'premiumWritten',
      source: `policyholder:${holderId}`,
      destination: `insurer:${insurerId}`,
      amountFen: premiumFen,
      subject: `policy:${policyNo}`,
      policyNo,
      event,
      parties,
      productCode: product.code,
      coverCode: code,
      region,
    }))
}
