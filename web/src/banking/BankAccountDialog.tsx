import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BankAccountBody, BankAccountView } from '../../../server/business/party/banking/banking.contract.ts'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useSession } from '../session/session.ts'

const PURPOSES = ['general', 'premium', 'claims'] as const satisfies readonly BankAccountView['purpose'][]

interface BankAccountDialogProps {
  /** Null: a new one. */
  readonly account: BankAccountView | null
  readonly onProposed: (change: PendingChangeRow) => void
  readonly onClose: () => void
}

/** Asks a second person to put an account on file or to change one. */
export function BankAccountDialog({ account, onProposed, onClose }: BankAccountDialogProps) {
  const { t } = useTranslation()
  const { organisation } = useSession()
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  const title = t(account ? 'banking.change' : 'banking.open')
  return (
    <ActionDialog<BankAccountBody>
      title={title}
      preview={<Explained text={t('banking.proposePreview')} />}
      confirmLabel={t('pendingChanges.propose')}
      initialValues={account ?? { accountHolder: organisation.nameZh, purpose: 'general' }}
      run={async ({ accountHolder, bank, accountNumber, purpose, reason }, idempotencyKey) => {
        const told = { idempotencyKey, body: { accountHolder, bank, accountNumber, purpose, reason } }
        const proposed = account
          ? post('/bank-accounts/:number/changes', { number: account.number, version: account.version, ...told })
          : post('/bank-accounts', told)
        onProposed(await proposed)
      }}
      doneMessage={t('pendingChanges.proposed')}
      onClose={onClose}
    >
      <Form.Item name="accountHolder" label={t('banking.accountHolder')} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="bank" label={t('banking.bank')} extra={t('banking.bankHint')} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="accountNumber" label={t('banking.accountNumber')} rules={required}>
        <Input maxLength={60} autoComplete="off" className="tabular" />
      </Form.Item>
      <Form.Item name="purpose" label={t('banking.purpose')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={PURPOSES.map((value) => ({ value, label: t(`banking.purposes.${value}`) }))} />
      </Form.Item>
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
