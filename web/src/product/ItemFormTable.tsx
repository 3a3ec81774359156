import { useTranslation } from 'react-i18next'
import type { FormField } from '../../../server/business/reference/product/product.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import tableStyles from '../components/table.module.css'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { constraintsOf } from '../object/constraints.ts'

/** A field of the form, or a column of one of its tables. */
interface ShownField {
  readonly key: string
  readonly field: FormField
  /** Table the column belongs to. */
  readonly table?: string
}

/** What is asked of every object to be insured, and within which bounds. */
export function ItemFormTable({ fields }: { readonly fields: readonly FormField[] }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const explained = ({ help, ...field }: FormField): string[] => [
    ...(help ? [help[language]] : []),
    ...(field.type === 'choice' ? [field.choices.map(({ label }) => label[language]).join(' / ')] : []),
    ...constraintsOf(field, { form: fields, language, t }),
  ]
  const columns: Column<ShownField>[] = [
    {
      key: 'label',
      title: t('products.field'),
      wordy: true,
      render: ({ field, table }) => (
        <span>
          {field.label[language]}
          {table && <small className={tableStyles.note}>{table}</small>}
        </span>
      ),
    },
    { key: 'type', title: t('products.fieldType'), render: ({ field }) => t(`products.fieldTypes.${field.type}`) },
    {
      key: 'required',
      title: t('products.required'),
      render: ({ field }) => (field.required ? t('form.yes') : t('form.no')),
    },
    {
      key: 'printed',
      title: t('products.printed'),
      render: ({ field, table }) => (table ? '—' : field.printed ? t('form.yes') : t('form.no')),
    },
    {
      key: 'constraints',
      title: t('products.fieldHelp'),
      wordy: true,
      render: ({ field }) => explained(field).join(marks.semicolon) || <span className="muted">—</span>,
    },
  ]
  return (
    <DataTable
      caption={t('products.itemForm')}
      columns={columns}
      rows={fields.flatMap((field) => [{ key: field.name, field }, ...columnsOf(field, language)])}
      rowKey={({ key }) => key}
      empty={null}
    />
  )
}

const columnsOf = (field: FormField, language: 'zh' | 'en'): ShownField[] =>
  field.type === 'table'
    ? field.columns.map((column) => ({
        key: `${field.name}.${column.name}`,
        field: column,
        table: field.label[language],
      }))
    : []
