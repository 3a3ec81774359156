import { useTranslation } from 'react-i18next'
import type { PolicyRow } from '../../../server/business/policy/policy/policy.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useStateOptions } from '../components/useStateOptions.ts'

export function PoliciesPage() {
  const { t } = useTranslation()
  const states = useStateOptions('policy')
  const covers = useStateOptions('cover')
  const columns: Column<PolicyRow>[] = [
    { key: 'number', title: t('policies.number'), render: ({ number }) => number },
    {
      key: 'state',
      title: t('policies.state'),
      render: ({ state, coverStatus }) => (
        <span className="tags">
          <StateTag kind="policy" state={state} />
          {state === 'issued' && <StateTag kind="cover" state={coverStatus} />}
        </span>
      ),
    },
    {
      key: 'equipment',
      title: t('policies.equipment'),
      wordy: true,
      render: ({ firstItemName, itemCount }) =>
        itemCount > 1 ? t('submissions.andMore', { name: firstItemName, n: itemCount }) : firstItemName,
    },
    {
      key: 'holder',
      title: t('party.manufacturer'),
      wordy: true,
      render: ({ parties }) => <OrganisationName id={parties.manufacturerId} />,
    },
    { key: 'period', title: t('policies.period'), render: ({ period }) => <PeriodText period={period} /> },
    {
      key: 'limit',
      title: t('policies.limit'),
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} overview />,
    },
    {
      key: 'premium',
      title: t('policies.premium'),
      align: 'right',
      render: ({ premiumFen }) => <AmountText fen={premiumFen} overview />,
    },
    {
      key: 'paid',
      title: t('policies.paid'),
      align: 'right',
      render: ({ state, paidPremiumFen }) => <AmountText fen={state === 'issued' ? paidPremiumFen : null} overview />,
    },
    {
      key: 'created',
      title: t('policies.boundAt'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} dayOnly />,
    },
  ]
  return (
    <ListPage
      title={t('policies.title')}
      intro={t('policies.intro')}
      path="/policies"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'q', label: t('policies.search'), kind: 'text' },
        { name: 'state', label: t('policies.state'), kind: 'select', options: states },
        { name: 'coverStatus', label: t('policies.cover'), kind: 'select', options: covers },
      ]}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/policies/${number}`}
      emptyHint={t('policies.emptyHint')}
    />
  )
}
