import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useSessionAccess } from '../session/session.ts'

interface Credentials {
  readonly login: string
  readonly password: string
  readonly code?: string
}

/** Login and password, then the code where the person has a second factor; also shown over a page whose session has ended. */
export function LoginForm({ onSignedIn }: { readonly onSignedIn?: () => void }) {
  const { t } = useTranslation()
  const { signIn } = useSessionAccess()
  const [form] = Form.useForm<Credentials>()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [asksCode, setAsksCode] = useState(false)
  const required = [{ required: true, message: t('form.required') }]

  const submit = async ({ login, password, code }: Credentials) => {
    setBusy(true)
    setError(null)
    try {
      await signIn({ login: login.trim(), password, ...(code ? { code: code.trim() } : {}) })
      onSignedIn?.()
    } catch (failure) {
      if (problemOf(failure).code === 'identity.second-factor-required') setAsksCode(true)
      else setError(failure)
      form.resetFields(['code'])
    } finally {
      setBusy(false)
    }
  }
  const beginAnew = () => {
    setAsksCode(false)
    setError(null)
    form.resetFields()
  }

  return (
    <Form<Credentials> form={form} layout="vertical" requiredMark={false} onFinish={submit} name="login">
      <ProblemAlert error={error} />
      <div hidden={asksCode}>
        <Form.Item name="login" label={t('login.login')} rules={required}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" />
        </Form.Item>
        <Form.Item name="password" label={t('login.password')} rules={required}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
      </div>
      {asksCode && (
        <Form.Item name="code" label={t('login.code')} rules={required} extra={t('login.codeHint')}>
          <Input autoComplete="one-time-code" autoCapitalize="none" autoFocus maxLength={40} size="large" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('login.submit')}
      </Button>
      {asksCode && (
        <Button type="link" block onClick={beginAnew} style={{ marginTop: 8 }}>
          {t('login.otherAccount')}
        </Button>
      )}
    </Form>
  )
}
