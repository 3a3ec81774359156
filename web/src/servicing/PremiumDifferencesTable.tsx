import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { EndorsementPreviewView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import styles from './servicing.module.css'
import { useCoverName } from './words.ts'

type Difference = EndorsementPreviewView['differences'][number]

interface PremiumDifferencesTableProps {
  readonly differences: readonly Difference[]
  readonly product: ProductView | undefined
}

/** The difference in premium by cover and the days it is for, with the sum. */
export function PremiumDifferencesTable({ differences, product }: PremiumDifferencesTableProps) {
  const { t } = useTranslation()
  const nameOf = useCoverName(product)
  const sumFen = differences.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const columns: Column<Difference>[] = [
    {
      key: 'cover',
      title: t('endorsements.cover'),
      wordy: true,
      render: ({ cover }) => nameOf(cover),
      foot: t('endorsements.total'),
    },
    { key: 'days', title: t('endorsements.days'), render: ({ days }) => <PeriodText period={days} /> },
    {
      key: 'amount',
      title: t('endorsements.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
      foot: <AmountText fen={sumFen} />,
    },
  ]
  return (
    <DataTable
      caption={t('endorsements.differences')}
      columns={columns}
      rows={differences}
      rowKey={({ cover, days }) => `${cover} ${days.from} ${days.to}`}
      empty={<p className={`muted ${styles.padded}`}>{t('endorsements.noDifferences')}</p>}
    />
  )
}
