import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ORGANISATION_KINDS } from '../../../config/shared/roles.ts'
import type { OrganisationView } from '../../../server/business/party/identity/identity.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { usePermission } from '../session/session.ts'

/** The directory of organisations. */
export function OrganisationsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const manages = usePermission('organisation.manage')
  const columns: Column<OrganisationView>[] = [
    { key: 'id', title: t('organisations.number'), render: ({ id }) => id },
    {
      key: 'name',
      title: t('organisations.name'),
      sort: 'name',
      render: ({ nameZh, nameEn }) => (language === 'zh' ? nameZh : nameEn),
    },
    { key: 'kind', title: t('organisations.kind'), render: ({ kind }) => t(`organisationKind.${kind}`) },
    { key: 'uscc', title: t('organisations.uscc'), render: ({ details }) => details?.uscc ?? '—' },
    { key: 'region', title: t('organisations.region'), render: ({ region }) => region },
    {
      key: 'active',
      title: t('organisations.active'),
      render: ({ active }) => <StateTag kind="active" state={active ? 'active' : 'inactive'} />,
    },
  ]
  return (
    <ListPage
      title={t('organisations.title')}
      intro={t('organisations.intro')}
      path="/organisations"
      columns={columns}
      defaultSort="name"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        {
          name: 'kind',
          label: t('organisations.kind'),
          kind: 'select',
          options: ORGANISATION_KINDS.map((value) => ({ value, label: t(`organisationKind.${value}`) })),
        },
        { name: 'region', label: t('organisations.regionBegins'), kind: 'text' },
      ]}
      exported
      rowKey={({ id }) => id}
      rowPath={({ id }) => `/organisations/${id}`}
      emptyHint={t('organisations.emptyHint')}
      actions={
        manages && (
          <Button type="primary" onClick={() => navigate('/organisations/new')}>
            {t('organisations.new')}
          </Button>
        )
      }
    />
  )
}
