import type { FigureEntry } from '../../../kernel/figure.ts'
import { currentVersion, type Policy } from '../../contract/terms/domain/policy.ts'
import { SCHEMES, type Scheme } from './ruleSet.ts'

/** Name of the sum of a maker's premium of one scheme whose cover begins in one calendar year. */
export const premiumFigure = (makerId: string, scheme: Scheme, year: string): string =>
  `premium|${makerId}|${scheme}|${year}`

/** The calendar year in which a policy's cover begins. */
export const yearOf = ({ versions }: Pick<Policy, 'versions'>): string => versions[0]?.period.from.slice(0, 4) ?? ''

/** What an issued policy adds to its maker's premium of the year, in each scheme whose catalogues carry one of its items. */
export function premiumEntries(policy: Pick<Policy, 'versions' | 'parties' | 'state'>): readonly FigureEntry[] {
  if (policy.state !== 'issued') return []
  const { premiumFen } = currentVersion(policy)
  const prefixes = policy.versions.flatMap(({ items }) =>
    items.flatMap(({ catalogueEntryId }) => catalogueEntryId?.split('-')[0] ?? []),
  )
  return (Object.keys(SCHEMES) as Scheme[])
    .filter((scheme) => prefixes.includes(SCHEMES[scheme]))
    .map((scheme) => ({
      figure: premiumFigure(policy.parties.manufacturerId, scheme, yearOf(policy)),
      day: policy.versions[0]?.period.from ?? '',
      amountFen: premiumFen,
      count: 1,
    }))
}
