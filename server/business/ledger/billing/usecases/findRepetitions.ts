import { identityKey } from '../../../../../config/identity/index.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { creditKey, ownAccountKey } from '../../../party/banking/domain/bankReference.ts'
import type { PendingChange } from '../../../party/changes/domain/pendingChange.ts'
import type { RepeatedReferenceBody } from '../billing.contract.ts'
import { sameAccountsAs } from './bankReferences.ts'

/** A credit as somebody is about to enter it. */
export interface FindRepetitions extends Pick<RepeatedReferenceBody, 'day' | 'reference'> {
  /** Where it arrived; left out for the own organisation where it has no account on file. */
  readonly bankAccountNo?: string
}

/** The changes of the own organisation by which this very credit may be entered once more and was not yet, oldest first. */
export async function findRepetitions(
  reader: Reader,
  { bankAccountNo, day, reference }: FindRepetitions,
): Promise<readonly (PendingChange & Stored)[]> {
  const { organisationId } = reader.actor
  const accounts = await sameAccountsAs(reader, bankAccountNo ?? ownAccountKey(organisationId))
  const credits = accounts.map((account) => creditKey({ account, day, reference }))
  const confirmed = await pendingChangeStore.model
    .find({ 'marks.repeats': { $in: credits }, organisationId } as object)
    .sort({ _id: 1 })
    .lean<(PendingChange & Stored)[]>()
  if (confirmed.length === 0) return []
  const used = await LedgerTransactionModel.find(
    {
      'bankReference.account': { $in: accounts },
      'bankReference.day': day,
      'bankReference.key': identityKey(reference),
      'bankReference.repetition': { $in: confirmed.map(({ _id }) => _id) },
    } as object,
    { bankReference: 1 },
  ).lean()
  const numbers = new Set(used.map(({ bankReference }) => bankReference?.repetition))
  return confirmed.filter(({ _id }) => !numbers.has(_id))
}
