import { useTranslation } from 'react-i18next'
import type { UserView } from '../../../server/business/party/identity/identity.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { useMarks } from '../i18n/useMarks.ts'
import { UserStatus } from './UserStatus.tsx'

/** How people appear in lists. */
export function useUserColumns(): Column<UserView>[] {
  const { t } = useTranslation()
  const marks = useMarks()
  return [
    {
      key: 'login',
      title: t('users.login'),
      sort: 'login',
      render: ({ login }) => <span translate="no">{login}</span>,
    },
    { key: 'name', title: t('users.name'), render: ({ name }) => name },
    {
      key: 'organisation',
      title: t('users.organisation'),
      render: ({ organisationId }) => <OrganisationName id={organisationId} />,
    },
    {
      key: 'roles',
      title: t('users.roles'),
      render: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(marks.comma),
    },
    { key: 'status', exported: ['active'], title: t('users.status'), render: (user) => <UserStatus user={user} /> },
  ]
}
