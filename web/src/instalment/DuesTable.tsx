import { useTranslation } from 'react-i18next'
import type { DueView } from '../../../server/business/policy/instalment/instalment.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useDueName } from './useDueName.ts'

interface DuesTableProps {
  readonly dues: readonly DueView[] | undefined
  readonly error?: Error | null
  readonly caption: string
}

/** The parts of a premium: by when, how much, what is paid of each and how it stands. */
export function DuesTable({ dues, error = null, caption }: DuesTableProps) {
  const { t } = useTranslation()
  const nameOf = useDueName()
  const columns: Column<DueView>[] = [
    { key: 'due', title: t('instalments.due'), render: ({ due }) => nameOf(due) },
    { key: 'dueOn', title: t('instalments.dueOn'), render: ({ dueOn }) => <CivilDateText date={dueOn} /> },
    {
      key: 'amount',
      title: t('instalments.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    {
      key: 'paid',
      title: t('instalments.paid'),
      align: 'right',
      render: ({ paidFen }) => <AmountText fen={paidFen} />,
    },
    {
      key: 'open',
      title: t('instalments.open'),
      align: 'right',
      render: ({ openFen }) => <AmountText fen={openFen} />,
    },
    {
      key: 'state',
      title: t('instalments.state'),
      render: ({ state, until }) => (
        <span className="tags">
          <StateTag kind="due" state={state} />
          {until !== null && <small className="muted">{t('instalments.until', { day: until })}</small>}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={dues}
      error={error}
      rowKey={({ due }) => due}
      empty={<EmptyState title={t('instalments.none')} />}
    />
  )
}
