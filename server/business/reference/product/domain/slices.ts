import { sumFen } from '../../../../kernel/money.ts'

/** What of a whole lies in one band; without what is below and above it. */
export interface Slice<Band> {
  readonly band: Band
  readonly basisFen: number
}

/**
 * Cuts an amount at the upper edges of bands, lowest first; the lowest begins at nothing, the last takes what is left.
 * Bands above the amount get no slice. No slice becomes smaller when the amount grows.
 */
export function sliceAmount<Band extends { readonly to: number }>(
  amountFen: number,
  bands: readonly Band[],
  edgeFen: (to: number) => number,
): Slice<Band>[] {
  let below = 0
  return bands.flatMap((band, index) => {
    const reached = index === bands.length - 1 ? amountFen : Math.min(amountFen, edgeFen(band.to))
    const basisFen = reached - below
    if (basisFen <= 0) return []
    below = reached
    return [{ band, basisFen }]
  })
}

/**
 * Shares out amounts by their rank over bands of a count, the largest amount first: whatever joins them, no slice becomes
 * smaller, since what has some rank is never less than before.
 */
export function sliceRanks<Band extends { readonly to: number }>(
  amountsFen: readonly number[],
  bands: readonly Band[],
): Slice<Band>[] {
  const ranked = amountsFen.toSorted((a, b) => b - a)
  let counted = 0
  return bands.flatMap((band, index) => {
    const end = index === bands.length - 1 ? ranked.length : Math.min(ranked.length, band.to - 1)
    if (end <= counted) return []
    const basisFen = sumFen(ranked.slice(counted, end))
    counted = end
    return [{ band, basisFen }]
  })
}
