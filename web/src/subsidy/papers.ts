import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { ApplicationGoodsView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useResource } from '../api/hooks.ts'
import type { ChecklistEntry } from '../attachments/checklist.ts'
import { useChecklist } from '../product/useChecklist.ts'
import { useProduct } from '../product/useProduct.ts'

type Paper = ProductView['documents'][number]

/** Where the papers stand on the page of an application. */
export const PAPERS = 'application-papers'

/** Whether a paper proves the goods and their contract. */
export const isAsked = ({ stage }: Paper): boolean => stage === 'submission'

const goodsPath = (applicationNo: string): string => `/subsidy-applications/${applicationNo}/goods`

/** Which papers a file attached to the application can be; none until that is known. */
export function usePaperChoices(applicationNo: string): readonly ChecklistEntry[] {
  const goods = useResource<ApplicationGoodsView>(goodsPath(applicationNo)).data
  return useChecklist(goods?.product ?? null, 'submission')
}

/** The papers an application needs and its case does not have; empty until that is known. */
export function useMissingPapers(applicationNo: string): readonly Paper[] {
  const goods = useResource<ApplicationGoodsView>(goodsPath(applicationNo)).data
  const product = useProduct(goods?.product ?? null).data
  if (!goods || !product) return []
  const held = new Set(goods.papers.map(({ documentCode }) => documentCode))
  return product.documents.filter((paper) => isAsked(paper) && paper.required && !held.has(paper.code))
}
