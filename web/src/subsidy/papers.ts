import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import type { ChecklistEntry } from '../attachments/checklist.ts'
import { useChecklist } from '../product/useChecklist.ts'
import { useProduct } from '../product/useProduct.ts'

type Paper = ProductView['documents'][number]

/** Where the papers stand on the page of an application. */
export const PAPERS = 'application-papers'

/** Whether a paper proves the goods and their contract. */
export const isAsked = ({ stage }: Paper): boolean => stage === 'submission'

const useGoods = (applicationNo: string) =>
  useAnswer('/subsidy-applications/:number/goods', { number: applicationNo }).data

/** Which papers a file attached to the application can be; none until that is known. */
export function usePaperChoices(applicationNo: string): readonly ChecklistEntry[] {
  const goods = useGoods(applicationNo)
  return useChecklist(goods?.product ?? null, 'submission')
}

/** The papers an application needs and its case does not have; empty until that is known. */
export function useMissingPapers(applicationNo: string): readonly Paper[] {
  const goods = useGoods(applicationNo)
  const product = useProduct(goods?.product ?? null).data
  if (!goods || !product) return []
  const held = new Set(goods.papers.map(({ documentCode }) => documentCode))
  return product.documents.filter((paper) => isAsked(paper) && paper.required && !held.has(paper.code))
}
