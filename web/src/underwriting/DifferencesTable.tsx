import { useTranslation } from 'react-i18next'
import type { TermDifference } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import type { ProductReference } from '../product/useProduct.ts'
import { figureText, useTermName } from './termText.ts'
import styles from './underwriting.module.css'

interface DifferencesTableProps {
  readonly differences: readonly TermDifference[]
  /** Names the covers. */
  readonly product: ProductReference
}

/** What a counter-offer changes against what was asked. */
export function DifferencesTable({ differences, product }: DifferencesTableProps) {
  const { t } = useTranslation()
  const nameOf = useTermName(product)
  const columns: Column<TermDifference>[] = [
    { key: 'figure', title: t('uw.figure'), wordy: true, render: ({ field }) => nameOf(field) },
    { key: 'asked', title: t('uw.asked'), align: 'right', render: ({ asked, unit }) => figureText(asked, unit) },
    {
      key: 'offered',
      title: t('uw.offered'),
      align: 'right',
      render: ({ offered, unit }) => <strong className={styles.changed}>{figureText(offered, unit)}</strong>,
    },
  ]
  return (
    <DataTable
      caption={t('uw.differences')}
      columns={columns}
      rows={differences}
      rowKey={({ field }) => field}
      empty={<p className={`muted ${styles.padded}`}>{t('uw.asAsked')}</p>}
    />
  )
}
