import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { ProductReference } from '../product/useProduct.ts'

/** The version of its product that a submission asks for: the insurer's own, or the shipped one, on the day cover begins. */
export const productToInsure = ({
  productCode,
  period,
  insurerId,
}: Pick<SubmissionView, 'productCode' | 'period' | 'insurerId'>): ProductReference => ({
  code: productCode,
  ...(period && { on: period.from }),
  ...(insurerId && { insurer: insurerId }),
})
