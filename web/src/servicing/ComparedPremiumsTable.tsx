import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { RenewalView } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import styles from './servicing.module.css'
import { useCoverName } from './words.ts'

type Compared = RenewalView['premiums'][number]

interface ComparedPremiumsTableProps {
  readonly premiums: readonly Compared[]
  readonly product: ProductView | undefined
}

/** Premium now and for the next period, by item and cover, with the sums. */
export function ComparedPremiumsTable({ premiums, product }: ComparedPremiumsTableProps) {
  const { t } = useTranslation()
  const nameOf = useCoverName(product)
  const sumOf = (of: (one: Compared) => number | null) => premiums.reduce((sum, one) => sum + (of(one) ?? 0), 0)
  const amount = (fen: number | null) =>
    fen === null ? <span className="muted">{t('renewals.notInsured')}</span> : <AmountText fen={fen} />
  const columns: Column<Compared>[] = [
    { key: 'item', title: t('renewals.item'), wordy: true, render: ({ item }) => item, foot: t('renewals.total') },
    { key: 'cover', title: t('renewals.cover'), wordy: true, render: ({ cover }) => nameOf(cover) },
    {
      key: 'before',
      title: t('renewals.before'),
      align: 'right',
      render: ({ beforeFen }) => amount(beforeFen),
      foot: <AmountText fen={sumOf(({ beforeFen }) => beforeFen)} />,
    },
    {
      key: 'after',
      title: t('renewals.after'),
      align: 'right',
      render: ({ afterFen }) => amount(afterFen),
      foot: <AmountText fen={sumOf(({ afterFen }) => afterFen)} />,
    },
    {
      key: 'difference',
      title: t('renewals.difference'),
      align: 'right',
      render: ({ differenceFen }) => <AmountText fen={differenceFen} />,
      foot: <AmountText fen={sumOf(({ differenceFen }) => differenceFen)} />,
    },
  ]
  return (
    <DataTable
      caption={t('renewals.premiums')}
      columns={columns}
      rows={premiums}
      rowKey={(one) => `${premiums.indexOf(one)} ${one.item} ${one.cover}`}
      empty={<p className={`muted ${styles.padded}`}>{t('renewals.noPremiums')}</p>}
    />
  )
}
