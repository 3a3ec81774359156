import type { TFunction } from 'i18next'
import type { ProductView } from '../../../server/product/product.contract.ts'

/** Names a field of the submission as the form does: `items.0.serialNumber` -> 第 1 台（套） · 出厂编号. */
export function fieldLabel(field: string, product: ProductView, language: 'zh' | 'en', t: TFunction): string {
  const [part = '', place = '', name = ''] = field.split('.')
  const basics: Readonly<Record<string, string>> = {
    insurerId: t('draft.insurer'),
    totalLimitFen: t('terms.totalLimit'),
    renewalOf: t('draft.renewalOf'),
    items: t('submissions.items'),
    covers: t('terms.cover'),
    period: place === 'to' ? t('terms.to') : t('terms.from'),
  }
  const terms: Readonly<Record<string, string>> = {
    limitFen: t('terms.limit'),
    perOccurrenceLimitFen: t('terms.perOccurrence'),
    deductibleFen: t('terms.deductible'),
    deductiblePpm: t('terms.deductibleShare'),
    copayPpm: t('terms.copay'),
  }
  if (part === 'items' && name) {
    const label = product.itemForm.find((known) => known.name === name)?.label[language] ?? name
    return `${t('item.title', { n: Number(place) + 1 })} · ${label}`
  }
  if (part === 'covers' && name) {
    return `${product.covers[Number(place)]?.name[language] ?? t('terms.cover')} · ${terms[name] ?? name}`
  }
  return basics[part] ?? field
}
