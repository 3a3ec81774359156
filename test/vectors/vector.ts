import type { Decision } from '../../server/kernel/refusal.ts'

/** One case as an auditor writes it; what else a calculator needs (a tariff, a rule set) stands beside `facts`. */
export interface Vector {
  readonly name: string
  readonly calculator: string
  /** Where the expected figures come from. */
  readonly source: string
  readonly facts: unknown
  /** The parts of the result that must be exactly so, or `refusals`. */
  readonly expect: Readonly<Record<string, unknown>>
  readonly [parameter: string]: unknown
}

/** Runs the real calculator on the facts of a vector. Throws when the vector itself is wrong. */
export type Calculator = (vector: Vector) => Decision<unknown>
