import { useTranslation } from 'react-i18next'
import { addDays } from '../format.ts'

interface PeriodTextProps {
  /** Half-open, as stored; `to` null while nothing ends it. */
  readonly period: { readonly from: string; readonly to: string | null } | null
}

/** A period as people write it: first day to last day, both included. */
export function PeriodText({ period }: PeriodTextProps) {
  const { t } = useTranslation()
  if (!period) return <span className="muted">—</span>
  return (
    <span>
      {period.to ? (
        <>
          <span className="tabular">{period.from} ~</span> <span className="tabular">{addDays(period.to, -1)}</span>
        </>
      ) : (
        t('period.since', { date: period.from })
      )}
    </span>
  )
}
