import { useTranslation } from 'react-i18next'
import type { PolicyRow } from '../../../server/business/policy/policy/policy.contract.ts'
import { post } from '../api/client.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { BulkAct } from '../components/bulk.ts'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { usePermission } from '../session/session.ts'

export function PoliciesPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const states = useStateOptions('policy')
  const covers = useStateOptions('cover')
  const issues = usePermission('policy.issue')
  const issue: BulkAct<PolicyRow> = {
    key: 'issue',
    label: t('policies.issue'),
    preview: t('policies.issuePreview'),
    fits: ({ state }) => state === 'bound',
    run: ({ number, version }, _sentence, idempotencyKey) =>
      post('/policies/:number/issue', { number, version, idempotencyKey }),
  }
  const acts = issues ? [issue] : []
  const columns: Column<PolicyRow>[] = [
    { key: 'number', title: t('policies.number'), render: ({ number }) => number },
    {
      key: 'state',
      exported: ['state', 'cover'],
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
    {
      key: 'period',
      sort: 'startsOn',
      exported: ['startsOn', 'lastDay'],
      title: t('policies.period'),
      render: ({ period }) => <PeriodText period={period} />,
    },
    {
      key: 'limit',
      title: t('policies.limit'),
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} overview />,
    },
    {
      key: 'premium',
      title: t('policies.premium'),
      sort: 'premiumFen',
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
        { name: 'q', label: t('list.search'), kind: 'text' },
        { name: 'state', label: t('policies.state'), kind: 'select', options: states },
        { name: 'coverStatus', label: t('policies.cover'), kind: 'select', options: covers, order: 'createdAt' },
        {
          name: 'manufacturer',
          label: t('party.manufacturer'),
          kind: 'organisation',
          organisationKind: 'manufacturer',
        },
        ...range('createdAt', 'date', t('policies.boundAt')),
        ...range('startsOn', 'date', t('policies.period')),
        ...range('premiumFen', 'amount', t('policies.premium')),
      ]}
      exported
      acts={acts}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/policies/${number}`}
      emptyHint={t('policies.emptyHint')}
    />
  )
}
