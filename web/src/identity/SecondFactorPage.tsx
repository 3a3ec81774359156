import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { EnrolmentView, RecoveryCodesView } from '../../../server/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useSession, useSessionAccess } from '../session/session.ts'
import { AuthenticatorSteps } from './AuthenticatorSteps.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** Setting up an authenticator, freely or because the person's role asks for it. */
export function SecondFactorPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { reload } = useSessionAccess()
  const [forced] = useState(useSession().enrolmentRequired)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = useCommand(() => post<EnrolmentView>('/second-factor/enrolment'))
  const confirm = useCommand((code: string) =>
    post<RecoveryCodesView>('/second-factor/confirmation', { body: { code } }),
  )

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
          <AuthenticatorSteps enrolment={begin.data} busy={confirm.isPending} onCode={(code) => void submit(code)} />
        </Section>
      ) : (
        <Section title={t('account.factor.setUp')}>
          <ProblemAlert error={begin.error} />
          <p style={{ marginBottom: 16 }}>{t('account.factor.what')}</p>
          <div className="row">
            <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
              {t('account.factor.begin')}
            </Button>
            {!forced && <Button onClick={() => navigate('/account')}>{t('action.cancel')}</Button>}
          </div>
        </Section>
      )}
    </div>
  )
}
