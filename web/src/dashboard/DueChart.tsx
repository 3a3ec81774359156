import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Age } from '../../../server/business/policy/instalment/instalment.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { ChartSection } from '../charts/ChartSection.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { useAmountUnit } from '../components/amountUnit.ts'
import type { Column } from '../components/DataTable.tsx'
import { formatFen } from '../format.ts'

const AGES = ['notDue', 'to30', 'to60', 'to90', 'more'] as const satisfies readonly Age[]

interface Due {
  readonly age: Age
  readonly amountFen: number
}

/** Premium that is owed today, by how long it has been due. */
export function DueChart() {
  const { t } = useTranslation()
  const { unit } = useAmountUnit()
  const { data, error } = useKeptAnswer('/receivable-ages')
  const rows = data && (data.openFen === 0 ? [] : AGES.map((age): Due => ({ age, amountFen: data.ages[age] })))
  const label = ({ age }: Due) => t(`receivables.ages.${age}`)
  const columns: Column<Due>[] = [
    { key: 'age', title: t('dashboard.age'), render: label, foot: t('premiumReport.total') },
    {
      key: 'amount',
      title: t('dashboard.due'),
      align: 'right',
      render: ({ amountFen }) => (
        <Link to="/receivables">
          <AmountText fen={amountFen} overview />
        </Link>
      ),
      foot: <AmountText fen={data?.openFen ?? null} overview />,
    },
  ]
  return (
    <ChartSection
      title={t('dashboard.dueByAge')}
      rows={rows}
      error={error}
      rowKey={({ age }) => age}
      categoryOf={(row) => ({ label: label(row), path: '/receivables' })}
      series={[{ name: t('dashboard.due'), of: ({ amountFen }) => amountFen }]}
      text={(fen) => formatFen(fen, unit)}
      unit="fen"
      columns={columns}
      lying
      empty={{ title: t('receivables.nothing'), hint: t('receivables.emptyHint') }}
    />
  )
}
