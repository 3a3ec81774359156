import { useTranslation } from 'react-i18next'
import type { BandTable, TariffView } from '../../../server/product/product.contract.ts'
import { formatCount, formatPpm } from '../format.ts'
import { ShareTable } from './ShareTable.tsx'

const TABLES = [
  { name: 'limitToValue', format: formatPpm },
  { name: 'batchSize', format: formatCount },
  { name: 'lossRatio', format: formatPpm },
  { name: 'deductible', format: formatPpm },
  { name: 'copay', format: formatPpm },
] as const

/** The factors that depend on where a figure of the risk lies. */
export function BandTables({ tariff }: { readonly tariff: TariffView }) {
  const { t } = useTranslation()
  return TABLES.map(({ name, format }) => {
    const table: BandTable = tariff[name]
    const rows = table.bands.map(({ from, factorPpm }, index) => ({
      label: bandText(format, from, table.bands[index + 1]?.from, table.below),
      ppm: factorPpm,
    }))
    const noRecord = name === 'lossRatio' ? [{ label: t('products.noRecord'), ppm: tariff.lossRatio.noRecordPpm }] : []
    return (
      <ShareTable
        key={name}
        title={t('products.factorOf', { name: t(`products.tables.${name}`) })}
        reference={table.reference}
        heading={t(`products.tables.${name}`)}
        value={t('products.factor')}
        rows={[...noRecord, ...rows]}
      />
    )
  })
}

/** `100% ≤ x < 150%`; the last band ends at the last figure of the filed table, or never. */
function bandText(format: (figure: number) => string, from: number, next: number | undefined, below?: number): string {
  if (next !== undefined) return `${format(from)} ≤ x < ${format(next)}`
  return below === undefined ? `x ≥ ${format(from)}` : `${format(from)} ≤ x ≤ ${format(below - 1)}`
}
