import { DeliveryDialog } from './DeliveryDialog.tsx'
import type { PolicyDialogProps } from './dialogProps.ts'
import { IssueDialog } from './IssueDialog.tsx'
import { PremiumReceiptDialog } from './PremiumReceiptDialog.tsx'

export type PolicyDialogName = 'issue' | 'receivePremium' | 'confirmDelivery'

const DIALOGS = { issue: IssueDialog, receivePremium: PremiumReceiptDialog, confirmDelivery: DeliveryDialog }

export function PolicyDialog({ name, ...props }: PolicyDialogProps & { readonly name: PolicyDialogName }) {
  const Dialog = DIALOGS[name]
  return <Dialog {...props} />
}
