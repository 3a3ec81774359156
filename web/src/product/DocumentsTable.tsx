import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'

/** The papers the insured has to bring: with the submission, and with a claim under which covers. */
export function DocumentsTable({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const coverName = (code: string) => product.covers.find((cover) => cover.code === code)?.name[language] ?? code
  return (
    <DataTable
      caption={t('products.documents')}
      columns={[
        { key: 'name', title: t('claims.document'), wordy: true, render: ({ name }) => name[language] },
        { key: 'stage', title: t('products.stage'), render: ({ stage }) => t(`products.stages.${stage}`) },
        {
          key: 'covers',
          title: t('terms.cover'),
          render: ({ covers }) => covers?.map(coverName).join(marks.comma) ?? t('products.allCovers'),
        },
        {
          key: 'required',
          title: t('products.required'),
          render: ({ required }) => (required ? t('form.yes') : t('form.no')),
        },
      ]}
      rows={product.documents}
      rowKey={({ code }) => code}
      empty={<p className="muted">—</p>}
    />
  )
}
