import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { CreateUserRequest, PersonOutcomeView } from '../../../server/business/party/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { FormPage } from '../components/FormPage.tsx'
import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useOrganisation } from '../components/useOrganisations.ts'
import { useSession } from '../session/session.ts'
import { outcomePath } from './outcomePath.ts'
import { SecretDialog } from './SecretDialog.tsx'
import { UserFields } from './UserFields.tsx'

/** Admits a person with a one-time password; who is to decide or pay waits for a second person. */
export function NewUserPage() {
  const { t } = useTranslation()
  const { organisation } = useSession()
  const [query] = useSearchParams()
  const [form] = Form.useForm<CreateUserRequest>()
  const organisationId = Form.useWatch('organisationId', form)
  const kind = useOrganisation(organisationId)?.kind
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  return (
    <FormPage<CreateUserRequest, PersonOutcomeView>
      title={t('users.new')}
      intro={t('users.intro')}
      section={t('account.person')}
      form={form}
      initialValues={{ organisationId: query.get('organisation') ?? organisation.id, roles: [] }}
      submitLabel={t('action.save')}
      run={(body, idempotencyKey) => post('/users', { body, idempotencyKey })}
      doneMessage={({ pendingChange }) => t(pendingChange ? 'pendingChanges.proposed' : 'users.created')}
      donePath={outcomePath}
      shown={({ user, oneTimePassword }, leave) =>
        user &&
        oneTimePassword !== null && (
          <SecretDialog
            title={t('users.resetDone')}
            hint={t('users.resetHint', { name: user.name })}
            secret={oneTimePassword}
            onClose={leave}
          />
        )
      }
      cancelPath="/users"
    >
      <Form.Item name="organisationId" label={t('users.organisation')} rules={required} className="wide">
        <OrganisationSelect
          disabled={organisation.kind !== 'platform'}
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
      <UserFields kind={kind} />
      <div className="wide">
        <ReasonField name="reason" label={t('users.reason')} />
      </div>
    </FormPage>
  )
}
