import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { ListPage } from '../components/ListPage.tsx'
import { useOrganisations } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { usePermission } from '../session/session.ts'
import { useUserColumns } from './useUserColumns.tsx'

/** Everyone who can sign in, or could. */
export function UsersPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const columns = useUserColumns()
  const manages = usePermission('user.manage')
  const organisations = useOrganisations().all.map(({ id, nameZh, nameEn }) => ({
    value: id,
    label: language === 'zh' ? nameZh : nameEn,
  }))
  return (
    <ListPage<UserView>
      title={t('users.title')}
      intro={t('users.intro')}
      path="/users"
      columns={columns}
      defaultSort="login"
      filters={[
        { name: 'organisationId', label: t('users.organisation'), kind: 'select', options: organisations },
        { name: 'login', label: t('users.loginBegins'), kind: 'text' },
        {
          name: 'disabled',
          label: t('users.status'),
          kind: 'select',
          options: [
            { value: 'false', label: t('state.active.active') },
            { value: 'true', label: t('state.active.inactive') },
          ],
        },
      ]}
      rowKey={({ id }) => id}
      rowPath={({ id }) => `/users/${id}`}
      emptyHint={t('users.emptyHint')}
      actions={
        manages && (
          <Button type="primary" onClick={() => navigate('/users/new')}>
            {t('users.new')}
          </Button>
        )
      }
    />
  )
}
