import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReceiveSupplementsBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import type { ClaimDialogProps } from './claimProps.ts'
import { missingDocuments, useDocumentOptions } from './documents.ts'

/** The claimant hands papers in, or says which cannot be given. */
export function GiveSupplementsDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const options = useDocumentOptions(missingDocuments(claim))
  return (
    <ActionDialog<ReceiveSupplementsBody>
      title={t('claims.giveSupplements')}
      preview={<Explained text={t('claims.givePreview')} />}
      confirmLabel={t('claims.giveSupplements')}
      initialValues={{ documents: [], unavailable: [] }}
      run={({ documents, unavailable }) =>
        post(`/claims/${claim.number}/supplements`, { version: claim.version, body: { documents, unavailable } })
      }
      doneMessage={t('claims.supplied')}
      onClose={onClose}
    >
      <Form.Item name="documents" label={t('claims.given')}>
        <Checkbox.Group options={options} />
      </Form.Item>
      <Form.Item name="unavailable" label={t('claims.cannotGive')}>
        <Checkbox.Group options={options} />
      </Form.Item>
    </ActionDialog>
  )
}
