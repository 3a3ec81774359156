/** An amount of money in fen (1/100 yuan): always a safe integer. */
export type Fen = number

/**
 * The largest amount anybody may enter, 100 billion yuan: above every sum insured, and so far below what a number holds
 * exactly that the sum of a whole list of amounts is exact too.
 */
export const MAX_AMOUNT_FEN = 10_000_000_000_000

/** How a fraction of a fen is settled. All are symmetric around zero, so that a reversal mirrors what it reverses. */
export const ROUNDINGS = ['halfUp', 'halfEven', 'down', 'up'] as const
export type Rounding = (typeof ROUNDINGS)[number]

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
  const product = assertFen(amountFen) * numerator
  // Within safe integers numbers are exact, and many times faster.
  if (Number.isSafeInteger(product)) return assertFen(divideNumbers(product, denominator, rounding))
  return assertFen(Number(divideLarge(BigInt(amountFen) * BigInt(numerator), BigInt(denominator), rounding)))
}

function divideNumbers(dividend: number, divisor: number, rounding: Rounding): number {
  const [size, by] = [Math.abs(dividend), Math.abs(divisor)]
  const remainder = size % by
  const quotient = (size - remainder) / by
  const rounded = roundsAway(quotient % 2 === 1, remainder, by - remainder, rounding) ? quotient + 1 : quotient
  return rounded !== 0 && dividend < 0 !== divisor < 0 ? -rounded : rounded
}

function divideLarge(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const size = dividend < 0n ? -dividend : dividend
  const by = divisor < 0n ? -divisor : divisor
  const [quotient, remainder] = [size / by, size % by]
  const rounded = roundsAway(quotient % 2n === 1n, remainder, by - remainder, rounding) ? quotient + 1n : quotient
  return dividend < 0n !== divisor < 0n ? -rounded : rounded
}

/** Whether a quotient goes up by one; `above` is what it exceeds the whole by, `below` what is missing to the next. */
function roundsAway<T extends number | bigint>(isOdd: boolean, above: T, below: T, rounding: Rounding): boolean {
  switch (rounding) {
    case 'down':
      return false
    case 'up':
      return above > 0
    case 'halfUp':
      return above >= below
    case 'halfEven':
      return above > below || (above === below && isOdd)
  }
}
