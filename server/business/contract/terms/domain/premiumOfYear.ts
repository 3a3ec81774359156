import type { FigureEntry } from '../../../../kernel/figure.ts'
import { SCHEMES, type SchemeCode, schemePrefix } from '../../../reference/catalogue/domain/scheme.ts'
import type { Policy } from './policy.ts'

/** Name of the sum of a maker's premium of one scheme whose cover begins in one calendar year. */
export const premiumFigure = (makerId: string, scheme: SchemeCode, year: string): string =>
  `premium|${makerId}|${scheme}|${year}`

/** The calendar year in which a policy's cover begins. */
export const yearOf = ({ period }: Pick<Policy, 'period'>): string => period.from.slice(0, 4)

type Earning = Pick<Policy, 'period' | 'premiumFen' | 'catalogueEditions' | 'parties' | 'state'>

/** What an issued policy adds to its maker's premium of the year, in each scheme whose catalogues carry one of its items. */
export function premiumEntries(policy: Earning): readonly FigureEntry[] {
  if (policy.state !== 'issued') return []
  const { premiumFen, period, catalogueEditions } = policy
  const prefixes = catalogueEditions.map((edition) => edition.split('-')[0])
  return SCHEMES.filter((scheme) => prefixes.includes(schemePrefix(scheme))).map((scheme) => ({
    figure: premiumFigure(policy.parties.manufacturerId, scheme, yearOf(policy)),
    day: period.from,
    amountFen: premiumFen,
    count: 1,
  }))
}
