import { Alert, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PremiumRefundBody } from '../../../server/business/policy/policy/policy.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { PayeeAccount } from '../banking/PayeeAccount.tsx'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useSession } from '../session/session.ts'
import type { PolicyDialogProps } from './dialogProps.ts'

type Values = Omit<PremiumRefundBody, 'amountFen'>

/** Premium that went back to the policyholder: all that is to be refunded, at once. */
export function PremiumRefundDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const { number, version, holderId, refundablePremiumFen: amountFen } = policy
  const accounts = useAnswer('/policies/:number/refund-accounts', { number })
  const items = accounts.data?.items ?? []
  const usable = items.filter(({ coolingOffUntil }) => coolingOffUntil === null)
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  if (accounts.isPending) return null
  return (
    <ActionDialog<Values>
      title={t('endorsements.refund')}
      preview={
        <Explained text={t('endorsements.refundPreview')}>
          <PreviewFacts
            facts={[
              { label: t('endorsements.refundAmount'), value: <AmountText fen={amountFen} /> },
              { label: t('endorsements.refundHolder'), value: <OrganisationName id={holderId} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('endorsements.refund')}
      initialValues={{
        refundedOn: businessDate,
        ...(usable.length === 1 && { bankAccountNo: usable[0]?.number }),
      }}
      run={(values, idempotencyKey) =>
        post('/policies/:number/premium-refunds', {
          number,
          version,
          idempotencyKey,
          body: { ...values, amountFen },
        })
      }
      doneMessage={t('endorsements.refunded')}
      onClose={onClose}
    >
      <ProblemAlert error={accounts.error} />
      {accounts.data && items.length === 0 && (
        <Alert type="warning" showIcon title={t('endorsements.noRefundAccount')} style={{ marginBottom: 16 }} />
      )}
      {items.length > 0 && (
        <Form.Item
          name="bankAccountNo"
          label={t('endorsements.refundAccount')}
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
      <div className="form-grid">
        <Form.Item name="refundedOn" label={t('endorsements.refundedOn')} rules={required}>
          <CivilDateInput max={businessDate} />
        </Form.Item>
        <Form.Item name="reference" label={t('policies.reference')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
    </ActionDialog>
  )
}
