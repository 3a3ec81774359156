import type { Step } from '../../../kernel/step.ts'

/** An amount in fen before any rounding; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** What of a premium is subsidised: with its steps, each in whole fen, and as the product itself. */
export interface EligiblePremium {
  readonly steps: readonly Step[]
  readonly eligible: Fraction
}

/** An amount, or the part of it that a numerator over a positive denominator is. */
export const fractionOf = (amountFen: number, numerator = 1, denominator = 1): Fraction => ({
  numerator: BigInt(amountFen) * BigInt(numerator),
  denominator: BigInt(denominator),
})

export const lesserOf = (one: Fraction, other: Fraction): Fraction =>
  one.numerator * other.denominator <= other.numerator * one.denominator ? one : other

/** So many parts per million of an amount; a fraction of a fen is dropped, once. */
export const partOf = ({ numerator, denominator }: Fraction, ppm: number): number =>
  Number((numerator * BigInt(ppm)) / (denominator * 1_000_000n))
