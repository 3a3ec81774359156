import type { ComponentType } from 'react'
import { DiscardDialog } from './DiscardDialog.tsx'
import type { DefinitionDialogProps } from './dialogProps.ts'
import { PublishDialog } from './PublishDialog.tsx'
import { RetireDialog } from './RetireDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { ReviewRequestDialog } from './ReviewRequestDialog.tsx'

const DIALOGS = {
  requestReview: ReviewRequestDialog,
  return: ReturnDialog,
  publish: PublishDialog,
  retire: RetireDialog,
  discard: DiscardDialog,
} as const satisfies Record<string, ComponentType<DefinitionDialogProps>>

export type DefinitionDialogName = keyof typeof DIALOGS

export function DefinitionDialog({ name, ...props }: DefinitionDialogProps & { readonly name: DefinitionDialogName }) {
  const Dialog = DIALOGS[name]
  return <Dialog {...props} />
}
