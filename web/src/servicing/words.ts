import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { ActionType } from './change.ts'

/** What people call a kind of action, as the record does; cancelling a policy is no cancelling of a job. */
export function useActionName(): (type: ActionType) => string {
  const { t } = useTranslation()
  return (type) => (type === 'cancel' ? t('endorsements.cancel') : t(`record.value.${type}`))
}

/** What people call a cover of the product; its code where the product has none of it. */
export function useCoverName(product: Pick<ProductView, 'covers'> | undefined): (code: string) => string {
  const language = useLanguage()
  return (code) => product?.covers.find((cover) => cover.code === code)?.name[language] ?? code
}
