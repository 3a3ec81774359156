import { assertFen, type Fen } from './money.ts'

/**
 * Splits an amount by weights so that the parts always sum to it: each part is rounded down, the fen left over go to
 * the largest remainders, ties to the first. A negative amount splits as the mirror of its positive. Weights are
 * non-negative integers, not all zero.
 */
export function allocate(amountFen: Fen, weights: readonly number[]): Fen[] {
  const total = totalWeight(weights)
  const size = BigInt(Math.abs(assertFen(amountFen)))
  const shares = weights.map((weight, index) => {
    const product = size * BigInt(weight)
    return { index, part: product / total, remainder: product % total }
  })
  let left = Number(shares.reduce((rest, share) => rest - share.part, size))
  const parts = shares.map((share) => Number(share.part))
  for (const { index } of shares.toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return amountFen < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts
}

function totalWeight(weights: readonly number[]): bigint {
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`)
  }
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) throw new RangeError('cannot allocate by weights that are all zero')
  return total
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
