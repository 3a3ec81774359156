import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'

/** What a part of the claim page gets. */
export interface ClaimProps {
  readonly claim: ClaimView
}

/** What a dialog of the claim page gets. */
export interface ClaimDialogProps extends ClaimProps {
  readonly onClose: () => void
}
