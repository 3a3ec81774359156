import { identityKeyOrNull } from '../../../../../config/identity/index.ts'
import { multiplyPpm } from '../../../../kernel/money.ts'

export const ACCUMULATION_DIMENSIONS = ['maker', 'user', 'category', 'site'] as const
/** What limits in force add up over: one maker, one user, one catalogue category, one site. */
export type AccumulationDimension = (typeof ACCUMULATION_DIMENSIONS)[number]

/** One insurer's part of a contract; null where it insures alone. */
type Panel = readonly { readonly insurerId: string; readonly sharePpm: number }[] | null

/** What of a limit an insurer stands for: its share, in a contract that several share; the whole where it is alone. */
export const ownLimitFen = (limitFen: number, panel: Panel, insurerId: string): number =>
  ownPart(limitFen, panel?.find((member) => member.insurerId === insurerId)?.sharePpm ?? null)

/** A share of a limit, rounded up as authority rounds it; null for the whole. */
export const ownPart = (limitFen: number, sharePpm: number | null): number =>
  sharePpm === null ? limitFen : multiplyPpm(limitFen, sharePpm, 'up')

/** What of an insured item says where its limit accumulates. */
export interface LocatedItem {
  readonly userId: string | null
  readonly catalogueEntryId: string | null
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** What turns items into keys: the category of each catalogue entry, the region of each user. */
export interface Gazetteer {
  readonly categoryOf: ReadonlyMap<string, string>
  readonly regionOf: ReadonlyMap<string, string>
}

/** The keys a case accumulates on, each once. */
export type Keys = Readonly<Record<AccumulationDimension, readonly string[]>>

/** Where a case accumulates: its maker, its users, the categories of its entries, its sites or else the users' regions. */
export const keysOf = (makerId: string, items: readonly LocatedItem[], gazetteer: Gazetteer): Keys => ({
  maker: [makerId],
  user: each(items.map(({ userId }) => userId)),
  category: categoriesOf(items, gazetteer),
  site: sitesOf(items, gazetteer),
})

/** The categories of the entries that items name; of an entry that is not known, none. */
export const categoriesOf = (items: readonly LocatedItem[], { categoryOf }: Pick<Gazetteer, 'categoryOf'>) =>
  each(items.map(({ catalogueEntryId }) => (catalogueEntryId && categoryOf.get(catalogueEntryId)) || null))

/** The sites that items name, by their identity keys; where none is named, the region of the user. */
export const sitesOf = (items: readonly LocatedItem[], { regionOf }: Pick<Gazetteer, 'regionOf'>) =>
  each(items.map((item) => siteOf(item) ?? ((item.userId && regionOf.get(item.userId)) || null)))

const each = (keys: readonly (string | null)[]): readonly string[] => [...new Set(keys)].filter((key) => key !== null)

/** Sites as they were typed, by their keys; where spellings differ, the first of them. */
export function siteNames(typed: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const site of typed) {
    const key = identityKeyOrNull(site)
    if (key !== null && !names.has(key)) names.set(key, site)
  }
  return names
}

/** The sites that items name, as typed. */
export const typedSites = (items: readonly LocatedItem[]): readonly string[] =>
  items.flatMap(({ attributes }) => (typeof attributes?.site === 'string' ? [attributes.site] : []))

function siteOf({ attributes }: LocatedItem): string | null {
  const site = attributes?.site
  return typeof site === 'string' ? identityKeyOrNull(site) : null
}
