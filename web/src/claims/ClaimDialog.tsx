import type { ComponentType } from 'react'
import { AcknowledgeTermsDialog } from './AcknowledgeTermsDialog.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { AssignOccurrenceDialog } from './AssignOccurrenceDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import type { ClaimDialogProps } from './claimProps.ts'
import { ConfirmDeclinatureDialog, RejectDeclinatureDialog } from './DeclinatureDecisionDialog.tsx'
import { DeclineDialog, ProposeDeclinatureDialog } from './DeclineDialog.tsx'
import { GiveSupplementsDialog } from './GiveSupplementsDialog.tsx'
import { PayDialog } from './PayDialog.tsx'
import { RefusalNoticeDialog } from './RefusalNoticeDialog.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { RepaymentDialog } from './RepaymentDialog.tsx'
import { ReserveDialog } from './ReserveDialog.tsx'
import { SupplementRequestDialog } from './SupplementRequestDialog.tsx'

const DIALOGS = {
  acknowledgeTerms: AcknowledgeTermsDialog,
  register: RegisterDialog,
  assignOccurrence: AssignOccurrenceDialog,
  reserve: ReserveDialog,
  requestSupplements: SupplementRequestDialog,
  receiveSupplements: GiveSupplementsDialog,
  approve: ApproveDialog,
  decline: DeclineDialog,
  proposeDeclinature: ProposeDeclinatureDialog,
  confirmDeclinature: ConfirmDeclinatureDialog,
  rejectDeclinature: RejectDeclinatureDialog,
  sendRefusalNotice: RefusalNoticeDialog,
  pay: PayDialog,
  receiveRepayment: RepaymentDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
} as const satisfies Record<string, ComponentType<ClaimDialogProps>>

export type ClaimDialogName = keyof typeof DIALOGS

export function ClaimDialog({ name, ...props }: ClaimDialogProps & { readonly name: ClaimDialogName }) {
  const Dialog = DIALOGS[name]
  return <Dialog {...props} />
}
