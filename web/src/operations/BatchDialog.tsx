import { useTranslation } from 'react-i18next'
import type { BatchView } from '../../../server/platform/operations/operations.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useLanguage } from '../i18n/i18n.ts'

interface BatchDialogProps {
  readonly action: 'cancel' | 'retry'
  readonly batch: BatchView
  readonly onClose: () => void
}

/** Cancels a batch, or has the ranges done again that failed; says first what that is. */
export function BatchDialog({ action, batch, onClose }: BatchDialogProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t(`batches.${action}`)} · ${batch.title[language]} ${batch.businessDate}`}
      preview={
        <Explained text={t(`batches.${action}Preview`)}>
          {batch.error !== null && <p className="muted">{batch.error}</p>}
        </Explained>
      }
      confirmLabel={t(`batches.${action}`)}
      run={(body, idempotencyKey) =>
        post(action === 'cancel' ? '/batches/:id/cancel' : '/batches/:id/retry', { id: batch.id, body, idempotencyKey })
      }
      doneMessage={t(`batches.${action}Done`)}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
