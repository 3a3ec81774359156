import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { missingField } from '../components/missingField.ts'
import { type DraftValues, isIncluded } from './draftValues.ts'

const FIGURES = ['limitFen', 'perOccurrenceLimitFen', 'deductibleFen', 'deductiblePpm', 'copayPpm'] as const

/**
 * Figures that chosen covers still lack. A draft is stored without a cover that is not whole, so the server cannot miss
 * what it has not seen.
 */
export function missingFigures({ covers }: DraftValues, product: ProductView): Failure[] {
  return product.covers
    .filter((cover) => isIncluded(cover, covers[cover.code]))
    .flatMap(({ code }) =>
      FIGURES.filter((figure) => typeof covers[code]?.[figure] !== 'number').map((figure) =>
        missingField(`covers.${code}.${figure}`),
      ),
    )
}
