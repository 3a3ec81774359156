import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { CertificateFields } from './CertificateFields.tsx'
import { type CertificateValues, certificateOf } from './certificate.ts'
import type { AcceptanceDialogProps } from './dialogProps.ts'

interface CorrectionValues extends CertificateValues {
  readonly reason: string
}

/** Puts right what was recorded of an acceptance, with the reason. */
export function CorrectAcceptanceDialog({ policy, acceptance, name, onClose }: AcceptanceDialogProps) {
  const { t } = useTranslation()
  const { itemNo, acceptedOn, certificateNo, paper } = acceptance
  return (
    <ActionDialog<CorrectionValues>
      title={t('policies.correctAcceptanceOf', { name })}
      preview={<Explained text={t('policies.correctAcceptancePreview')} />}
      confirmLabel={t('policies.correctAcceptance')}
      initialValues={{
        acceptedOn: acceptedOn ?? '',
        certificateNo: certificateNo ?? '',
        ...(paper && { paper: { attachmentNo: paper.attachmentNo } }),
      }}
      run={async ({ reason, ...values }, idempotencyKey) =>
        post('/policies/:number/acceptance-corrections', {
          number: policy.number,
          version: policy.version,
          idempotencyKey,
          body: { itemNo, ...(await certificateOf(policy.number, values)), reason },
        })
      }
      doneMessage={t('policies.acceptanceCorrected')}
      onClose={onClose}
    >
      <CertificateFields policyNo={policy.number} />
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
