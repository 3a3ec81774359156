import { multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import { daysIn, type YearsAndDays, yearsAndDays } from '../../../../kernel/period.ts'
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
  'makerPolicyYears',
] as const
export type WholeFact = (typeof WHOLE_FACTS)[number]

/** What a table is entered with at one place of the rating. */
export interface Scope {
  readonly facts: RatingFacts
  readonly whole: Readonly<Record<WholeFact, number | null>>
  readonly term: YearsAndDays
  /** What the cover is rated on, and what one item of it can cost at most; null outside of a cover. */
  readonly limitFen: number | null
  readonly item: { readonly index: number; readonly item: RatingItem } | undefined
  readonly cover: { readonly index: number; readonly cover: RatingCover } | undefined
}

export function scopeOf(facts: RatingFacts): Scope {
  const valueFen = sumFen(facts.items.map((item) => item.valueFen))
  return {
    facts,
    term: yearsAndDays(facts.period),
    limitFen: null,
    item: undefined,
    cover: undefined,
    whole: {
      totalLimitFen: facts.totalLimitFen,
      valueFen,
      limitToValuePpm: ratioPpm(facts.totalLimitFen, valueFen),
      itemCount: facts.items.length,
      periodDays: daysIn(facts.period),
      makerLossRatioPpm: facts.makerLossRatioPpm,
      // A record nobody measured is a thin one: it may load, never discount.
      makerPolicyYears: facts.makerPolicyYears ?? (facts.makerLossRatioPpm === null ? null : 0),
    },
  }
}

/** Rounded down, so that the ends of bands stay exact; null over nothing. */
const ratioPpm = (partFen: number, wholeFen: number): number | null =>
  wholeFen > 0 ? multiplyRatio(1_000_000, partFen, wholeFen, 'down') : null

// Field by field: a rating makes one for every item and cover, and a spread costs several times as much.
export const withItem = ({ facts, whole, term, limitFen, cover }: Scope, item: RatingItem, index: number): Scope => ({
  facts,
  whole,
  term,
  limitFen,
  item: { index, item },
  cover,
})
export const withCover = (
  { facts, whole, term, item }: Scope,
  cover: RatingCover,
  index: number,
  limitFen: number,
): Scope => ({
  facts,
  whole,
  term,
  limitFen,
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
export function factOf(name: string, { facts, whole, item, cover, limitFen }: Scope): Scalar {
  const [place, key = ''] = splitName(name)
  switch (place) {
    case 'item':
      return item ? itemFact(item.item, key, limitFen) : null
    case 'cover':
      return cover ? coverFact(cover.cover, key, whole) : null
    case 'sum':
      return facts.items.reduce((sum, entry) => sum + Number(entry[key] ?? 0), 0)
    default:
      return whole[name as WholeFact] ?? null
  }
}

/** `item.limitFen` is the most that the item can cost under the cover: its value, but no more than the cover's limit. */
function itemFact(item: RatingItem, key: string, limitFen: number | null): Scalar {
  if (key === 'limitFen' && limitFen !== null) return Math.min(item.valueFen, limitFen)
  return item[key] ?? null
}

/** Shares of the cover's limit in the value of all items, and of its deductible amount in the limit, are worked out. */
function coverFact(cover: RatingCover, key: string, { valueFen }: Scope['whole']): Scalar {
  if (key === 'limitToValuePpm') return ratioPpm(cover.limitFen, valueFen ?? 0)
  if (key === 'deductibleToLimitPpm') return ratioPpm(cover.deductibleFen, cover.limitFen)
  return cover[key as keyof RatingCover] ?? null
}

/** The field of a request that a fact comes from. */
export function fieldOf(name: string, { item, cover }: Scope): string {
  const [place, key = ''] = splitName(name)
  if (place === 'item') return `items.${item?.index ?? 0}.${WORKED_OUT[key] ?? key}`
  if (place === 'cover') return `covers.${cover?.index ?? 0}.${WORKED_OUT[key] ?? key}`
  return FIELDS[name as WholeFact] ?? 'items'
}

/** Where facts that are worked out of several fields are to be mended. */
const WORKED_OUT: Readonly<Record<string, string>> = {
  limitToValuePpm: 'limitFen',
  deductibleToLimitPpm: 'deductibleFen',
}

const FIELDS: Readonly<Record<WholeFact, string>> = {
  totalLimitFen: 'totalLimitFen',
  valueFen: 'items',
  limitToValuePpm: 'totalLimitFen',
  itemCount: 'items',
  periodDays: 'period.to',
  makerLossRatioPpm: 'makerLossRatioPpm',
  makerPolicyYears: 'makerPolicyYears',
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
