import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ListPanel } from '../components/ListPanel.tsx'
import { Section } from '../components/Section.tsx'
import { usePermission } from '../session/session.ts'
import { useUserColumns } from './useUserColumns.tsx'

/** The people of an organisation. */
export function PeopleSection({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const manages = usePermission('user.manage')
  const columns = useUserColumns().filter(({ key }) => key !== 'organisation')
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
      <ListPanel
        title={t('users.title')}
        path="/users"
        columns={columns}
        filters={[{ name: 'q', label: t('list.search'), kind: 'text' }]}
        defaultSort="login"
        fixed={{ organisationId }}
        rowKey={({ id }) => id}
        rowPath={({ id }) => `/users/${id}`}
        emptyHint={t('users.emptyHint')}
      />
    </Section>
  )
}
