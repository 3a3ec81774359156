import { useTranslation } from 'react-i18next'
import type {
  RateAdjustment,
  SpecialCondition,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { formatPpm } from '../format.ts'
import styles from './underwriting.module.css'

/** Conditions and warranties a quote or policy depends on. */
export function ConditionsList({ conditions }: { readonly conditions: readonly SpecialCondition[] }) {
  const { t } = useTranslation()
  if (conditions.length === 0) return <p className="muted">{t('uw.noConditions')}</p>
  return (
    <ol className={styles.clauses}>
      {conditions.map(({ code, text }) => (
        <li key={`${code}:${text}`}>{text}</li>
      ))}
    </ol>
  )
}

/** Loadings and discounts agreed for a quote, each with its reason. */
export function AdjustmentsList({ adjustments }: { readonly adjustments: readonly RateAdjustment[] }) {
  const { t } = useTranslation()
  if (adjustments.length === 0) return <p className="muted">{t('uw.noAdjustments')}</p>
  return (
    <ul className={styles.clauses}>
      {adjustments.map(({ code, ratePpm, reason }) => (
        <li key={code}>
          <strong className="tabular">
            {ratePpm > 0 ? '+' : ''}
            {formatPpm(ratePpm)}
          </strong>{' '}
          {reason}
        </li>
      ))}
    </ul>
  )
}
