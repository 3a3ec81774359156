import { useTranslation } from 'react-i18next'
import type { Product } from '../../../server/business/reference/product/product.contract.ts'
import { formatCapital, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** What the regulator asks of a panel, where the shares are typed. */
export function PanelConditions({ conditions }: { readonly conditions: NonNullable<Product['coinsurance']> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { panelCapitalFen, solvencyPpm, solvencyYears } = conditions
  return (
    <p className="muted">
      {t('uw.panelConditions', {
        capital: formatCapital(panelCapitalFen.value, language),
        years: solvencyYears.value,
        solvency: formatPpm(solvencyPpm.value),
      })}
    </p>
  )
}
