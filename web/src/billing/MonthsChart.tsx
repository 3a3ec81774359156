import { useTranslation } from 'react-i18next'
import type { PremiumRow } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import styles from './billing.module.css'

/** Premium written and earned, month beside month; the table below says the same in figures. */
export function MonthsChart({ rows }: { readonly rows: readonly PremiumRow[] }) {
  const { t } = useTranslation()
  const most = Math.max(1, ...rows.flatMap(({ writtenFen, earnedFen }) => [Math.abs(writtenFen), Math.abs(earnedFen)]))
  const bars = (row: PremiumRow) =>
    [
      ['written', row.writtenFen],
      ['earned', row.earnedFen],
    ] as const
  return (
    <figure className={styles.chart} aria-label={t('premiumReport.chart')}>
      <figcaption className={styles.legend}>
        <span data-figure="written">{t('premiumReport.written')}</span>
        <span data-figure="earned">{t('premiumReport.earned')}</span>
      </figcaption>
      <div className={styles.months} aria-hidden>
        {rows.map((row) => (
          <div key={row.month} className={styles.month}>
            <div className={styles.bars}>
              {bars(row).map(([figure, fen]) => (
                <span
                  key={figure}
                  className={styles.bar}
                  data-figure={figure}
                  data-negative={fen < 0}
                  style={{ height: `${(100 * Math.abs(fen)) / most}%` }}
                />
              ))}
            </div>
            <small className="tabular">{row.month?.slice(2)}</small>
          </div>
        ))}
      </div>
      <p className={styles.scale}>
        {t('premiumReport.most')} <AmountText fen={most} overview />
      </p>
    </figure>
  )
}
