import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../server/business/claims/claims.contract.ts'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { Section } from '../components/Section.tsx'
import { StatutoryClockTag } from '../components/StatutoryClockTag.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './claims.module.css'

/** The statutory clocks of a claim, each with its article and last day. */
export function ClockList({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (clocks.length === 0) return null
  return (
    <Section title={t('clock.title')}>
      <ul className={styles.clocks}>
        {clocks.map((clock) => (
          <li key={clock.code}>
            <strong>{language === 'zh' ? clock.titleZh : clock.titleEn}</strong>
            <StatutoryClockTag clock={clock} titled={false} />
            <span className="muted">
              <ReferenceText text={clock.article} />
            </span>
            <time dateTime={clock.dueOn} className="muted tabular">
              {clock.dueOn}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  )
}
