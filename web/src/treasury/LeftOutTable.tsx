import { useTranslation } from 'react-i18next'
import type { LeftOutView } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { FailureList } from '../components/FailureList.tsx'
import { CaseLink } from './CaseLink.tsx'

/** What was chosen and could not be paid, each with its reasons. */
export function LeftOutTable({ leftOut }: { readonly leftOut: readonly LeftOutView[] }) {
  const { t } = useTranslation()
  const columns: Column<LeftOutView>[] = [
    { key: 'case', title: t('runs.case'), render: (item) => <CaseLink {...item} /> },
    { key: 'kind', title: t('runs.kind'), render: ({ kind }) => t(`runs.kinds.${kind}`) },
    {
      key: 'amount',
      title: t('runs.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    {
      key: 'why',
      title: t('runs.why'),
      wordy: true,
      render: ({ reasons }) => <FailureList failures={reasons} />,
    },
  ]
  return (
    <DataTable
      caption={t('runs.leftOut')}
      columns={columns}
      rows={leftOut}
      rowKey={({ kind, caseNo }) => `${kind} ${caseNo}`}
      empty={null}
    />
  )
}
