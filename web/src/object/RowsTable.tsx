import { useTranslation } from 'react-i18next'
import type { FormTableRow, TableField } from '../../../server/business/reference/product/product.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { FieldValue } from './FieldValue.tsx'
import { isFigure } from './fields.ts'
import { sumOfColumn } from './sums.ts'

interface RowsTableProps {
  readonly field: TableField
  readonly rows: readonly FormTableRow[]
}

/** A table of an insured object, such as cost classes with their budgets, money columns added up. */
export function RowsTable({ field, rows }: RowsTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = field.columns.filter(({ type }) => type === 'money')
  const columns: Column<FormTableRow & { readonly key: string }>[] = field.columns.map((column, index) => ({
    key: column.name,
    title: column.label[language],
    ...(isFigure(column) ? { align: 'right' } : { wordy: column.type === 'text' }),
    render: (row) => <FieldValue field={column} value={row[column.name]} />,
    ...(money.length > 0 && rows.length > 1 && index === 0 && { foot: t('object.total') }),
    ...(money.includes(column) && rows.length > 1 && { foot: <AmountText fen={sumOfColumn(rows, column.name)} /> }),
  }))
  return (
    <DataTable
      caption={field.label[language]}
      columns={columns}
      rows={rows.map((row, index) => ({ ...row, key: String(index) }))}
      rowKey={({ key }) => key}
      empty={null}
    />
  )
}
