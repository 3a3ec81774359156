import { useTranslation } from 'react-i18next'
import type { FormField } from '../../../server/product/product.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { useLanguage } from '../i18n/i18n.ts'

/** What is asked of every item to be insured. */
export function ItemFormTable({ fields }: { readonly fields: readonly FormField[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const columns: Column<FormField>[] = [
    { key: 'label', title: t('products.field'), render: ({ label }) => label[language] },
    { key: 'type', title: t('products.fieldType'), render: ({ type }) => t(`products.fieldTypes.${type}`) },
    {
      key: 'required',
      title: t('products.required'),
      render: ({ required }) => (required ? t('form.yes') : t('form.no')),
    },
    {
      key: 'help',
      title: t('products.fieldHelp'),
      render: ({ help, choices }) =>
        help?.[language] ??
        choices?.map(({ label }) => label[language]).join(' / ') ?? <span className="muted">—</span>,
    },
  ]
  return (
    <DataTable
      caption={t('products.itemForm')}
      columns={columns}
      rows={fields}
      rowKey={({ name }) => name}
      empty={null}
    />
  )
}
