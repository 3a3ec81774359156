import { useTranslation } from 'react-i18next'
import type { EndorsementRow } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { ActionTypes } from './ActionTypes.tsx'

/** Changes of policies that the person may see. */
export function EndorsementsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const states = useStateOptions('endorsement')
  const columns: Column<EndorsementRow>[] = [
    { key: 'number', title: t('endorsements.number'), render: ({ number }) => number },
    {
      key: 'state',
      title: t('endorsements.state'),
      render: ({ state }) => <StateTag kind="endorsement" state={state} />,
    },
    {
      key: 'policy',
      title: t('endorsements.policy'),
      render: ({ policyNo }) => <span className="tabular">{policyNo}</span>,
    },
    {
      key: 'actions',
      title: t('endorsements.actions'),
      exported: [],
      wordy: true,
      render: ({ actionTypes }) => <ActionTypes types={actionTypes} />,
    },
    {
      key: 'effectiveFrom',
      title: t('endorsements.effectiveFrom'),
      render: ({ effectiveFrom }) => <CivilDateText date={effectiveFrom} />,
    },
    {
      key: 'difference',
      title: t('endorsements.difference'),
      align: 'right',
      render: ({ differenceFen }) => <AmountText fen={differenceFen} overview />,
    },
    { key: 'reason', title: t('endorsements.reason'), wordy: true, render: ({ reason }) => reason },
    {
      key: 'createdAt',
      title: t('endorsements.requestedAt'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} dayOnly />,
    },
  ]
  return (
    <ListPage
      title={t('endorsements.title')}
      intro={t('endorsements.intro')}
      path="/endorsements"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'state', label: t('endorsements.state'), kind: 'select', options: states },
        { name: 'policyNo', label: t('endorsements.policy'), kind: 'text' },
        { name: 'number', label: t('endorsements.number'), kind: 'text' },
        ...range('createdAt', 'date', t('endorsements.requestedAt')),
      ]}
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/endorsements/${number}`}
      emptyHint={t('endorsements.emptyHint')}
    />
  )
}
