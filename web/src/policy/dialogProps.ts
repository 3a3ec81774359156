import type { AcceptanceView, PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'

/** What every dialog of a policy gets. */
export interface PolicyDialogProps {
  readonly policy: PolicyView
  readonly onClose: () => void
}

/** What every dialog of a record of acceptance gets. */
export interface AcceptanceDialogProps extends PolicyDialogProps {
  readonly acceptance: AcceptanceView
  /** What people call the accepted object. */
  readonly name: string
}
