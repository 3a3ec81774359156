import { useTranslation } from 'react-i18next'
import { rangeFilters } from './FilterBar.tsx'

/** Filters from one value to another of what a list is ordered by: `range('lossOn', 'date', t('claims.lossOn'))`. */
export function useRangeFilters() {
  const { t } = useTranslation()
  return <Name extends string>(name: Name, kind: 'date' | 'amount', column: string) =>
    rangeFilters(name, kind, { from: t('list.from', { column }), to: t('list.to', { column }) })
}
