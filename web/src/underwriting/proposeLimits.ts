import type { FormInstance } from 'antd'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { type DraftValues, isIncluded, usualPerOccurrenceFen } from './draftValues.ts'

/** Fills in the usual limits of chosen covers that have none yet, once the total is known. Says whether it did. */
export function proposeLimits(form: FormInstance<DraftValues>, product: ProductView): boolean {
  const { totalLimitFen, covers } = form.getFieldsValue(true) as DraftValues
  if (!totalLimitFen) return false
  const empty = product.covers.filter((cover) => isIncluded(cover, covers[cover.code]) && !covers[cover.code]?.limitFen)
  for (const cover of empty) {
    form.setFieldValue(['covers', cover.code, 'limitFen'], totalLimitFen)
    const perOccurrenceFen = usualPerOccurrenceFen(cover, totalLimitFen)
    form.setFieldValue(['covers', cover.code, 'perOccurrenceLimitFen'], perOccurrenceFen)
  }
  return empty.length > 0
}
