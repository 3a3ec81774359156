import { useTranslation } from 'react-i18next'
import { formatFen, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { type ProductReference, useProduct } from '../product/useProduct.ts'

/** Names a figure of the terms: `covers.quality.copayPpm` -> 质量风险责任 · 自负比例. */
export function useTermName(reference: ProductReference | null): (field: string) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const product = useProduct(reference).data
  const names: Readonly<Record<string, string>> = {
    premiumFen: t('terms.premium'),
    'period.from': t('terms.from'),
    'period.to': t('terms.to'),
    totalLimitFen: t('terms.totalLimit'),
    limitFen: t('terms.limit'),
    perOccurrenceLimitFen: t('terms.perOccurrence'),
    deductibleFen: t('terms.deductible'),
    deductiblePpm: t('terms.deductibleShare'),
    copayPpm: t('terms.copay'),
    adjustments: t('uw.adjustments'),
    conditions: t('uw.conditions'),
    expiresOn: t('uw.expiresOn'),
  }
  return (field) => {
    const [group, code = '', name = ''] = field.split('.')
    if (group !== 'covers') return names[field] ?? field
    const cover = product?.covers.find((each) => each.code === code)
    return `${cover?.name[language] ?? code} · ${names[name] ?? name}`
  }
}

/** A figure as people read it. */
export function figureText(value: number | string | null, unit: 'fen' | 'ppm' | 'date' | 'text'): string {
  if (value === null) return '—'
  if (typeof value === 'string') return value
  return unit === 'ppm' ? formatPpm(value) : formatFen(value)
}
