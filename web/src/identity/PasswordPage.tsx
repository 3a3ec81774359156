import { Alert, App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ChangePasswordRequest } from '../../../server/business/party/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { fieldErrors, problemOf } from '../api/problem.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useSession, useSessionAccess } from '../session/session.ts'

interface PasswordValues extends ChangePasswordRequest {
  readonly repeated: string
}

/** Choosing a new password, freely or because the present one was given by somebody else. */
export function PasswordPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { reload } = useSessionAccess()
  const { user, passwordChangeRequired } = useSession()
  const [form] = Form.useForm<PasswordValues>()
  const change = useCommand((body: ChangePasswordRequest) => post('/password', { body }))
  const required = [{ required: true, message: t('form.required') }]

  const submit = async ({ current, next }: PasswordValues) => {
    try {
      await change.mutateAsync({ current, next })
      await reload()
      message.success(t('account.passwordChanged'))
      navigate(passwordChangeRequired ? '/' : '/account')
    } catch (error) {
      form.setFields(fieldErrors(problemOf(error).failures, language) as Parameters<typeof form.setFields>[0])
    }
  }

  return (
    <div className="stack" style={{ maxWidth: 520 }}>
      <PageHeader title={t('account.passwordTitle')} />
      {passwordChangeRequired && <Alert type="warning" showIcon title={t('account.mustChange')} />}
      <Section title={t('account.changePassword')}>
        <ProblemAlert error={change.error} />
        <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
          <input type="text" name="username" autoComplete="username" value={user.login} readOnly hidden />
          <Form.Item name="current" label={t('account.currentPassword')} rules={required}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="next"
            label={t('account.newPassword')}
            extra={t('account.passwordRules')}
            rules={[...required, { min: 12, message: t('account.passwordShort') }]}
            validateTrigger="onBlur"
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="repeated"
            label={t('account.repeatPassword')}
            dependencies={['next']}
            validateTrigger="onBlur"
            rules={[
              ...required,
              ({ getFieldValue }) => ({
                validator: async (_rule, repeated?: string) => {
                  if (repeated && repeated !== getFieldValue('next')) throw new Error(t('account.passwordMismatch'))
                },
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {t('account.changePassword')}
            </Button>
            {!passwordChangeRequired && <Button onClick={() => navigate('/account')}>{t('action.cancel')}</Button>}
          </div>
        </Form>
      </Section>
    </div>
  )
}
