import { Form, type FormInstance } from 'antd'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useProduct } from '../product/useProduct.ts'
import type { DraftValues } from './draftValues.ts'

/** The version by which the chosen insurer insures on the day cover begins; the one at hand until it has come. */
export function useDatedProduct(form: FormInstance<DraftValues>, product: ProductView): ProductView {
  const begins = Form.useWatch(['period', 'from'], form) as string | null | undefined
  const insurer = Form.useWatch('insurerId', form) as string | null | undefined
  const on = begins ?? undefined
  const known = !insurer && (!begins || isEffective(product, begins))
  const reference = { code: product.code, ...(on && { on }), ...(insurer && { insurer }) }
  return useProduct(known ? null : reference).data ?? product
}

const isEffective = ({ effective: { from, to } }: ProductView, day: string): boolean =>
  from <= day && (to === null || day < to)
