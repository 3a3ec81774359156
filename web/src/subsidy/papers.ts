import type { ProductView } from '../../../server/product/product.contract.ts'
import type { ApplicationGoodsView } from '../../../server/subsidy/subsidy.contract.ts'
import { useResource } from '../api/hooks.ts'
import { useProduct } from '../product/useProduct.ts'

type Paper = ProductView['documents'][number]

/** Where the papers stand on the page of an application. */
export const PAPERS = 'application-papers'

/** Whether a paper proves the goods and their contract. */
export const isAsked = ({ stage }: Paper): boolean => stage === 'submission'

/** The papers an application needs and its case does not have; empty until that is known. */
export function useMissingPapers(applicationNo: string): readonly Paper[] {
  const goods = useResource<ApplicationGoodsView>(`/subsidy-applications/${applicationNo}/goods`).data
  const product = useProduct(goods?.product ?? null).data
  if (!goods || !product) return []
  const held = new Set(goods.papers.map(({ documentCode }) => documentCode))
  return product.documents.filter((paper) => isAsked(paper) && paper.required && !held.has(paper.code))
}
