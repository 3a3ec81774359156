import type { FigureEntry, FigureRange } from '../../../../kernel/figure.ts'
import { ownLimitFen } from './accumulation.ts'
import type { Policy } from './policy.ts'

/** What policies in force are told apart by. */
export interface InForceKeys {
  readonly insurerId: string
  readonly productCode: string
  /** Six digits (GB/T 2260) of the maker. */
  readonly region: string
}

type InForce = Pick<Policy, 'state' | 'period' | 'product' | 'region' | 'parties' | 'panel' | 'headline'>

const inForceFigure = ({ insurerId, productCode, region }: InForceKeys): string =>
  `inForce|${insurerId}|${productCode}|${region}`

/** Every such sum of one insurer, or of all of them (null), with what is in force at the end of a day. */
export function inForceRange(insurerId: string | null, on: string): FigureRange {
  const prefix = insurerId === null ? 'inForce|' : `inForce|${insurerId}|`
  return { from: prefix, to: `${prefix}\uffff`, until: on }
}

/** What the name of such a sum says. */
export function inForceKeys(figure: string): InForceKeys {
  const [, insurerId = '', productCode = '', region = ''] = figure.split('|')
  return { insurerId, productCode, region }
}

/**
 * What an issued policy adds to the business in force of each of its insurers: one policy and its own part of the limit as
 * agreed last, in fen, from the first day of cover to the last.
 */
export function inForceEntries(policy: InForce): readonly FigureEntry[] {
  const { state, period, product, region, parties, panel, headline } = policy
  if (state !== 'issued') return []
  return parties.insurerIds.flatMap((insurerId) => {
    const figure = inForceFigure({ insurerId, productCode: product.code, region })
    const amountFen = ownLimitFen(headline.totalLimitFen, panel, insurerId)
    return [
      { figure, day: period.from, amountFen, count: 1 },
      { figure, day: period.to, amountFen: -amountFen, count: -1 },
    ]
  })
}
