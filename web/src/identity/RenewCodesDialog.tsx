import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'

interface RenewCodesDialogProps {
  readonly onRenewed: (codes: readonly string[]) => void
  readonly onClose: () => void
}

/** Asks for a code before it makes new recovery codes: they open the account as the device does. */
export function RenewCodesDialog({ onRenewed, onClose }: RenewCodesDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ code: string }>
      title={t('account.factor.renew')}
      preview={t('account.factor.renewHint')}
      confirmLabel={t('account.factor.renew')}
      run={async ({ code }) => {
        const { recoveryCodes } = await post('/second-factor/recovery-codes', { body: { code: code.trim() } })
        onRenewed(recoveryCodes)
      }}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('login.code')} rules={[{ required: true, message: t('form.required') }]}>
        <Input autoComplete="one-time-code" maxLength={40} />
      </Form.Item>
    </ActionDialog>
  )
}
