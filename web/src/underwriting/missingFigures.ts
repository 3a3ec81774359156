import type { Failure } from '../../../server/http/problem.contract.ts'
import type { ProductView } from '../../../server/product/product.contract.ts'
import { type DraftValues, isIncluded, sentCovers } from './draftValues.ts'

const FIGURES = ['limitFen', 'perOccurrenceLimitFen', 'deductibleFen', 'deductiblePpm', 'copayPpm'] as const

/**
 * Figures that chosen covers still lack. A draft is stored without a cover that is not whole, so the server cannot miss
 * what it has not seen.
 */
export function missingFigures({ covers }: DraftValues, product: ProductView): Failure[] {
  return product.covers
    .filter((cover) => isIncluded(cover, covers[cover.code]))
    .flatMap(({ code }) =>
      FIGURES.filter((figure) => typeof covers[code]?.[figure] !== 'number').map((figure) => ({
        code: 'client.missing',
        field: `covers.${code}.${figure}`,
        zh: '请填写此项',
        en: 'Please fill this in',
      })),
    )
}

/** Whether the server refuses what was sent in any case, because no cover or not every required one is in it. */
export function isRefusedWithoutThem(values: DraftValues, product: ProductView): boolean {
  const sent = sentCovers(values, product).map(({ code }) => code)
  return sent.length === 0 || product.covers.some(({ code, required }) => required && !sent.includes(code))
}
