import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { FigureEntry } from '../../../../kernel/figure.ts'
import { type Policy, type PolicyVersion, versionAt } from '../../../contract/terms/domain/policy.ts'
import { ACCUMULATION_DIMENSIONS, type AccumulationDimension } from './accumulationLimit.ts'
import { type Keys, ownLimitFen, siteNames, typedSites } from './exposure.ts'
import { policiesFigure } from './makerFigures.ts'

type Exposed = Pick<Policy, 'versions' | 'parties' | 'panel'>

/** Begins the names of all sums of one insurer and dimension. */
export const exposurePrefix = (insurerId: string, dimension: AccumulationDimension): string =>
  `exposure|${insurerId}|${dimension}|`

/** Name of the sum of what an insurer stands for on one key. */
export const exposureFigure = (insurerId: string, dimension: AccumulationDimension, key: string): string =>
  `${exposurePrefix(insurerId, dimension)}${key}`

/**
 * What a policy adds to the accumulations of each of its insurers, from each day on which its terms become others: the whole
 * of what the insurer stands for on every key that the terms of the day touch, once each; one event can exhaust the whole
 * limit anywhere. It is taken away again on the day cover ends.
 */
export const exposureEntries = ({ versions, parties, panel }: Exposed): readonly FigureEntry[] =>
  parties.insurerIds.flatMap((insurerId) => [
    ...stretches(versions).flatMap(({ from, to, version }) =>
      keysTouched(version, parties.manufacturerId).flatMap(({ dimension, key, ...label }) => {
        const figure = exposureFigure(insurerId, dimension, key)
        const amountFen = ownLimitFen(version.totalLimitFen, panel, insurerId)
        return [
          { figure, day: from, amountFen, count: 1, ...label },
          { figure, day: to, amountFen: -amountFen, count: -1, ...label },
        ]
      }),
    ),
    ...versions.slice(0, 1).map(({ period }) => ({
      figure: policiesFigure(insurerId, parties.manufacturerId),
      day: period.from,
      amountFen: 0,
      count: 1,
    })),
  ])

interface Stretch {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly version: PolicyVersion
}

/** The days of a policy by the terms that hold on them. */
function stretches(versions: readonly PolicyVersion[]): readonly Stretch[] {
  const days = [...new Set(versions.flatMap(({ effective }) => [effective.from, effective.to]))].toSorted()
  return days.slice(0, -1).flatMap((from, index) => {
    const version = versionAt({ versions }, from)
    return version ? [{ from, to: days[index + 1] ?? from, version }] : []
  })
}

function keysTouched({ items, categories, sites }: PolicyVersion, makerId: string) {
  // Older documents name neither until a migration has written them.
  const keys: Keys = { maker: [makerId], user: usersOf(items), category: categories ?? [], site: sites ?? [] }
  const names = siteNames(typedSites(items))
  return ACCUMULATION_DIMENSIONS.flatMap((dimension) =>
    keys[dimension].map((key) => {
      const label = dimension === 'site' ? names.get(key) : undefined
      return { dimension, key, ...(label !== undefined && { label }) }
    }),
  )
}

const usersOf = (items: PolicyVersion['items']): readonly string[] => [
  ...new Set(items.flatMap(({ userId }) => userId ?? [])),
]
