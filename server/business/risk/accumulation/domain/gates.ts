/** Gates at every sum that must not pass a bound. */
export const GATES = 16

/** A case at a sum that must not pass a bound. */
export interface AtBound {
  /** Name of the sum. */
  readonly figure: string
  /** What is in force, with the case. */
  readonly withCaseFen: number
  /** What the case adds. */
  readonly ownLimitFen: number
  /** What the sum must not pass; null where that is not known. */
  readonly boundFen: number | null
}

/**
 * The gates a case passes, so that no sum passes its bound however many cases are bound at once. Through one gate cases go
 * one after another, each seeing those before; so one at each other gate is overlooked at most. A case that is small (a
 * thirty-second of the bound) and far from it (half) passes one gate, by its number: its sum stays below half and what is
 * overlooked below the other half. Any other case passes all gates, and overlooks nothing.
 */
export const gatesOf = (caseNo: string, bounds: readonly AtBound[]): readonly string[] =>
  bounds.flatMap((bound) => {
    const numbers = isFar(bound) ? [numberIn(caseNo) % GATES] : [...Array(GATES).keys()]
    return numbers.map((number) => `${bound.figure}#${number}`)
  })

const isFar = ({ withCaseFen, ownLimitFen, boundFen }: AtBound): boolean =>
  boundFen !== null && 2 * withCaseFen <= boundFen && 2 * GATES * ownLimitFen <= boundFen

/** The number that a case's number ends with, so that cases of a day take the gates in turn. */
const numberIn = (caseNo: string): number => Number(/\d*$/.exec(caseNo)?.[0] ?? '')
