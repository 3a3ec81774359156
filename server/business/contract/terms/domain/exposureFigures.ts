import type { FigureEntry } from '../../../../kernel/figure.ts'
import type { Period } from '../../../../kernel/period.ts'
import {
  ACCUMULATION_DIMENSIONS,
  type AccumulationDimension,
  type Keys,
  ownLimitFen,
  siteNames,
  typedSites,
} from './accumulation.ts'
import { type Exposure, exposureOf } from './exposure.ts'
import { policiesFigure } from './makerFigures.ts'
import type { TermSegment } from './termSegment.ts'

/** Begins the names of all sums of one insurer and dimension. */
export const exposurePrefix = (insurerId: string, dimension: AccumulationDimension): string =>
  `exposure|${insurerId}|${dimension}|`

/** Name of the sum of what an insurer stands for on one key. */
export const exposureFigure = (insurerId: string, dimension: AccumulationDimension, key: string): string =>
  `${exposurePrefix(insurerId, dimension)}${key}`

/**
 * What terms add to the accumulations of each of their insurers from the day they hold: the whole of what the insurer stands
 * for on every key that they touch, once each; one event can exhaust the whole limit anywhere. It is taken away again on the
 * day they end; so is, on the days on which they take the place of earlier ones, what those added. A policy is counted with
 * its first terms.
 */
export const exposureEntries = (terms: TermSegment): readonly FigureEntry[] => [
  ...(terms.ends === null ? entriesOf(terms.effective, exposureOf(terms), 1, siteNames(typedSites(terms.items))) : []),
  ...terms.supersedes.flatMap(({ days, exposure }) => entriesOf(days, exposure, -1)),
  ...(terms.versionNo === 1 ? policiesCounted(terms) : []),
]

function entriesOf(
  { from, to }: Period,
  exposure: Exposure,
  sign: 1 | -1,
  names: ReadonlyMap<string, string> = new Map(),
): readonly FigureEntry[] {
  const { parties, panel, totalLimitFen, userIds, categories, sites } = exposure
  const keys: Keys = { maker: [parties.manufacturerId], user: userIds, category: categories, site: sites }
  return parties.insurerIds.flatMap((insurerId) => {
    const amountFen = sign * ownLimitFen(totalLimitFen, panel, insurerId)
    return ACCUMULATION_DIMENSIONS.flatMap((dimension) =>
      keys[dimension].flatMap((key) => {
        const name = dimension === 'site' ? names.get(key) : undefined
        const label = name === undefined ? {} : { label: name }
        const figure = exposureFigure(insurerId, dimension, key)
        return [
          { figure, day: from, amountFen, count: sign, ...label },
          { figure, day: to, amountFen: -amountFen, count: -sign, ...label },
        ]
      }),
    )
  })
}

const policiesCounted = ({ parties, period }: TermSegment): readonly FigureEntry[] =>
  parties.insurerIds.map((insurerId) => ({
    figure: policiesFigure(insurerId, parties.manufacturerId),
    day: period.from,
    amountFen: 0,
    count: 1,
  }))
