import { type CivilDate, endOfMonths } from '../../../../kernel/civilDate.ts'
import { multiplyPpm } from '../../../../kernel/money.ts'
import { requiredLimitFen } from '../../../reference/product/domain/checkTerms.ts'
import type { Scalar } from '../../../reference/product/domain/form.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { RatingFacts } from '../../../reference/product/domain/rating.ts'

export interface RoughRisk {
  readonly category: string
  readonly unitOfSupport: 'set' | 'batch'
  readonly valueFen: number
  /** Null: the least that the product allows, and at least the value. */
  readonly totalLimitFen: number | null
  readonly firstYear: boolean
  readonly answers: Readonly<Record<string, Scalar>>
}

/**
 * The risk as it would be insured on the product's usual terms: a year from today, one object, every cover up to the
 * total limit with its usual deductible and co-payment, a maker without history.
 */
export function roughTerms(product: Product, risk: RoughRisk, today: CivilDate): RatingFacts {
  const { category, unitOfSupport, valueFen, firstYear, answers } = risk
  const tables = product.itemForm.filter(({ type }) => type === 'table').map(({ name }) => [`${name}Count`, 1])
  const item = {
    ...Object.fromEntries(tables),
    maturity: null,
    ...answers,
    category,
    unitOfSupport,
    firstYear,
    itemNo: 1,
    valueFen,
  }
  const totalLimitFen = risk.totalLimitFen ?? Math.max(valueFen, requiredLimitFen(product, { items: [item] }))
  return {
    period: { from: today, to: endOfMonths(today, 12) },
    totalLimitFen,
    items: [item],
    covers: product.covers.map(({ code, perOccurrencePpm, deductibleFen, deductiblePpm, copayPpm }) => ({
      code,
      limitFen: totalLimitFen,
      perOccurrenceLimitFen: multiplyPpm(totalLimitFen, perOccurrencePpm.default, 'down'),
      deductibleFen: deductibleFen.default,
      deductiblePpm: deductiblePpm.default,
      copayPpm: copayPpm.default,
    })),
    makerLossRatioPpm: null,
  }
}
