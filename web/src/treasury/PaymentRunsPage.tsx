import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RunRow } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { formatCount } from '../format.ts'
import { usePermission } from '../session/session.ts'

/** Payment runs, latest first. */
export function PaymentRunsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const prepares = usePermission('payment-run.prepare')
  const range = useRangeFilters()
  const states = useStateOptions('paymentRun')
  const columns: Column<RunRow>[] = [
    { key: 'number', title: t('runs.number'), render: ({ number }) => number },
    { key: 'state', title: t('runs.state'), render: ({ state }) => <StateTag kind="paymentRun" state={state} /> },
    { key: 'executeOn', title: t('runs.executeOn'), render: ({ executeOn }) => <CivilDateText date={executeOn} /> },
    {
      key: 'account',
      title: t('runs.payer'),
      render: ({ payer }) => <ObjectLink kind="bankAccount" number={payer.bankAccountNo} />,
    },
    { key: 'items', title: t('runs.itemCount'), align: 'right', render: ({ itemCount }) => formatCount(itemCount) },
    {
      key: 'total',
      title: t('runs.total'),
      align: 'right',
      render: ({ totalFen }) => <AmountText fen={totalFen} />,
    },
    { key: 'paid', title: t('runs.paid'), align: 'right', render: ({ paidFen }) => <AmountText fen={paidFen} /> },
    {
      key: 'failed',
      title: t('runs.failed'),
      align: 'right',
      render: ({ failedFen }) => <AmountText fen={failedFen} />,
    },
    { key: 'preparedBy', title: t('runs.preparedBy'), render: ({ preparedBy }) => preparedBy.name },
    { key: 'approvedBy', title: t('runs.approvedBy'), render: ({ approvedBy }) => approvedBy?.name ?? '—' },
    {
      key: 'createdAt',
      title: t('runs.createdAt'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} />,
    },
  ]
  return (
    <ListPage
      title={t('runs.title')}
      intro={t('runs.intro')}
      path="/payment-runs"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'state', label: t('runs.state'), kind: 'select', options: states },
        ...range('createdAt', 'date', t('runs.createdAt')),
      ]}
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/payment-runs/${number}`}
      emptyHint={t('runs.emptyHint')}
      actions={
        prepares && (
          <Button type="primary" onClick={() => void navigate('/payment-runs/new')}>
            {t('runs.prepare')}
          </Button>
        )
      }
    />
  )
}
