import { useTranslation } from 'react-i18next'
import type { PendingChangeKind, PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useStateOptions } from '../components/useStateOptions.ts'
import { ChangeTitle } from './ChangeTitle.tsx'
import { CHANGE_KINDS } from './kinds.ts'

/** Changes that one person asked for and another decides. */
export function ChangesPage() {
  const { t } = useTranslation()
  const states = useStateOptions('pendingChange')
  const kinds = CHANGE_KINDS.map((value: PendingChangeKind) => ({ value, label: t(`pendingChanges.kinds.${value}`) }))
  return (
    <ListPage
      title={t('pendingChanges.title')}
      intro={t('pendingChanges.intro')}
      path="/pending-changes"
      columns={useChangeColumns()}
      defaultSort="-createdAt"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        { name: 'state', label: t('pendingChanges.state'), kind: 'select', options: states },
        { name: 'kind', label: t('pendingChanges.kind'), kind: 'select', options: kinds },
      ]}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/pending-changes/${number}`}
      emptyHint={t('pendingChanges.emptyHint')}
    />
  )
}

/** The columns of a list of changes. */
export function useChangeColumns(): Column<PendingChangeRow>[] {
  const { t } = useTranslation()
  return [
    { key: 'number', title: t('pendingChanges.number'), render: ({ number }) => number },
    { key: 'kind', title: t('pendingChanges.kind'), render: ({ kind }) => t(`pendingChanges.kinds.${kind}`) },
    {
      key: 'title',
      title: t('pendingChanges.about'),
      wordy: true,
      render: (change) => <ChangeTitle change={change} />,
    },
    {
      key: 'organisation',
      title: t('pendingChanges.organisation'),
      wordy: true,
      render: ({ organisationId }) => <OrganisationName id={organisationId} />,
    },
    { key: 'proposer', title: t('pendingChanges.proposer'), render: ({ proposed }) => proposed.name },
    {
      key: 'createdAt',
      title: t('pendingChanges.proposedAt'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} />,
    },
    {
      key: 'state',
      title: t('pendingChanges.state'),
      render: ({ state }) => <StateTag kind="pendingChange" state={state} />,
    },
  ]
}
