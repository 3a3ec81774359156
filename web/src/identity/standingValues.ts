import type { InsurerStanding } from '../../../server/business/party/identity/identity.contract.ts'

/** An insurer's standing as it is typed: parts may still be missing. */
export interface StandingValues {
  readonly registeredCapitalFen?: number | null
  readonly solvency?: readonly { readonly year: number; readonly ratioPpm: number }[]
}

/** Newest year first, as it is read. */
export const newestFirst = (solvency: InsurerStanding['solvency']): InsurerStanding['solvency'] =>
  solvency.toSorted((one, other) => other.year - one.year)

/** What is on record, to be corrected. */
export const standingValues = (standing: InsurerStanding | null): StandingValues =>
  standing ? { ...standing, solvency: newestFirst(standing.solvency) } : { solvency: [] }

/** What was typed as the server takes it; null where nothing is on record. */
export function standingOf({ registeredCapitalFen, solvency = [] }: StandingValues = {}): InsurerStanding | null {
  return typeof registeredCapitalFen === 'number' ? { registeredCapitalFen, solvency } : null
}
