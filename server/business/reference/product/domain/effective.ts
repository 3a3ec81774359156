import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { EffectiveDates } from './product.ts'

/** Whether a product or tariff applies on the day. */
export const isEffective = (effective: EffectiveDates, date: CivilDate): boolean =>
  effective.from <= date && (effective.to === null || date < effective.to)
