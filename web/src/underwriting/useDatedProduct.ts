import { Form, type FormInstance } from 'antd'
import type { ProductView } from '../../../server/product/product.contract.ts'
import { useProduct } from '../product/useProduct.ts'
import type { DraftValues } from './draftValues.ts'

/** The version of the product for the day cover begins, as the form says it; the one at hand until it has come. */
export function useDatedProduct(form: FormInstance<DraftValues>, product: ProductView): ProductView {
  const begins = Form.useWatch(['period', 'from'], form) as string | null | undefined
  const on = begins && !isEffective(product, begins) ? begins : null
  return useProduct(on ? { code: product.code, on } : null).data ?? product
}

const isEffective = ({ effective: { from, to } }: ProductView, day: string): boolean =>
  from <= day && (to === null || day < to)
