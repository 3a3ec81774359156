import { useTranslation } from 'react-i18next'
import type { RenewalRow } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { usePremiumNames } from '../billing/usePremiumNames.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'

/** Renewals that the person may see: an insurer's own, or a holder's. */
export function RenewalsPage() {
  const { t } = useTranslation()
  const { productName } = usePremiumNames()
  const range = useRangeFilters()
  const states = useStateOptions('renewal')
  const columns: Column<RenewalRow>[] = [
    { key: 'number', title: t('renewals.number'), render: ({ number }) => number },
    { key: 'state', title: t('renewals.state'), render: ({ state }) => <StateTag kind="renewal" state={state} /> },
    {
      key: 'stage',
      title: t('renewals.stage'),
      render: ({ stage }) => (stage ? <StateTag kind="renewalStage" state={stage} /> : '—'),
    },
    {
      key: 'policy',
      title: t('renewals.policy'),
      render: ({ policyNo }) => <span className="tabular">{policyNo}</span>,
    },
    { key: 'product', title: t('renewals.product'), render: ({ productCode }) => productName(productCode) },
    {
      key: 'expiresOn',
      title: t('renewals.expiresOn'),
      sort: 'expiresOn',
      render: ({ expiresOn }) => <CivilDateText date={expiresOn} />,
    },
    {
      key: 'expiring',
      title: t('renewals.expiring'),
      align: 'right',
      render: ({ expiringPremiumFen }) => <AmountText fen={expiringPremiumFen} overview />,
    },
    {
      key: 'offered',
      title: t('renewals.offered'),
      align: 'right',
      render: ({ offeredPremiumFen }) => <AmountText fen={offeredPremiumFen} overview />,
    },
    {
      key: 'difference',
      title: t('renewals.difference'),
      align: 'right',
      render: ({ differenceFen }) => <AmountText fen={differenceFen} overview />,
    },
    {
      key: 'renewedBy',
      title: t('renewals.renewedBy'),
      render: ({ renewedBy }) => <span className="tabular">{renewedBy?.policyNo ?? '—'}</span>,
    },
  ]
  return (
    <ListPage
      title={t('renewals.title')}
      intro={t('renewals.intro')}
      path="/renewals"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'state', label: t('renewals.state'), kind: 'select', options: states },
        { name: 'policyNo', label: t('renewals.policy'), kind: 'text' },
        { name: 'number', label: t('renewals.number'), kind: 'text' },
        ...range('expiresOn', 'date', t('renewals.expiresOn')),
      ]}
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/renewals/${number}`}
      emptyHint={t('renewals.emptyHint')}
    />
  )
}
