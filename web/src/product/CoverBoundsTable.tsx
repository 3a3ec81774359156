import { useTranslation } from 'react-i18next'
import type { Bounded, ProductCover } from '../../../server/business/reference/product/product.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import tableStyles from '../components/table.module.css'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** What each cover pays for and between which bounds its terms may be agreed. */
export function CoverBoundsTable({ covers }: { readonly covers: readonly ProductCover[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const columns: Column<ProductCover>[] = [
    {
      key: 'cover',
      title: t('terms.cover'),
      wordy: true,
      render: ({ name, insures }) => (
        <span>
          <strong>{name[language]}</strong>
          <small className={tableStyles.note}>{insures[language]}</small>
        </span>
      ),
    },
    {
      key: 'required',
      title: t('products.coverRequired'),
      render: ({ required }) => (required ? t('form.yes') : t('form.no')),
    },
    {
      key: 'proportional',
      title: t('products.proportional'),
      render: ({ proportional }) => (proportional ? t('form.yes') : t('form.no')),
    },
    {
      key: 'perOccurrence',
      title: t('products.perOccurrence'),
      align: 'right',
      render: ({ perOccurrencePpm }) => <Bounds of={perOccurrencePpm} format={formatPpm} />,
    },
    {
      key: 'deductible',
      title: t('products.deductibleYuan'),
      align: 'right',
      render: ({ deductibleFen }) => <Bounds of={deductibleFen} format={formatFen} />,
    },
    {
      key: 'deductibleShare',
      title: t('terms.deductibleShare'),
      align: 'right',
      render: ({ deductiblePpm }) => <Bounds of={deductiblePpm} format={formatPpm} />,
    },
    {
      key: 'copay',
      title: t('terms.copay'),
      align: 'right',
      render: ({ copayPpm }) => <Bounds of={copayPpm} format={formatPpm} />,
    },
  ]
  return (
    <DataTable
      caption={t('products.covers')}
      columns={columns}
      rows={covers}
      rowKey={({ code }) => code}
      empty={null}
    />
  )
}

/** Two lines: the bounds, and what is usual. */
function Bounds({ of, format }: { readonly of: Bounded; readonly format: (figure: number) => string }) {
  const { t } = useTranslation()
  return (
    <span>
      {t('products.bounds', { min: format(of.min), max: format(of.max) })}
      <small className={tableStyles.note}>{t('products.usual', { value: format(of.default) })}</small>
    </span>
  )
}
