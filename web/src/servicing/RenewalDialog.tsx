import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  NonRenewalBody,
  RenewalView,
  ResumptionBody,
} from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useSession } from '../session/session.ts'

export type RenewalDialogName = 'prepare' | 'decline' | 'resume'

interface RenewalDialogProps {
  readonly name: RenewalDialogName
  readonly renewal: RenewalView
  readonly onClose: () => void
}

/** Preparing an offer, saying that a policy is not renewed, or taking that back. */
export function RenewalDialog({ name, renewal, onClose }: RenewalDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const { number, version } = renewal
  if (name === 'prepare')
    return (
      <ActionDialog
        title={t('renewals.prepare')}
        preview={<Explained text={t('renewals.preparePreview')} />}
        confirmLabel={t('renewals.prepare')}
        run={(_values, idempotencyKey) => post('/renewals/:number/offer', { number, version, idempotencyKey })}
        doneMessage={t('renewals.prepared')}
        onClose={onClose}
      />
    )
  if (name === 'resume')
    return (
      <ActionDialog<ResumptionBody>
        title={t('renewals.resume')}
        preview={<Explained text={t('renewals.resumePreview')} />}
        confirmLabel={t('renewals.resume')}
        run={(body) => post('/renewals/:number/resumption', { number, version, body })}
        doneMessage={t('renewals.resumed')}
        onClose={onClose}
      >
        <ReasonField name="reason" />
      </ActionDialog>
    )
  return (
    <ActionDialog<NonRenewalBody>
      title={t('renewals.decline')}
      danger
      preview={<Explained text={t('renewals.declinePreview')} />}
      confirmLabel={t('renewals.decline')}
      run={(body) => post('/renewals/:number/non-renewal', { number, version, body })}
      doneMessage={t('renewals.declined')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
      <Form.Item
        name="toldOn"
        label={t('renewals.toldOn')}
        initialValue={businessDate}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <CivilDateInput max={businessDate} />
      </Form.Item>
    </ActionDialog>
  )
}
