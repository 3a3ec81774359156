import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobView } from '../../../server/platform/operations/operations.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'

interface RunValues {
  readonly businessDate: string
  readonly reason: string
}

/** Runs a job now, for today or for a day before. */
export function RunJobDialog({ job, onClose }: { readonly job: JobView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { businessDate } = useSession()
  return (
    <ActionDialog<RunValues>
      title={`${t('jobs.run')} · ${job.title[language]}`}
      preview={<Explained text={t('jobs.runPreview')} />}
      confirmLabel={t('jobs.run')}
      initialValues={{ businessDate }}
      run={(body, idempotencyKey) => post('/jobs/:name/run', { name: job.name, body, idempotencyKey })}
      doneMessage={t('jobs.runQueued')}
      onClose={onClose}
    >
      <Form.Item name="businessDate" label={t('jobs.bucket')} rules={[{ required: true, message: t('form.required') }]}>
        <CivilDateInput max={businessDate} />
      </Form.Item>
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
