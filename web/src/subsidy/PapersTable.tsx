import { useTranslation } from 'react-i18next'
import type { ApplicationGoodsView, ApplicationPaperView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { paperPath } from '../attachments/contentPath.ts'
import { FileButtons } from '../attachments/FileButtons.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import tags from '../components/tag.module.css'
import { useLanguage } from '../i18n/i18n.ts'
import { type ProductReference, useProduct } from '../product/useProduct.ts'
import { isAsked, PAPERS } from './papers.ts'
import styles from './subsidy.module.css'

interface PapersTableProps {
  readonly applicationNo: string
  readonly product: ProductReference
  readonly papers: ApplicationGoodsView['papers']
}

/** The papers that prove the goods, each with where in the case it is and to be opened, or that it is missing. */
export function PapersTable({ applicationNo, product, papers }: PapersTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, error } = useProduct(product)
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
            wordy: true,
            render: ({ code, required }) => {
              const held = papers.filter(({ documentCode }) => documentCode === code)
              if (held.length === 0)
                return (
                  <span className={tags.tag} data-tone={required ? 'bad' : undefined}>
                    {t('applications.paperMissing')}
                  </span>
                )
              return held.map((paper) => <HeldPaper key={paper.number} applicationNo={applicationNo} paper={paper} />)
            },
          },
        ]}
        rows={data?.documents.filter(isAsked)}
        error={error}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('applications.papersNone')} />}
      />
    </div>
  )
}

interface HeldPaperProps {
  readonly applicationNo: string
  readonly paper: ApplicationPaperView
}

/** One file with the case it lies with, which its reader may not read otherwise. */
function HeldPaper({ applicationNo, paper }: HeldPaperProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.paper}>
      <span className={styles.paperName}>
        {paper.name}
        <span className={tags.tag} data-tone="good">
          {t('applications.paperIn', { where: t(`kind.${paper.owner.kind}`) })}
        </span>
      </span>
      <span className={styles.paperButtons}>
        <FileButtons file={{ ...paper, path: paperPath(applicationNo, paper.number) }} />
      </span>
    </div>
  )
}
