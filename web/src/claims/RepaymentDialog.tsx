import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReceiveRepaymentBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { useSession } from '../session/session.ts'
import type { ClaimDialogProps } from './claimProps.ts'

/** Records what the beneficiary gave back after a correction: exactly what is owed. */
export function RepaymentDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const amountFen = -claim.outstandingFen
  return (
    <ActionDialog<Omit<ReceiveRepaymentBody, 'amountFen'>>
      title={t('claims.receiveRepayment')}
      preview={
        <Explained text={t('claims.receiveRepaymentPreview')}>
          <PreviewFacts
            facts={[
              { label: t('claims.beneficiary'), value: <OrganisationName id={claim.beneficiaryId} /> },
              { label: t('claims.toGiveBack'), value: <AmountText fen={amountFen} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('claims.receiveRepayment')}
      initialValues={{ receivedOn: businessDate }}
      run={({ reference, receivedOn }, idempotencyKey) =>
        post('/claims/:number/repayments', {
          number: claim.number,
          version: claim.version,
          idempotencyKey,
          body: { amountFen, reference, receivedOn },
        })
      }
      doneMessage={t('claims.repaymentDone')}
      onClose={onClose}
    >
      <Form.Item
        name="reference"
        label={t('claims.reference')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="receivedOn"
        label={t('claims.repaidOn')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <CivilDateInput max={businessDate} />
      </Form.Item>
    </ActionDialog>
  )
}
