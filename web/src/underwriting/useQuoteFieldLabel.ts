import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/product/product.contract.ts'
import { useOrganisations } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { coverFigureLabels } from './fieldLabel.ts'
import type { QuoteValues } from './quoteValues.ts'

/** Names a field of the quote as its form does: `panel.1.insurerId` -> 从共保人 · 东海财产保险. */
export function useQuoteFieldLabel(product: ProductView, read: () => QuoteValues): (field: string) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { byId } = useOrganisations()
  return (field) => {
    const [part = '', place, name = ''] = field.split('.')
    const parts: Readonly<Record<string, string>> = {
      insurerId: t('draft.insurer'),
      totalLimitFen: t('terms.totalLimit'),
      expiresOn: t('uw.expiresOn'),
      period: place === 'to' ? t('terms.to') : t('terms.from'),
      adjustments: t('uw.adjustments'),
      conditions: t('uw.conditions'),
      panel: t('uw.panel'),
    }
    const index = Number(place)
    const values = read()
    if (part === 'panel' && place !== undefined) {
      const member = byId.get(values.panel?.[index]?.insurerId ?? '')
      const role = t(index === 0 ? 'uw.panelLead' : 'uw.panelFollower')
      return member ? `${role} · ${language === 'zh' ? member.nameZh : member.nameEn}` : role
    }
    if (part === 'covers' && place !== undefined) {
      const code = values.covers[index]?.code
      const cover = product.covers.find((known) => known.code === code)?.name[language] ?? t('terms.cover')
      return name ? `${cover} · ${coverFigureLabels(t)[name] ?? name}` : cover
    }
    return parts[part] ?? field
  }
}
