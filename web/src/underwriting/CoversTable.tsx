import { useTranslation } from 'react-i18next'
import type { CoverTerms } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { type ProductReference, useProduct } from '../product/useProduct.ts'

type PricedCover = CoverTerms & { readonly ratePpm?: number; readonly premiumFen?: number }

interface CoversTableProps {
  readonly covers: readonly PricedCover[]
  /** Names the covers. */
  readonly product: ProductReference
}

/** Limits and the insured's own share of each cover; with rate and premium once they are known. */
export function CoversTable({ covers, product }: CoversTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useProduct(product)
  const nameOf = (code: string) => data?.covers.find((cover) => cover.code === code)?.name[language] ?? code
  const priced = covers.some(({ premiumFen }) => premiumFen !== undefined)
  const columns: Column<PricedCover>[] = [
    { key: 'code', title: t('terms.cover'), wordy: true, render: ({ code }) => nameOf(code) },
    { key: 'limit', title: t('terms.limit'), align: 'right', render: ({ limitFen }) => <AmountText fen={limitFen} /> },
    {
      key: 'perOccurrence',
      title: t('terms.perOccurrence'),
      align: 'right',
      render: ({ perOccurrenceLimitFen }) => <AmountText fen={perOccurrenceLimitFen} />,
    },
    {
      key: 'deductible',
      title: t('terms.deductible'),
      align: 'right',
      render: ({ deductibleFen }) => <AmountText fen={deductibleFen} />,
    },
    {
      key: 'deductibleShare',
      title: t('terms.deductibleShare'),
      align: 'right',
      render: ({ deductiblePpm }) => formatPpm(deductiblePpm),
    },
    { key: 'copay', title: t('terms.copay'), align: 'right', render: ({ copayPpm }) => formatPpm(copayPpm) },
  ]
  if (priced) {
    columns.push(
      { key: 'rate', title: t('terms.rate'), align: 'right', render: ({ ratePpm = 0 }) => formatPpm(ratePpm) },
      {
        key: 'premium',
        title: t('terms.premium'),
        align: 'right',
        render: ({ premiumFen = 0 }) => <AmountText fen={premiumFen} />,
      },
    )
  }
  return (
    <DataTable caption={t('terms.cover')} columns={columns} rows={covers} rowKey={({ code }) => code} empty={null} />
  )
}
