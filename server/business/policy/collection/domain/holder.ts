import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import type { CollectionRefusalCode } from '../collection.refusals.ts'
import type { BankCredit } from './bankLine.ts'

/** Why a credit has nothing that could be said to be anybody's. */
export function restRefusals({
  unallocatedFen,
  refund,
}: Pick<BankCredit, 'unallocatedFen' | 'refund'>): Refusal<CollectionRefusalCode>[] {
  if (refund) return [{ code: 'collection.marked-for-refund' }]
  return unallocatedFen > 0 ? [] : [{ code: 'collection.nothing-left' }]
}

/**
 * Whose money the rest of a credit is: a maker's, who alone is policyholder here, or nobody's that is known. `organisation` is
 * what is on file under that number.
 */
export function decideHolder(
  credit: Pick<BankCredit, 'unallocatedFen' | 'refund' | 'heldFor'>,
  holderId: string | null,
  organisation: Pick<Organisation, 'kind'> | null,
): Decision<string | null, CollectionRefusalCode> {
  const refusals = restRefusals(credit)
  if (holderId !== null && organisation?.kind !== 'manufacturer')
    refusals.push({ code: 'collection.holder-unknown', field: 'holderId', value: holderId })
  if (holderId === credit.heldFor)
    refusals.push({ code: 'collection.holder-unchanged', field: 'holderId', value: holderId ?? '' })
  return acceptedUnless(refusals, holderId)
}
