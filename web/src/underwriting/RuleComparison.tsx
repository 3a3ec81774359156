import { useTranslation } from 'react-i18next'
import type { Comparison, FactValue } from '../../../server/kernel/predicate.ts'
import { Figure } from '../components/Figure.tsx'
import type { Words } from '../product/words.ts'

interface RuleComparisonProps {
  readonly comparison: Comparison
  readonly words: Words
}

/** One comparison in words: what was found, and what it was held against. */
export function RuleComparison({ comparison, words }: RuleComparisonProps) {
  const { t } = useTranslation()
  const { fact, operator, value, threshold, unit } = comparison
  const thresholds = Array.isArray(threshold) ? (threshold as readonly FactValue[]) : [threshold as FactValue]
  return (
    <span>
      {words(fact)}{' '}
      {value === null ? (
        <span className="muted">{t('rules.missing')}</span>
      ) : (
        <FactText value={value} unit={unit} words={words} />
      )}
      {operator !== 'missing' && (
        <span className="muted">
          {' '}
          {t(`rules.operator.${operator}`)}{' '}
          {thresholds.map((part) => (
            <FactText key={String(part)} value={part} unit={unit} words={words} />
          ))}
        </span>
      )}
    </span>
  )
}

interface FactTextProps {
  readonly value: FactValue
  readonly unit: Comparison['unit']
  readonly words: Words
}

function FactText({ value, unit, words }: FactTextProps) {
  const { t } = useTranslation()
  if (typeof value === 'number') return <Figure value={value} unit={unit} />
  if (typeof value === 'boolean') return <>{t(value ? 'form.yes' : 'form.no')}</>
  return <>{value === null ? '—' : words(value)} </>
}
