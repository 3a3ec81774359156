import type { PayableKind } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { ObjectLink } from '../components/ObjectLink.tsx'

const KINDS = { claim: 'claim', premiumRefund: 'policy', creditRefund: 'bankCredit' } as const

/** The claim, policy or credit that a payment is for. */
export const CaseLink = ({ kind, caseNo }: { readonly kind: PayableKind; readonly caseNo: string }) => (
  <ObjectLink kind={KINDS[kind]} number={caseNo} />
)
