import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { useList } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { usePermission } from '../session/session.ts'
import { useUserColumns } from './useUserColumns.tsx'

/** The people of an organisation. */
export function PeopleSection({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const manages = usePermission('user.manage')
  const columns = useUserColumns().filter(({ key }) => key !== 'organisation')
  const people = useList<UserView>('/users', { organisationId, limit: 200 })
  return (
    <Section
      title={t('users.title')}
      flush
      extra={
        manages && (
          <Button size="small" onClick={() => navigate(`/users/new?organisation=${organisationId}`)}>
            {t('users.new')}
          </Button>
        )
      }
    >
      <DataTable
        caption={t('users.title')}
        columns={columns}
        error={people.error}
        rows={people.data?.items}
        rowKey={({ id }) => id}
        rowPath={({ id }) => `/users/${id}`}
        empty={<EmptyState title={t('users.emptyHint')} />}
      />
    </Section>
  )
}
