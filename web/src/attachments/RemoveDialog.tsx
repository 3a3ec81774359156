import { useTranslation } from 'react-i18next'
import type {
  AttachmentView,
  RemoveAttachmentBody,
} from '../../../server/business/contract/attachments/attachments.contract.ts'
import { remove } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'

interface RemoveDialogProps {
  readonly attachment: AttachmentView
  readonly onClose: () => void
}

/** Takes a file off the case, with the reason. */
export function RemoveDialog({ attachment: { number, name, version }, onClose }: RemoveDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<RemoveAttachmentBody>
      title={`${t('attachments.removeTitle')} · ${name}`}
      preview={<Explained text={t('attachments.removePreview')} />}
      confirmLabel={t('attachments.remove')}
      danger
      run={(body) => remove('/attachments/:number', { number, version, body })}
      doneMessage={t('attachments.removed')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
