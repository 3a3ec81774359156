import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { CreateUserRequest, UserView } from '../../../server/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { FormPage } from '../components/FormPage.tsx'
import { useOrganisations } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { authorityOf } from './authorityOf.ts'
import { UserFields } from './UserFields.tsx'

/** Admits a person with a first password, which they must change. */
export function NewUserPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [query] = useSearchParams()
  const [form] = Form.useForm<CreateUserRequest>()
  const { all, byId } = useOrganisations()
  const organisationId = Form.useWatch('organisationId', form)
  const kind = byId.get(organisationId ?? '')?.kind
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  const organisations = all
    .filter(({ active }) => active)
    .map(({ id, nameZh, nameEn }) => ({ value: id, label: language === 'zh' ? nameZh : nameEn }))
  return (
    <FormPage<CreateUserRequest, UserView>
      title={t('users.new')}
      intro={t('users.intro')}
      section={t('account.person')}
      form={form}
      initialValues={{ organisationId: query.get('organisation') ?? undefined, roles: [] }}
      submitLabel={t('action.save')}
      run={({ authority, ...person }, idempotencyKey) =>
        post('/users', { body: { ...person, authority: authorityOf(authority) }, idempotencyKey })
      }
      doneMessage={t('users.created')}
      donePath={({ id }) => `/users/${id}`}
      cancelPath="/users"
    >
      <Form.Item name="organisationId" label={t('users.organisation')} rules={required} className="wide">
        <Select
          options={organisations}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.setFieldValue('roles', [])}
        />
      </Form.Item>
      <Form.Item
        name="login"
        label={t('users.login')}
        extra={t('users.loginHint')}
        rules={[...required, { pattern: /^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$/, message: t('users.loginHint') }]}
        validateTrigger="onBlur"
      >
        <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('users.password')}
        extra={t('users.passwordHint')}
        rules={[...required, { min: 12, message: t('account.passwordShort') }]}
        validateTrigger="onBlur"
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <UserFields kind={kind} />
    </FormPage>
  )
}
