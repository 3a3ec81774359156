import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ListPage } from '../components/ListPage.tsx'
import { usePermission } from '../session/session.ts'
import { useUserColumns } from './useUserColumns.tsx'

/** Everyone who can sign in, or could. */
export function UsersPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const columns = useUserColumns()
  const manages = usePermission('user.manage')
  return (
    <ListPage
      title={t('users.title')}
      intro={t('users.intro')}
      path="/users"
      columns={columns}
      defaultSort="login"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        { name: 'organisationId', label: t('users.organisation'), kind: 'organisation' },
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
      exported
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
