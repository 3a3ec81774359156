import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useSessionAccess } from '../session/session.ts'

interface Credentials {
  readonly login: string
  readonly password: string
}

/** Login and password; also shown over a page whose session has ended. */
export function LoginForm({ onSignedIn }: { readonly onSignedIn?: () => void }) {
  const { t } = useTranslation()
  const { signIn } = useSessionAccess()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const submit = async ({ login, password }: Credentials) => {
    setBusy(true)
    setError(null)
    try {
      await signIn(login.trim(), password)
      onSignedIn?.()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={submit} name="login">
      <ProblemAlert error={error} />
      <Form.Item name="login" label={t('login.login')} rules={[{ required: true, message: t('form.required') }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('login.password')} rules={[{ required: true, message: t('form.required') }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('login.submit')}
      </Button>
    </Form>
  )
}
