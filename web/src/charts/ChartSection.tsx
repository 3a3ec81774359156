import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { BarChart } from './BarChart.tsx'
import type { Category, Series } from './options.ts'

interface ChartSectionProps<T> {
  readonly title: string
  /** Absent while loading. */
  readonly rows: readonly T[] | undefined
  readonly error: Error | null
  readonly rowKey: (row: T) => string
  readonly categoryOf: (row: T) => Category
  readonly series: readonly { readonly name: string; readonly of: (row: T) => number }[]
  readonly text: (value: number) => string
  readonly unit: 'fen' | 'count'
  readonly columns: readonly Column<T>[]
  readonly lying?: boolean
  readonly empty: { readonly title: string; readonly hint: string }
}

const NOTHING: readonly never[] = []

/** Figures as bars or, for who would rather read them, as a table of the same rows. */
export function ChartSection<T>(props: ChartSectionProps<T>) {
  const { title, rows, error, rowKey, categoryOf, series, text, unit, columns, lying, empty } = props
  const { t } = useTranslation()
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  const emptiness = <EmptyState title={empty.title} hint={empty.hint} />
  const drawn = rows ?? NOTHING
  const chart = (
    <BarChart
      caption={title}
      categories={drawn.map(categoryOf)}
      series={series.map(({ name, of }): Series => ({ name, values: drawn.map(of) }))}
      text={text}
      unit={unit}
      lying={lying}
    />
  )
  const table = (
    <DataTable caption={title} columns={columns} rows={rows} error={error} rowKey={rowKey} empty={emptiness} />
  )
  return (
    <Section
      title={title}
      flush={shown === 'table'}
      extra={
        <Segmented<'chart' | 'table'>
          aria-label={t('dashboard.shownAs')}
          size="small"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'chart', label: t('dashboard.chart') },
            { value: 'table', label: t('dashboard.table') },
          ]}
        />
      }
    >
      {shown === 'table' ? (
        table
      ) : error && !rows ? (
        <ProblemAlert error={error} />
      ) : rows?.length === 0 ? (
        emptiness
      ) : (
        chart
      )}
    </Section>
  )
}
