import { Checkbox, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RefundBody, UnmarkingBody } from '../../../server/business/policy/collection/collection.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { CreditDialogProps } from './creditDialog.ts'

interface RefundValues extends RefundBody {
  readonly otherAccount: boolean
}

/** That the rest of a credit goes back: to the account that paid, or to another with more asked. */
export function RefundDialog({ credit, onClose }: CreditDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<RefundValues>()
  const other = Form.useWatch('otherAccount', form) ?? credit.payerAccount === null
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  const { number, version } = credit
  return (
    <ActionDialog<RefundValues>
      title={t('credits.markForRefund')}
      form={form}
      preview={
        <Explained text={t('credits.refundPreview')}>
          <PreviewFacts
            facts={[
              { label: t('credits.amount'), value: <AmountText fen={credit.unallocatedFen} /> },
              { label: t('credits.payer'), value: credit.payer || '—' },
              { label: t('credits.payerAccount'), value: credit.payerAccount ?? '—' },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('credits.markForRefund')}
      initialValues={{ otherAccount: credit.payerAccount === null }}
      run={({ otherAccount, reason, ...target }) =>
        post('/bank-credits/:number/refund-mark', {
          number,
          version,
          body: otherAccount ? { ...target, reason } : { reason },
        })
      }
      doneMessage={t('credits.refundMarked')}
      onClose={onClose}
    >
      <Form.Item name="otherAccount" valuePropName="checked">
        <Checkbox disabled={credit.payerAccount === null}>{t('credits.otherAccount')}</Checkbox>
      </Form.Item>
      {other && (
        <>
          <Form.Item name="accountHolder" label={t('credits.accountHolder')} rules={required}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="accountNumber" label={t('credits.accountNumber')} rules={required}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <ReasonField name="identityCheck" label={t('credits.identityCheck')} />
          <ReasonField name="consent" label={t('credits.consent')} />
        </>
      )}
      <ReasonField name="reason" />
    </ActionDialog>
  )
}

/** That a credit does not go back after all. */
export function UnmarkDialog({ credit, onClose }: CreditDialogProps) {
  const { t } = useTranslation()
  const { number, version } = credit
  return (
    <ActionDialog<UnmarkingBody>
      title={t('credits.unmark')}
      preview={<Explained text={t('credits.unmarkPreview')} />}
      confirmLabel={t('credits.unmark')}
      run={(body) => post('/bank-credits/:number/refund-unmarking', { number, version, body })}
      doneMessage={t('credits.unmarked')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
