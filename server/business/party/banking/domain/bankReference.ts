import { identityKey, whyNoIdentity } from '../../../../../config/identity/index.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, acceptedUnless, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { BankingRefusalCode } from '../banking.refusals.ts'

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

/** What makes two credits the same: account, day, and the reference in whatever spelling. */
export const creditKey = ({ account, day, reference }: BankEntry): string =>
  `${account}|${day}|${identityKey(reference)}`

/** The key references are the same by, unless nothing of the text identifies anything. */
export function decideKey(reference: string): Decision<string, BankingRefusalCode> {
  const why = whyNoIdentity(reference)
  if (why === null) return accepted(identityKey(reference))
  const code = why === 'silent' ? 'banking.reference-empty' : 'banking.reference-placeholder'
  return refused({ code, field: 'reference', value: reference })
}

/** A credit is entered once; `entered` says that it was. */
export const decideFirstEntry = (
  { reference }: Pick<BankEntry, 'reference'>,
  entered: boolean,
): Decision<true, BankingRefusalCode> =>
  acceptedUnless(
    entered ? [{ code: 'banking.reference-entered-before', field: 'reference', value: reference }] : [],
    true,
  )

/** What was entered before can be let be entered once more, and nothing else. */
export const decideSecondEntry = (
  { reference }: Pick<BankEntry, 'reference'>,
  entered: boolean,
): Decision<true, BankingRefusalCode> =>
  acceptedUnless(entered ? [] : [{ code: 'banking.reference-not-entered', field: 'reference', value: reference }], true)

/** Whether a confirmed repetition is for this very credit. */
export const decideRepetition = (repetition: string, fits: boolean): Decision<true, BankingRefusalCode> =>
  acceptedUnless(
    fits ? [] : [{ code: 'banking.repetition-does-not-fit', field: 'repetition', value: repetition }],
    true,
  )
