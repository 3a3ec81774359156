import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { SubmissionRow } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { useSession } from '../session/session.ts'

export function SubmissionsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const navigate = useNavigate()
  const { organisation, permissions } = useSession()
  const states = useStateOptions('submission')
  const applies = organisation.kind === 'manufacturer' && permissions.includes('submission.write')
  const columns: Column<SubmissionRow>[] = [
    { key: 'number', title: t('submissions.number'), render: ({ number }) => number },
    {
      key: 'state',
      title: t('submissions.state'),
      render: ({ state }) => <StateTag kind="submission" state={state} />,
    },
    {
      key: 'equipment',
      title: t('submissions.equipment'),
      wordy: true,
      render: ({ firstItemName, itemCount }) =>
        itemCount > 1 ? t('submissions.andMore', { name: firstItemName ?? '—', n: itemCount }) : (firstItemName ?? '—'),
    },
    {
      key: 'party',
      exported: applies ? ['insurer'] : ['party'],
      wordy: true,
      title: applies ? t('party.insurer') : t('party.manufacturer'),
      render: ({ insurerId, parties }) => <OrganisationName id={applies ? insurerId : parties.manufacturerId} />,
    },
    {
      key: 'period',
      sort: 'startsOn',
      exported: ['startsOn', 'lastDay'],
      title: t('submissions.period'),
      render: ({ period }) => <PeriodText period={period} />,
    },
    {
      key: 'limit',
      title: t('submissions.limit'),
      sort: 'totalLimitFen',
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} overview />,
    },
    {
      key: 'premium',
      title: t('submissions.premium'),
      align: 'right',
      render: ({ premiumFen }) => <AmountText fen={premiumFen} overview />,
    },
    {
      key: 'created',
      title: t('submissions.created'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} dayOnly />,
    },
  ]
  return (
    <ListPage
      title={t('submissions.title')}
      intro={t('submissions.intro')}
      path="/submissions"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        { name: 'state', label: t('submissions.state'), kind: 'select', options: states },
        {
          name: 'manufacturer',
          label: t('party.manufacturer'),
          kind: 'organisation',
          organisationKind: 'manufacturer',
        },
        ...range('createdAt', 'date', t('submissions.created')),
        ...range('startsOn', 'date', t('submissions.period')),
        ...range('totalLimitFen', 'amount', t('submissions.limit')),
      ]}
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/submissions/${number}`}
      emptyHint={t('submissions.emptyHint')}
      actions={
        applies && (
          <Button type="primary" onClick={() => navigate('/submissions/new/edit')}>
            {t('submissions.new')}
          </Button>
        )
      }
    />
  )
}
