import { regionName } from '../../../../../config/identity/regions.ts'
import { type FigureSum, largestFigures, sumFigureRanges, sumFigures } from '../../../../../models/figures.ts'
import { organisationSearch, organisationStore } from '../../../../../models/organisations.ts'
import { findSought } from '../../../../../models/search.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { SearchOutcome } from '../../../../platform/searching/domain/outcome.ts'
import { completePage } from '../../../../platform/searching/usecases/completePage.ts'
import type { AccumulationDimension } from '../../../contract/terms/domain/accumulation.ts'
import { CATEGORIES } from '../../../reference/catalogue/domain/categories.ts'

/** What is looked for among the sums of a dimension, and how many of the largest are shown. */
interface SoughtFigures {
  /** Begins the names of all sums of the dimension. */
  readonly prefix: string
  readonly dimension: AccumulationDimension
  readonly on: CivilDate
  readonly q: string
  readonly most: number
}

/** The largest sums, and how many there are. */
export interface FiguresShown {
  readonly largest: readonly FigureSum[]
  readonly total: number
  /** What came of a search. */
  readonly found?: SearchOutcome
}

/** The largest sums of a dimension whose key is called so. */
export const findSoughtFigures = (reader: Reader, sought: SoughtFigures): Promise<FiguresShown> =>
  sought.dimension === 'maker' || sought.dimension === 'user' ? amongParties(reader, sought) : amongNames(sought)

/** Keys that are few, or called what they are: categories by their texts, sites by their keys and what regions are called. */
async function amongNames({ prefix, dimension, on, q, most }: SoughtFigures): Promise<FiguresShown> {
  const range = { from: prefix, to: `${prefix}\uffff`, until: on }
  const all = (await sumFigureRanges([range])).filter(({ count }) => count > 0)
  const textsOf = dimension === 'category' ? categoryTexts : (key: string) => [key, regionName(key)]
  const { items, found = 'complete' } = completePage(all, ({ figure }) => textsOf(figure.slice(prefix.length)), q)
  return shownOf(items, found, most)
}

function categoryTexts(code: string): readonly string[] {
  const category = Object.values(CATEGORIES)
    .flat()
    .find((each) => each.code === code)
  return category ? [code, category.zh, category.en] : [code]
}

/** Makers and users as the directory finds them; where it finds too many, also those of the largest that it calls so. */
async function amongParties(reader: Reader, { prefix, on, q, most }: SoughtFigures): Promise<FiguresShown> {
  const directory = { model: organisationStore.model, search: organisationSearch }
  const { ids, outcome } = await findSought(directory, reader.actor, q)
  const sums = (
    await sumFigures(
      ids.map((id) => prefix + id),
      on,
    )
  ).filter(({ count }) => count > 0)
  if (outcome !== 'capped') return shownOf(sums, outcome, most)
  const { largest } = await largestFigures(prefix, on, most)
  const names = await organisationSearch.textsOf(
    organisationStore.model,
    largest.map(({ figure }) => figure.slice(prefix.length)),
  )
  const known = new Set(sums.map(({ figure }) => figure))
  const others = largest.filter(({ figure }) => !known.has(figure))
  const { items } = completePage(others, ({ figure }) => (names.get(figure.slice(prefix.length)) ?? '').split('\n'), q)
  return shownOf([...sums, ...items], outcome, most)
}

const shownOf = (sums: readonly FigureSum[], found: SearchOutcome, most: number): FiguresShown => ({
  largest: sums.toSorted((a, b) => b.amountFen - a.amountFen || (a.figure < b.figure ? -1 : 1)).slice(0, most),
  total: sums.length,
  found,
})
