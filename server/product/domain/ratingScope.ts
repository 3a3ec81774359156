import { addYears } from '../../kernel/civilDate.ts'
import { multiplyRatio, sumFen } from '../../kernel/money.ts'
import { daysIn } from '../../kernel/period.ts'
import type { Scalar } from './form.ts'
import type { RatingCover, RatingFacts, RatingItem } from './rating.ts'
import { type Found, lookUp } from './tableIndex.ts'
import type { TariffTable } from './tariff.ts'

/** Facts of the whole that tables may be entered with; `sum.x` adds the fact `x` of all items. */
export const WHOLE_FACTS = [
  'totalLimitFen',
  'valueFen',
  'limitToValuePpm',
  'itemCount',
  'periodDays',
  'makerLossRatioPpm',
] as const
export type WholeFact = (typeof WHOLE_FACTS)[number]

/** What a table is entered with at one place of the rating. */
export interface Scope {
  readonly facts: RatingFacts
  readonly whole: Readonly<Record<WholeFact, number | null>>
  readonly days: number
  /** Days of the twelve months that begin on the first day of cover: 365 or 366. */
  readonly yearDays: number
  readonly item: { readonly index: number; readonly item: RatingItem } | undefined
  readonly cover: { readonly index: number; readonly cover: RatingCover } | undefined
}

export function scopeOf(facts: RatingFacts): Scope {
  const valueFen = sumFen(facts.items.map((item) => item.valueFen))
  const { from } = facts.period
  const days = daysIn(facts.period)
  return {
    facts,
    days,
    yearDays: daysIn({ from, to: addYears(from, 1) }),
    item: undefined,
    cover: undefined,
    whole: {
      totalLimitFen: facts.totalLimitFen,
      valueFen,
      // Rounded down so that the ends of bands stay exact.
      limitToValuePpm: valueFen > 0 ? multiplyRatio(1_000_000, facts.totalLimitFen, valueFen, 'down') : null,
      itemCount: facts.items.length,
      periodDays: days,
      makerLossRatioPpm: facts.makerLossRatioPpm,
    },
  }
}

// Field by field: a rating makes one for every item and cover, and a spread costs several times as much.
export const withItem = ({ facts, whole, days, yearDays, cover }: Scope, item: RatingItem, index: number): Scope => ({
  facts,
  whole,
  days,
  yearDays,
  item: { index, item },
  cover,
})
export const withCover = ({ facts, whole, days, yearDays, item }: Scope, cover: RatingCover, index: number): Scope => ({
  facts,
  whole,
  days,
  yearDays,
  item,
  cover: { index, cover },
})

/** Looks up what a table says here. */
export const lookUpIn = (table: TariffTable, scope: Scope): Found =>
  lookUp(
    table,
    table.dimensions.map(({ fact }) => factOf(fact, scope)),
  )

/** The value of a fact, or null where it is not known. */
export function factOf(name: string, { facts, whole, item, cover }: Scope): Scalar {
  const [place, key = ''] = splitName(name)
  switch (place) {
    case 'item':
      return item?.item[key] ?? null
    case 'cover':
      return cover ? (cover.cover[key as keyof RatingCover] ?? null) : null
    case 'sum':
      return facts.items.reduce((sum, entry) => sum + Number(entry[key] ?? 0), 0)
    default:
      return whole[name as WholeFact] ?? null
  }
}

/** The field of a request that a fact comes from. */
export function fieldOf(name: string, { item, cover }: Scope): string {
  const [place, key = ''] = splitName(name)
  if (place === 'item') return `items.${item?.index ?? 0}.${key}`
  if (place === 'cover') return `covers.${cover?.index ?? 0}.${key}`
  return FIELDS[name as WholeFact] ?? 'items'
}

const FIELDS: Readonly<Record<WholeFact, string>> = {
  totalLimitFen: 'totalLimitFen',
  valueFen: 'items',
  limitToValuePpm: 'totalLimitFen',
  itemCount: 'items',
  periodDays: 'period.to',
  makerLossRatioPpm: 'makerLossRatioPpm',
}

type NameParts = readonly [place: string, key?: string]
const parts = new Map<string, NameParts>()

/** Names come from tariffs, so there are few of them, asked for again and again. */
function splitName(name: string): NameParts {
  const known = parts.get(name)
  if (known) return known
  const dot = name.indexOf('.')
  const made: NameParts = dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)]
  parts.set(name, made)
  return made
}
