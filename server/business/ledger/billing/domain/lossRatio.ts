import { multiplyRatio } from '../../../../kernel/money.ts'
import type { Posting } from './posting.ts'

/** Sum of the movements of one kind between the same accounts. */
export type PostingTotal = Pick<Posting, 'kind' | 'source' | 'destination' | 'amountFen'>

/**
 * Claims paid and still reserved as a share of premium written, in ppm; null for a maker without premium. A mirrored
 * posting counts against what it takes back, a reserve set free against what was set aside.
 */
export function calculateLossRatioPpm(totals: readonly PostingTotal[]): number | null {
  const premiumFen = net(totals, 'premiumWritten', ({ source }) => source.startsWith('policyholder:'))
  if (premiumFen <= 0) return null
  const paidFen = net(totals, 'claimPaid', ({ source }) => source.startsWith('insurer:'))
  const reservedFen = net(totals, 'claimReserved', ({ source }) => source.startsWith('insurer:'))
  return multiplyRatio(1_000_000, Math.max(0, paidFen + reservedFen), premiumFen, 'halfUp')
}

const net = (
  totals: readonly PostingTotal[],
  kind: Posting['kind'],
  forward: (total: PostingTotal) => boolean,
): number =>
  totals
    .filter((total) => total.kind === kind)
    .reduce((sum, total) => sum + (forward(total) ? total.amountFen : -total.amountFen), 0)
