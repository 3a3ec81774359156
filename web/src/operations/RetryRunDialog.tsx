import { useTranslation } from 'react-i18next'
import type { JobRunView } from '../../../server/platform/operations/operations.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useLanguage } from '../i18n/i18n.ts'

/** Tries a failed run again, on from where it stopped; says first why it failed. */
export function RetryRunDialog({ run, onClose }: { readonly run: JobRunView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('jobs.retry')} · ${run.title[language]} ${run.bucket}`}
      preview={
        <Explained text={t('jobs.retryPreview')}>
          <p className="muted">{run.error}</p>
        </Explained>
      }
      confirmLabel={t('jobs.retry')}
      run={(body, idempotencyKey) => post('/job-runs/:id/retry', { id: run.id, body, idempotencyKey })}
      doneMessage={t('jobs.runQueued')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
