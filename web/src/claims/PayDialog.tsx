import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import type { ClaimDialogProps } from './claimProps.ts'

/** Records the payment of the approved amount to the beneficiary. */
export function PayDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { beneficiaryId, approval, number, version } = claim
  const amountFen = approval?.amountFen ?? 0
  return (
    <ActionDialog<{ readonly reference: string }>
      title={t('claims.pay')}
      preview={
        <Explained text={t('claims.payPreview')}>
          <PreviewFacts
            facts={[
              { label: t('claims.payee'), value: <OrganisationName id={beneficiaryId} /> },
              { label: t('claims.approvedAmount'), value: <AmountText fen={amountFen} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('claims.pay')}
      run={({ reference }, idempotencyKey) =>
        post(`/claims/${number}/payment`, { version, idempotencyKey, body: { beneficiaryId, amountFen, reference } })
      }
      doneMessage={t('claims.paidDone')}
      onClose={onClose}
    >
      <Form.Item
        name="reference"
        label={t('claims.reference')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </ActionDialog>
  )
}
