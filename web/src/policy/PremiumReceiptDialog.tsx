import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PremiumReceiptBody } from '../../../server/business/policy/policy/policy.contract.ts'
import { post } from '../api/client.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { AccountSelect } from '../banking/AccountSelect.tsx'
import { RepeatedReference } from '../banking/RepeatedReference.tsx'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { useOrganisation } from '../components/useOrganisations.ts'
import { useSession } from '../session/session.ts'
import type { PolicyDialogProps } from './dialogProps.ts'

const FOR_PREMIUM = ['general', 'premium'] as const

/** Premium that has arrived at the bank; proposes what is outstanding. */
export function PremiumReceiptDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const { businessDate, organisation } = useSession()
  const holder = useOrganisation(policy.holderId)
  const [form] = Form.useForm<PremiumReceiptBody>()
  // Whether there is one at all, and whether there is a choice.
  const accounts = useKeptAnswer('/bank-accounts', {
    organisationId: organisation.id,
    standing: 'inUse',
    purpose: FOR_PREMIUM,
    limit: 2,
  })
  const usable = accounts.data?.items ?? []
  const required = [{ required: true, message: t('form.required') }]
  if (accounts.isPending) return null
  return (
    <ActionDialog<PremiumReceiptBody>
      title={t('policies.receive')}
      form={form}
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
        ...(usable.length === 1 && { bankAccountNo: usable[0]?.number }),
      }}
      run={(body, idempotencyKey) =>
        post('/policies/:number/premium-receipts', {
          number: policy.number,
          version: policy.version,
          idempotencyKey,
          body,
        })
      }
      doneMessage={t('policies.received')}
      onClose={onClose}
    >
      <div className="form-grid">
        <Form.Item
          name="amountFen"
          label={t('policies.amount')}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <AmountInput />
        </Form.Item>
        <Form.Item name="receivedOn" label={t('policies.receivedOn')} rules={required}>
          <CivilDateInput max={businessDate} />
        </Form.Item>
        <Form.Item name="reference" label={t('policies.reference')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {usable.length > 0 && (
          <Form.Item name="bankAccountNo" label={t('banking.receivedAt')} rules={required} className="wide">
            <AccountSelect organisationId={organisation.id} purpose={FOR_PREMIUM} />
          </Form.Item>
        )}
        <Form.Item name="payer" label={t('policies.payer')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <RepeatedReference
          credit={() => {
            const { bankAccountNo, receivedOn, reference } = form.getFieldsValue()
            return receivedOn && reference ? { bankAccountNo: bankAccountNo ?? null, day: receivedOn, reference } : null
          }}
        />
      </div>
    </ActionDialog>
  )
}
