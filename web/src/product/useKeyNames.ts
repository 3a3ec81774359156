import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { KeyNames } from './tariffText.ts'

/** Names for the keys of a tariff's tables, from the product it prices and that product's catalogue. */
export function useKeyNames(product: ProductView | undefined): KeyNames {
  const { t } = useTranslation()
  const language = useLanguage()
  const scheme = product?.scheme ?? null
  const editions = useKeptAnswer('/catalogue-editions', scheme ? { scheme, limit: 1 } : null)
  const categories = scheme ? (editions.data?.items[0]?.categories ?? []) : []
  return { product, categories, language, t }
}
