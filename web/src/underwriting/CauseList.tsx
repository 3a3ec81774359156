import { useTranslation } from 'react-i18next'
import type { CauseView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { Figure } from '../components/Figure.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './underwriting.module.css'

/** Conditions that failed, each with value, threshold and reference. */
export function CauseList({ causes }: { readonly causes: readonly CauseView[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ul className={styles.clauses}>
      {causes.map((cause) => (
        <li key={`${cause.code}:${cause.field}:${cause.reference}:${cause.rule?.zh}:${cause.value}`}>
          {cause[language]}
          {cause.rule && <span className="muted"> · {cause.rule[language]}</span>}
          {cause.value !== undefined && (
            <span className="muted">
              {' '}
              · {t('problem.value')} <Figure value={cause.value} unit={cause.unit} />
            </span>
          )}
          {cause.threshold !== undefined && (
            <span className="muted">
              {' '}
              · {t('problem.threshold')} <Figure value={cause.threshold} unit={cause.unit} />
            </span>
          )}
          {cause.reference && (
            <span className="muted">
              {' '}
              · <ReferenceText text={cause.reference} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
