import type { WorkCount } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import { formatCount } from '../format.ts'

interface Sum {
  readonly n: number
  /** There are more; counting ended. */
  readonly capped: boolean
}

/** How many wait for several things together. */
export const sumOf = (counts: readonly WorkCount[]): Sum => ({
  n: counts.reduce((sum, { count }) => sum + count, 0),
  capped: counts.some(({ capped }) => capped),
})

/** A number of people’s work, `10,000+` where counting ended. */
export const countText = ({ n, capped }: Sum): string => `${formatCount(n)}${capped ? '+' : ''}`
