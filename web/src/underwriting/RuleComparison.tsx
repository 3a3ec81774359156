import { useTranslation } from 'react-i18next'
import type { Comparison, FactValue } from '../../../server/kernel/condition.ts'
import { Figure } from '../components/Figure.tsx'
import { useCodeText } from '../i18n/i18n.ts'

/** One comparison in words: what was found, and what it was held against. */
export function RuleComparison({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation()
  const label = useCodeText()
  const { fact, operator, value, threshold, unit } = comparison
  const name = fact.replaceAll('.', '_')
  const named = label('rules.fact', name)
  const thresholds = Array.isArray(threshold) ? (threshold as readonly FactValue[]) : [threshold as FactValue]
  return (
    <span>
      {named === name ? fact : named}{' '}
      {value === null ? <span className="muted">{t('rules.missing')}</span> : <FactText value={value} unit={unit} />}
      {operator !== 'missing' && (
        <span className="muted">
          {' '}
          {t(`rules.operator.${operator}`)}{' '}
          {thresholds.map((part) => (
            <FactText key={String(part)} value={part} unit={unit} />
          ))}
        </span>
      )}
    </span>
  )
}

function FactText({ value, unit }: { readonly value: FactValue; readonly unit: Comparison['unit'] }) {
  const { t } = useTranslation()
  const label = useCodeText()
  if (typeof value === 'number') return <Figure value={value} unit={unit} />
  if (typeof value === 'boolean') return <>{t(value ? 'form.yes' : 'form.no')}</>
  return <>{value === null ? '—' : label('rules.value', value)} </>
}
