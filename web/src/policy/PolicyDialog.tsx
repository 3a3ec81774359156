import { DeliveryDialog } from './DeliveryDialog.tsx'
import type { PolicyDialogProps } from './dialogProps.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { PremiumReceiptDialog } from './PremiumReceiptDialog.tsx'
import { PremiumRefundDialog } from './PremiumRefundDialog.tsx'
import { RecordAcceptanceDialog } from './RecordAcceptanceDialog.tsx'

export type PolicyDialogName =
  | 'choosePlan'
  | 'issue'
  | 'receivePremium'
  | 'refundPremium'
  | 'confirmDelivery'
  | 'recordAcceptance'

const DIALOGS = {
  choosePlan: PlanDialog,
  issue: IssueDialog,
  receivePremium: PremiumReceiptDialog,
  refundPremium: PremiumRefundDialog,
  confirmDelivery: DeliveryDialog,
  recordAcceptance: RecordAcceptanceDialog,
}

export function PolicyDialog({ name, ...props }: PolicyDialogProps & { readonly name: PolicyDialogName }) {
  const Dialog = DIALOGS[name]
  return <Dialog {...props} />
}
