import { useTranslation } from 'react-i18next'
import type { AccumulationView } from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { formatPpm } from '../format.ts'
import styles from './accumulation.module.css'

/** How full retention and capacity are: a bar up to capacity, a mark at retention, and the share in words. */
export function UseBar({ row }: { readonly row: AccumulationView }) {
  const { t } = useTranslation()
  const { limitFen, retentionFen, capacityFen } = row
  if (retentionFen === null || capacityFen === null) return <span className="muted">{t('accumulations.noLimit')}</span>
  const whole = Math.max(limitFen, capacityFen, 1)
  const standing = limitFen > capacityFen ? 'above' : limitFen > retentionFen ? 'ceded' : 'within'
  return (
    <span className={styles.use} data-standing={standing}>
      <span className={styles.bar} aria-hidden>
        <span className={styles.filled} style={{ width: `${(100 * limitFen) / whole}%` }} />
        <span className={styles.mark} style={{ left: `${(100 * retentionFen) / whole}%` }} />
      </span>
      <span className={styles.share}>
        {t(`accumulations.standing.${standing}`)}{' '}
        {capacityFen > 0 && formatPpm(Math.round((limitFen / capacityFen) * 1_000) * 1_000)}
      </span>
    </span>
  )
}
