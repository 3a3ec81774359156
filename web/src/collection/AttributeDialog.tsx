import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AttributionBody } from '../../../server/business/policy/collection/collection.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { CreditDialogProps } from './creditDialog.ts'

/** Whose money the rest of a credit is. */
export function AttributeDialog({ credit, onClose }: CreditDialogProps) {
  const { t } = useTranslation()
  const { number, version } = credit
  return (
    <ActionDialog<Partial<AttributionBody> & Pick<AttributionBody, 'reason'>>
      title={t('credits.attribute')}
      preview={<Explained text={t('credits.attributePreview')} />}
      confirmLabel={t('credits.attribute')}
      initialValues={{ holderId: credit.heldFor ?? credit.payerId }}
      run={({ holderId, reason }) =>
        post('/bank-credits/:number/attribution', { number, version, body: { holderId: holderId ?? null, reason } })
      }
      doneMessage={t('credits.attributed')}
      onClose={onClose}
    >
      <Form.Item name="holderId" label={t('credits.holder')}>
        <OrganisationSelect kind="manufacturer" allowClear />
      </Form.Item>
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
