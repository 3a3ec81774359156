import { useTranslation } from 'react-i18next'
import type { ApplicationGoodsView } from '../../../server/subsidy/subsidy.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import tags from '../components/tag.module.css'
import { useLanguage } from '../i18n/i18n.ts'
import { type ProductReference, useProduct } from '../product/useProduct.ts'
import { isAsked, PAPERS } from './papers.ts'

interface PapersTableProps {
  readonly product: ProductReference
  readonly papers: ApplicationGoodsView['papers']
}

/** The papers that prove the goods, each with where in the case it is, or that it is missing. */
export function PapersTable({ product, papers }: PapersTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const asked = useProduct(product).data?.documents.filter(isAsked)
  const placesOf = (code: string) => [
    ...new Set(papers.filter(({ documentCode }) => documentCode === code).map(({ owner }) => t(`kind.${owner.kind}`))),
  ]
  return (
    <div id={PAPERS}>
      <DataTable
        caption={t('applications.papers')}
        columns={[
          { key: 'name', title: t('applications.paper'), wordy: true, render: ({ name }) => name[language] },
          {
            key: 'needed',
            title: t('applications.paperNeeded'),
            render: ({ required }) => t(required ? 'applications.paperRequired' : 'applications.paperOptional'),
          },
          {
            key: 'held',
            title: t('applications.paperHeld'),
            render: ({ code, required }) => {
              const places = placesOf(code)
              const tone = places.length > 0 ? 'good' : required ? 'bad' : undefined
              return (
                <span className={tags.tag} data-tone={tone}>
                  {places.length > 0
                    ? t('applications.paperIn', { where: places.join('、') })
                    : t('applications.paperMissing')}
                </span>
              )
            },
          },
        ]}
        rows={asked}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('applications.papersNone')} />}
      />
    </div>
  )
}
