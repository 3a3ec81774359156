import { useTranslation } from 'react-i18next'
import type { Difference, LeafValue } from '../../../server/business/reference/definition/definition.contract.ts'
import { ScrollRegion } from '../components/ScrollRegion.tsx'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './definition.module.css'

/** Differences line by line, the changed cells marked; colour is not the only sign, the kind of change stands there too. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ScrollRegion label={t('definitions.compareTitle')}>
      <table className={styles.compare}>
        <caption className="visually-hidden">{t('definitions.compareTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('definitions.item')}</th>
            <th scope="col">{t('definitions.change')}</th>
            <th scope="col">{t('definitions.before')}</th>
            <th scope="col">{t('definitions.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, label, change, before, after }) => (
            <tr key={`${path} ${change}`}>
              <th scope="row">
                {label[language]} <div className={`${styles.path} ${styles.code}`}>{path}</div>
              </th>
              <td style={{ width: 'auto', whiteSpace: 'nowrap' }}>{t(`definitions.changes.${change}`)}</td>
              <td className={change === 'added' ? undefined : styles.removed}>{leafText(path, before)}</td>
              <td className={change === 'removed' ? undefined : change === 'added' ? styles.added : styles.changed}>
                {leafText(path, after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** Figures as people read them, in the unit that a name on the way to them ends in. */
function leafText(path: string, value: LeafValue): string {
  if (value === null) return '—'
  if (typeof value !== 'number') return String(value)
  const unit = path.split('.').findLast((part) => /(?:Fen|Ppm)$/.test(part)) ?? ''
  if (unit.endsWith('Fen')) return `¥${formatFen(value)}`
  return unit ? `${formatPpm(value)} (${value})` : String(value)
}
