import { DeliveryDialog } from './DeliveryDialog.tsx'
import type { PolicyDialogProps } from './dialogProps.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { PremiumReceiptDialog } from './PremiumReceiptDialog.tsx'
import { RecordAcceptanceDialog } from './RecordAcceptanceDialog.tsx'

export type PolicyDialogName = 'issue' | 'receivePremium' | 'confirmDelivery' | 'recordAcceptance'

const DIALOGS = {
  issue: IssueDialog,
  receivePremium: PremiumReceiptDialog,
  confirmDelivery: DeliveryDialog,
  recordAcceptance: RecordAcceptanceDialog,
}

export function PolicyDialog({ name, ...props }: PolicyDialogProps & { readonly name: PolicyDialogName }) {
  const Dialog = DIALOGS[name]
  return <Dialog {...props} />
}
