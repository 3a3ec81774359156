import { useTranslation } from 'react-i18next'
import type { PremiumReportView } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { BarChart } from '../charts/BarChart.tsx'
import { useAmountUnit } from '../components/amountUnit.ts'
import { formatFen } from '../format.ts'
import styles from './billing.module.css'
import { policiesBehind } from './premiumColumns.tsx'

/** Premium written and earned, month beside month; the table below says the same in figures. */
export function MonthsChart({ report }: { readonly report: PremiumReportView }) {
  const { t } = useTranslation()
  const { unit } = useAmountUnit()
  return (
    <div className={styles.chart}>
      <BarChart
        caption={t('premiumReport.chart')}
        categories={report.items.map((row) => ({ label: row.month ?? '—', path: policiesBehind(report, row) }))}
        series={[
          { name: t('premiumReport.written'), values: report.items.map(({ writtenFen }) => writtenFen) },
          { name: t('premiumReport.earned'), values: report.items.map(({ earnedFen }) => earnedFen) },
        ]}
        text={(fen) => formatFen(fen, unit)}
        unit="fen"
      />
    </div>
  )
}
