/** An amount of money in fen (1/100 yuan): always a safe integer. */
export type Fen = number

/** How a fraction of a fen is settled. All are symmetric around zero, so that a reversal mirrors what it reverses. */
export type Rounding = 'halfUp' | 'halfEven' | 'down' | 'up'

const MILLION = 1_000_000

/** The amount itself; throws when it is not a whole, exactly representable number of fen. */
export function assertFen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount of fen: ${amount}`)
  return amount
}

/** Sum of amounts in fen. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0
  for (const amount of amounts) total = assertFen(total + assertFen(amount))
  return total
}

/** amount x rate, the rate in parts per million (3% = 30000). */
export const multiplyPpm = (amountFen: Fen, ppm: number, rounding: Rounding): Fen =>
  multiplyRatio(amountFen, ppm, MILLION, rounding)

/** amount x numerator / denominator, exact until the one rounding at the end. */
export function multiplyRatio(amountFen: Fen, numerator: number, denominator: number, rounding: Rounding): Fen {
  for (const factor of [numerator, denominator]) {
    if (!Number.isSafeInteger(factor)) throw new RangeError(`not a whole factor: ${factor}`)
  }
  if (denominator === 0) throw new RangeError('division by zero')
  const product = BigInt(assertFen(amountFen)) * BigInt(numerator)
  return assertFen(Number(divide(product, BigInt(denominator), rounding)))
}

function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const size = dividend < 0n ? -dividend : dividend
  const by = divisor < 0n ? -divisor : divisor
  const quotient = size / by
  const rounded = roundsAway(quotient, size % by, by, rounding) ? quotient + 1n : quotient
  return negative ? -rounded : rounded
}

function roundsAway(quotient: bigint, remainder: bigint, divisor: bigint, rounding: Rounding): boolean {
  switch (rounding) {
    case 'down':
      return false
    case 'up':
      return remainder > 0n
    case 'halfUp':
      return remainder * 2n >= divisor
    case 'halfEven':
      return remainder * 2n > divisor || (remainder * 2n === divisor && quotient % 2n === 1n)
  }
}
