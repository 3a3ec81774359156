import { useTranslation } from 'react-i18next'
import type { Product } from '../../../server/business/reference/product/product.contract.ts'
import { formatFen, formatPpm } from '../format.ts'

/** What the regulator asks of a panel, where the shares are typed. */
export function PanelConditions({ conditions }: { readonly conditions: NonNullable<Product['coinsurance']> }) {
  const { t } = useTranslation()
  const { panelCapitalFen, solvencyPpm, solvencyYears } = conditions
  return (
    <p className="muted">
      {t('uw.panelConditions', {
        capital: `${formatFen(panelCapitalFen.value, 'yi')} ${t('unit.yi')}`,
        years: solvencyYears.value,
        solvency: formatPpm(solvencyPpm.value),
      })}
    </p>
  )
}
