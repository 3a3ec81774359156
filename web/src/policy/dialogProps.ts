import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'

/** What every dialog of a policy gets. */
export interface PolicyDialogProps {
  readonly policy: PolicyView
  readonly onClose: () => void
}
