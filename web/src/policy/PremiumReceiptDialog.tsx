import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PremiumReceiptBody } from '../../../server/billing/billing.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { useOrganisations } from '../components/useOrganisations.ts'
import { useSession } from '../session/session.ts'
import type { PolicyDialogProps } from './dialogProps.ts'

/** Premium that has arrived at the bank; proposes what is outstanding. */
export function PremiumReceiptDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const holder = useOrganisations().byId.get(policy.holderId)
  const required = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<PremiumReceiptBody>
      title={t('policies.receive')}
      preview={
        <Explained text={t('policies.receivePreview')}>
          <PreviewFacts
            facts={[
              { label: t('policies.premium'), value: <AmountText fen={policy.premiumFen} /> },
              { label: t('policies.outstanding'), value: <AmountText fen={policy.outstandingPremiumFen} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('policies.receive')}
      initialValues={{
        amountFen: policy.outstandingPremiumFen,
        receivedOn: businessDate,
        payer: holder?.nameZh ?? '',
      }}
      run={(body, idempotencyKey) =>
        post(`/policies/${policy.number}/premium-receipts`, { version: policy.version, idempotencyKey, body })
      }
      doneMessage={t('policies.received')}
      onClose={onClose}
    >
      <div className="form-grid">
        <Form.Item
          name="amountFen"
          label={t('policies.amount')}
          rules={[{ required: true, message: t('form.unreadableAmount') }]}
        >
          <AmountInput />
        </Form.Item>
        <Form.Item name="receivedOn" label={t('policies.receivedOn')} rules={required}>
          <CivilDateInput max={businessDate} />
        </Form.Item>
        <Form.Item name="reference" label={t('policies.reference')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="payer" label={t('policies.payer')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
    </ActionDialog>
  )
}
