import { useTranslation } from 'react-i18next'
import type { ControllerView } from '../../../server/business/party/identity/identity.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatPpm } from '../format.ts'

/** Declared shareholders: by them related parties are told. */
export function ControllersTable({ controllers }: { readonly controllers: readonly ControllerView[] }) {
  const { t } = useTranslation()
  const columns: Column<ControllerView>[] = [
    {
      key: 'holder',
      title: t('organisations.holder'),
      render: ({ name, organisationId }) => name ?? <OrganisationName id={organisationId} />,
    },
    {
      key: 'share',
      title: t('organisations.controllerShare'),
      align: 'right',
      render: ({ sharePpm }) => formatPpm(sharePpm),
    },
  ]
  return (
    <DataTable
      caption={t('organisations.controllers')}
      columns={columns}
      rows={controllers}
      rowKey={({ name, organisationId }) => name ?? organisationId ?? ''}
      empty={<EmptyState title={t('organisations.noControllers')} />}
    />
  )
}
