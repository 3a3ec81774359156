import { useTranslation } from 'react-i18next'
import type { FormField } from '../../../server/business/reference/product/product.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { FieldValue } from '../object/FieldValue.tsx'
import { isFigure, isTable, readField, type ShownObject } from '../object/fields.ts'
import { type ProductReference, useProduct } from '../product/useProduct.ts'

interface ItemsTableProps {
  readonly items: readonly ShownObject[]
  readonly product: ProductReference
}

/** Insured objects, as typed so far or as insured: one column for each field that the product's form has printed. */
export function ItemsTable({ items, product }: ItemsTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, isPending } = useProduct(product)
  const object = data?.objectName[language] ?? t('kind.item')
  const shown = data?.itemForm.filter((field) => field.printed && !isTable(field)) ?? unknownForm(t('object.name'))
  const columns: Column<ShownObject>[] = [
    { key: 'no', title: t('object.no'), render: ({ itemNo }) => itemNo },
    ...shown.map((field) => columnOf(field, language)),
  ]
  return (
    <DataTable
      caption={t('object.insured', { object })}
      columns={columns}
      rows={isPending ? undefined : items}
      error={null}
      rowKey={({ itemNo }) => String(itemNo)}
      empty={<EmptyState title={t('object.none', { object })} />}
    />
  )
}

const columnOf = (field: FormField, language: 'zh' | 'en'): Column<ShownObject> => ({
  key: field.name,
  title: field.label[language],
  ...(isFigure(field) ? { align: 'right' } : { wordy: field.type === 'text' || field.type === 'organisation' }),
  render: (item) => <FieldValue field={field} value={readField(item, field.name)} />,
})

/** Of a product that cannot be read, objects go by their names. */
const unknownForm = (label: string): readonly FormField[] => [
  { name: 'name', label: { zh: label, en: label }, type: 'text', required: true },
]
