import type { CreditView } from '../../../server/business/policy/collection/collection.contract.ts'

/** What every dialog about a credit is given. */
export interface CreditDialogProps {
  readonly credit: CreditView
  readonly onClose: () => void
}

/** The dialogs about a credit, by the event each is for. */
export type CreditDialogName = 'allocate' | 'attribute' | 'markForRefund' | 'unmark'
