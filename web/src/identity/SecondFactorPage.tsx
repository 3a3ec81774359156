import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { post } from '../api/client.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useSession, useSessionAccess } from '../session/session.ts'
import { AuthenticatorSteps } from './AuthenticatorSteps.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** What the person shows to be the owner of the session. */
interface Shown {
  readonly code?: string
  readonly password?: string
}

/** Setting up an authenticator, freely or because the person's role asks for it. */
export function SecondFactorPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { reload } = useSessionAccess()
  const [forced] = useState(useSession().enrolmentRequired)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const standing = useAnswer('/second-factor')
  const replaces = Boolean(standing.data?.since)
  const begin = useCommand((shown: Shown) => post('/second-factor/enrolment', { body: shown }))
  const confirm = useCommand((code: string) => post('/second-factor/confirmation', { body: { code } }))

  const submit = (code: string) =>
    confirm.mutateAsync(code).then(
      ({ recoveryCodes }) => setCodes(recoveryCodes),
      () => undefined,
    )
  const leave = async () => {
    await reload()
    navigate(forced ? '/' : '/account')
  }

  return (
    <div className="stack" style={{ maxWidth: 640 }}>
      <PageHeader title={t('account.factor.title')} />
      {forced && codes === null && <Alert type="warning" showIcon title={t('account.factor.must')} />}
      {codes !== null ? (
        <Section title={t('account.factor.codesTitle')}>
          <RecoveryCodes codes={codes} onKept={() => void leave()} />
        </Section>
      ) : begin.data ? (
        <Section title={t('account.factor.setUp')}>
          <ProblemAlert error={confirm.error} answers />
          <AuthenticatorSteps
            enrolment={begin.data}
            busy={confirm.isPending}
            onCode={(code) => void submit(code)}
            onLeave={forced ? undefined : () => navigate('/account')}
          />
        </Section>
      ) : (
        <Section title={t('account.factor.setUp')}>
          <ProblemAlert error={begin.error ?? standing.error} answers />
          <p style={{ marginBottom: 16 }}>{t('account.factor.what')}</p>
          <Form<Shown> layout="vertical" requiredMark={false} onFinish={(shown) => begin.mutate(shown)}>
            {standing.data && !replaces && (
              <Form.Item
                name="password"
                label={t('account.factor.passwordAgain')}
                rules={[{ required: true, message: t('form.required') }]}
                validateTrigger="onSubmit"
              >
                <Input.Password autoComplete="current-password" maxLength={200} style={{ maxWidth: 280 }} />
              </Form.Item>
            )}
            {replaces && (
              <Form.Item
                name="code"
                label={t('account.factor.presentCode')}
                rules={[{ required: true, whitespace: true, message: t('form.required') }]}
                validateTrigger="onSubmit"
              >
                <Input autoComplete="one-time-code" maxLength={40} style={{ maxWidth: 280 }} />
              </Form.Item>
            )}
            <div className="row">
              <Button type="primary" htmlType="submit" disabled={!standing.data} loading={begin.isPending}>
                {t('account.factor.begin')}
              </Button>
              {!forced && <Button onClick={() => navigate('/account')}>{t('action.cancel')}</Button>}
            </div>
          </Form>
        </Section>
      )}
    </div>
  )
}
