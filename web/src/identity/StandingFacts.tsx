import { useTranslation } from 'react-i18next'
import type { InsurerStanding } from '../../../server/business/party/identity/identity.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { formatPpm } from '../format.ts'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './identity.module.css'
import { newestFirst } from './standingValues.ts'

/** Capital and yearly solvency of an insurer: by them it may insure alone or share a contract. */
export function StandingFacts({ standing }: { readonly standing: InsurerStanding | null }) {
  const { t } = useTranslation()
  const marks = useMarks()
  if (!standing) return <p className="muted">{t('organisations.noStanding')}</p>
  const { registeredCapitalFen, solvency } = standing
  const capital = `${t('organisations.capital')}${marks.open}${t('unit.yuan')}${marks.close}`
  return (
    <>
      <Facts facts={[{ label: capital, value: <AmountText fen={registeredCapitalFen} />, wide: true }]} />
      <h3 className={styles.ratiosTitle}>{t('organisations.solvency')}</h3>
      {solvency.length === 0 && <p className="muted">{t('organisations.noStanding')}</p>}
      <dl className={styles.ratios}>
        {newestFirst(solvency).map(({ year, ratioPpm }) => (
          <div key={year}>
            <dt>{t('organisations.endOf', { year })}</dt>
            <dd>{formatPpm(ratioPpm)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
