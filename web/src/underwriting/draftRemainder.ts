import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { type DraftCover, type DraftPeriod, type DraftValues, sentCovers } from './draftValues.ts'

/** What was typed and cannot be stored with the draft yet: half a period, covers half filled in or left out. */
export interface DraftRemainder {
  readonly period?: DraftPeriod
  readonly covers: Readonly<Record<string, DraftCover | undefined>>
}

/** The part of a form that its saved draft does not hold; null when the draft holds everything. */
export function remainderOf(values: DraftValues, untouched: DraftValues, product: ProductView): DraftRemainder | null {
  const { from, to } = values.period ?? {}
  const half = Boolean(from) !== Boolean(to)
  const sent = new Set(sentCovers(values, product).map(({ code }) => code))
  const left = Object.entries(values.covers).filter(
    ([code, cover]) => !sent.has(code) && !isSame(cover, untouched.covers[code]),
  )
  if (!half && left.length === 0) return null
  return { ...(half && values.period && { period: values.period }), covers: Object.fromEntries(left) }
}

const FIGURES = ['included', 'limitFen', 'perOccurrenceLimitFen', 'deductibleFen', 'deductiblePpm', 'copayPpm'] as const

const isSame = (cover: DraftCover | undefined, other: DraftCover | undefined): boolean =>
  FIGURES.every((figure) => (cover?.[figure] ?? null) === (other?.[figure] ?? null))

/** A draft's values with what this device kept of it. */
export const withRemainder = (values: DraftValues, remainder: DraftRemainder | null): DraftValues =>
  remainder
    ? {
        ...values,
        period: { ...values.period, ...remainder.period },
        covers: { ...values.covers, ...remainder.covers },
      }
    : values
