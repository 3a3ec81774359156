import { adjustment, occurrence } from './adjustment.calculator.ts'
import { instalments } from './instalments.calculator.ts'
import { premium } from './premium.calculator.ts'
import { rating } from './rating.calculator.ts'
import { rules } from './rules.calculator.ts'
import { subsidy } from './subsidy.calculator.ts'
import type { Calculator } from './vector.ts'

/** The calculators vectors can name. */
export const calculators: Readonly<Record<string, Calculator>> = {
  adjustment,
  instalments,
  occurrence,
  premium,
  rating,
  rules,
  subsidy,
}
