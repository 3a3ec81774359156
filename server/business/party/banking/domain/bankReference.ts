import type { CivilDate } from '../../../../kernel/civilDate.ts'

/** One credit at a bank: where it arrived, on which day, under which reference as it was typed. */
export interface BankEntry {
  /** The bank account's number, or `insurer:ORG…` and the like of one that has none on file. */
  readonly account: string
  readonly day: CivilDate
  readonly reference: string
}

/**
 * A credit as the ledger keeps it. Account, day, key and repetition are unique together: the same credit is entered
 * once, and again only under the number of a change that a second person confirmed.
 */
export interface BankReference extends BankEntry {
  readonly key: string
  readonly repetition: string | null
}

/** Stands for the account of an organisation that has none on file: its part in the ledger. */
export type AccountOwner = `insurer:${string}` | `beneficiary:${string}`

export const ownAccountKey = (organisationId: string): AccountOwner => `insurer:${organisationId}`
