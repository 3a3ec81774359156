import { App, Checkbox, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Permission } from '../../../server/business/party/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { addDays } from '../format.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'
import styles from './identity.module.css'

interface TokenValues {
  readonly name: string
  readonly scopes: readonly Permission[]
  /** Last day on which the token works. */
  readonly lastDay: string
}

const USUAL_DAYS = 90

interface NewTokenDialogProps {
  readonly onCreated: (secret: string) => void
  readonly onClose: () => void
}

/** Issues a token within the person's own permissions; the secret is handed on to be shown once. */
export function NewTokenDialog({ onCreated, onClose }: NewTokenDialogProps) {
  const { t } = useTranslation()
  const label = useCodeText()
  const { message } = App.useApp()
  const { permissions, businessDate } = useSession()
  const required = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<TokenValues>
      title={t('account.tokenNew')}
      preview={<Explained text={t('account.tokensHint')} />}
      confirmLabel={t('account.tokenCreate')}
      width={640}
      initialValues={{ scopes: [], lastDay: addDays(businessDate, USUAL_DAYS) }}
      run={async ({ name, scopes, lastDay }, idempotencyKey) => {
        const body = { name, scopes, expiresAt: new Date(`${addDays(lastDay, 1)}T00:00:00+08:00`).toISOString() }
        const created = await post('/api-tokens', { body, idempotencyKey })
        if (created.secret === null) message.warning(t('account.tokenSecretGone', { name }))
        else onCreated(created.secret)
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('account.tokenName')} rules={required}>
        <Input maxLength={200} autoComplete="off" placeholder={t('account.tokenNameHint')} />
      </Form.Item>
      <Form.Item
        name="lastDay"
        label={t('account.tokenLastDay')}
        rules={required}
        extra={t('account.tokenLastDayHint')}
      >
        <CivilDateInput />
      </Form.Item>
      <Form.Item name="scopes" label={t('account.tokenScopes')} rules={required}>
        <Checkbox.Group
          className={styles.scopes}
          options={permissions
            .filter((permission) => permission !== 'api-token.manage')
            .map((permission) => ({ value: permission, label: label('permission', permission), title: permission }))}
        />
      </Form.Item>
    </ActionDialog>
  )
}
