import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SendRefusalNoticeBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { useSession } from '../session/session.ts'
import type { ClaimDialogProps } from './claimProps.ts'

/** Records on which day the refusal notice went out. */
export function RefusalNoticeDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  return (
    <ActionDialog<SendRefusalNoticeBody>
      title={t('claims.sendNotice')}
      confirmLabel={t('action.confirm')}
      initialValues={{ sentOn: businessDate }}
      run={(body) => post('/claims/:number/refusal-notice', { number: claim.number, version: claim.version, body })}
      doneMessage={t('claims.noticeDone')}
      onClose={onClose}
    >
      <Form.Item name="sentOn" label={t('claims.sentOn')} rules={[{ required: true, message: t('form.required') }]}>
        <CivilDateInput max={businessDate} />
      </Form.Item>
    </ActionDialog>
  )
}
