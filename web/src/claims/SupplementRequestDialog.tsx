import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RequestSupplementsBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { ClaimDialogProps } from './claimProps.ts'
import { missingDocuments, useDocumentOptions } from './documents.ts'

/** Asks for every missing paper, once; all are ticked to begin with. */
export function SupplementRequestDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const missing = missingDocuments(claim)
  const options = useDocumentOptions(missing)
  return (
    <ActionDialog<RequestSupplementsBody>
      title={t('claims.askSupplements')}
      preview={<Explained text={t('claims.askPreview')} />}
      confirmLabel={t('claims.askSupplements')}
      initialValues={{ codes: missing.map(({ code }) => code), noteZh: '' }}
      run={({ codes, noteZh }) =>
        post('/claims/:number/supplement-requests', {
          number: claim.number,
          version: claim.version,
          body: { codes, noteZh },
        })
      }
      doneMessage={t('claims.asked')}
      onClose={onClose}
    >
      <Form.Item
        name="codes"
        label={t('claims.documents')}
        rules={[{ required: true, type: 'array', min: 1, message: t('form.required') }]}
      >
        <Checkbox.Group options={options} />
      </Form.Item>
      <ReasonField name="noteZh" label={t('claims.note')} required={false} />
    </ActionDialog>
  )
}
