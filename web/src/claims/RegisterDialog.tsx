import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentCode } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { useSession } from '../session/session.ts'
import type { ClaimDialogProps } from './claimProps.ts'
import { missingDocuments, useDocumentOptions } from './documents.ts'
import { OccurrenceFields, type OccurrenceValues } from './OccurrenceFields.tsx'

interface Received extends OccurrenceValues {
  readonly codes?: readonly DocumentCode[]
  readonly receivedOn: string
}

/** Registers a noticed loss, with the papers that have come outside the system. */
export function RegisterDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const options = useDocumentOptions(missingDocuments(claim))
  return (
    <ActionDialog<Received>
      title={t('claims.register')}
      preview={<Explained text={t('claims.registerPreview')} />}
      confirmLabel={t('claims.register')}
      initialValues={{ receivedOn: businessDate, codes: [] }}
      run={({ codes = [], receivedOn, sameOccurrenceAs, batchNo }) =>
        post('/claims/:number/registration', {
          number: claim.number,
          version: claim.version,
          body: {
            documents: codes.map((code) => ({ code, receivedOn })),
            ...(sameOccurrenceAs && { sameOccurrenceAs }),
            ...(batchNo && { batchNo }),
          },
        })
      }
      doneMessage={t('claims.registered')}
      onClose={onClose}
    >
      {options.length > 0 && (
        <>
          <Form.Item name="codes" label={t('claims.documents')}>
            <Checkbox.Group options={options} />
          </Form.Item>
          <Form.Item name="receivedOn" label={t('claims.receivedToday')} rules={[{ required: true }]}>
            <CivilDateInput max={businessDate} />
          </Form.Item>
        </>
      )}
      <OccurrenceFields claim={claim} />
    </ActionDialog>
  )
}
