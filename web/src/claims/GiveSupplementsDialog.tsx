import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReceiveSupplementsBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import type { ClaimDialogProps } from './claimProps.ts'
import { missingDocuments, useDocumentOptions } from './documents.ts'
import { ReceiptFields } from './ReceiptFields.tsx'
import { useRecords } from './useRecords.ts'

/** The claimant hands papers in, or says which cannot be given; the insurer records what it was sent otherwise. */
export function GiveSupplementsDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { records } = useRecords()
  const title = records ? t('claims.recordPapers') : t('claims.giveSupplements')
  const options = useDocumentOptions(missingDocuments(claim))
  return (
    <ActionDialog<ReceiveSupplementsBody>
      title={title}
      preview={<Explained text={records ? t('claims.recordPapersPreview') : t('claims.givePreview')} />}
      confirmLabel={title}
      initialValues={{ documents: [], unavailable: [] }}
      run={({ documents, unavailable, receipt }) =>
        post('/claims/:number/supplements', {
          number: claim.number,
          version: claim.version,
          body: { documents, unavailable, ...(receipt && { receipt }) },
        })
      }
      doneMessage={t('claims.supplied')}
      onClose={onClose}
    >
      {records && <ReceiptFields />}
      <Form.Item name="documents" label={records ? t('claims.cameDocuments') : t('claims.given')}>
        <Checkbox.Group options={options} />
      </Form.Item>
      <Form.Item name="unavailable" label={t('claims.cannotGive')}>
        <Checkbox.Group options={options} />
      </Form.Item>
    </ActionDialog>
  )
}
