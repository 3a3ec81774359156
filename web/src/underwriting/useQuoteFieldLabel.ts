import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useOrganisationsById } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { quoteFieldLabel } from './quoteFieldLabel.ts'
import type { QuoteValues } from './quoteValues.ts'

/** Names fields of a quote in the language of the page, with the organisations that take part in it. */
export function useQuoteFieldLabel(
  product: ProductView,
  organisationIds: readonly string[],
  read: () => QuoteValues,
): (field: string) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { byId: organisations } = useOrganisationsById(organisationIds)
  return (field) => quoteFieldLabel(field, { product, values: read(), organisations, language, t })
}
