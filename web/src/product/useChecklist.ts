import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { type ProductReference, useProduct } from './useProduct.ts'

type Stage = ProductView['documents'][number]['stage']

/** The papers a product asks for at a stage, by code and name; none until it is known. */
export function useChecklist(product: ProductReference | null, stage: Stage) {
  const language = useLanguage()
  const documents = useProduct(product).data?.documents ?? []
  return documents
    .filter((document) => document.stage === stage)
    .map(({ code, name }) => ({ code, name: name[language] }))
}
