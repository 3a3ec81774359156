import { Alert, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PayClaimBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { PayeeAccount } from '../banking/PayeeAccount.tsx'
import { RepeatedReference } from '../banking/RepeatedReference.tsx'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useSession } from '../session/session.ts'
import type { ClaimDialogProps } from './claimProps.ts'

type PayValues = Pick<PayClaimBody, 'reference' | 'bankAccountNo'> & { readonly repetition?: string }

/** Records the payment of the approved amount: to whom, to which account at which bank, on which day. */
export function PayDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const { beneficiaryId, outstandingFen: amountFen, number, version } = claim
  const accounts = useAnswer('/claims/:number/payee-accounts', { number })
  const [form] = Form.useForm<PayValues>()
  const items = accounts.data?.items ?? []
  const payable = items.filter(({ coolingOffUntil }) => coolingOffUntil === null)
  if (accounts.isPending) return null
  return (
    <ActionDialog<PayValues>
      title={t('claims.pay')}
      width={600}
      form={form}
      preview={
        <Explained text={t('claims.payPreview')}>
          <PreviewFacts
            facts={[
              { label: t('claims.payee'), value: <OrganisationName id={beneficiaryId} /> },
              { label: t('claims.outstanding'), value: <AmountText fen={amountFen} /> },
              { label: t('claims.paidOn'), value: <CivilDateText date={businessDate} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('claims.pay')}
      initialValues={payable.length === 1 ? { bankAccountNo: payable[0]?.number } : {}}
      run={({ reference, bankAccountNo, repetition }, idempotencyKey) => {
        const body = { beneficiaryId, amountFen, reference, bankAccountNo, repetition: repetition || undefined }
        return post('/claims/:number/payment', { number, version, idempotencyKey, body })
      }}
      doneMessage={t('claims.paidDone')}
      onClose={onClose}
    >
      <ProblemAlert error={accounts.error} />
      {accounts.data && items.length === 0 && <Alert type="warning" showIcon title={t('claims.noPayeeAccount')} />}
      {items.length > 0 && (
        <Form.Item
          name="bankAccountNo"
          label={t('claims.payeeAccount')}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <Radio.Group className="stack">
            {items.map((account) => (
              <Radio key={account.number} value={account.number} disabled={account.coolingOffUntil !== null}>
                <PayeeAccount account={account} />
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      )}
      <Form.Item
        name="reference"
        label={t('claims.reference')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <RepeatedReference
        credit={() => {
          const { bankAccountNo, reference } = form.getFieldsValue()
          return bankAccountNo && reference ? { bankAccountNo, day: businessDate, reference } : null
        }}
      />
    </ActionDialog>
  )
}
