import { useTranslation } from 'react-i18next'
import type { CatalogueEditionView } from '../../../server/catalogue/catalogue.contract.ts'
import type { TariffView } from '../../../server/product/product.contract.ts'
import { useList } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { ShareTable } from './ShareTable.tsx'

/** Annual base rates by field of the catalogue, in the catalogue's own order and words. */
export function BaseRatesTable({ tariff }: { readonly tariff: TariffView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const editions = useList<CatalogueEditionView>('/catalogue-editions', { scheme: 'first-set-equipment', limit: 1 })
  const { reference, ratesPpm } = tariff.baseRates
  const names = new Map(editions.data?.items[0]?.categories.map((category) => [category.code, category[language]]))
  const codes = Object.keys(ratesPpm)
  return (
    <ShareTable
      title={t('products.baseRates')}
      reference={reference}
      heading={t('products.category')}
      value={t('products.rate')}
      rows={
        editions.isPending
          ? undefined
          : codes.map((code) => ({ label: names.get(code) ?? code, ppm: ratesPpm[code] ?? 0 }))
      }
    />
  )
}
