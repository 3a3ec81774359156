import { sumFen } from '../../../../kernel/money.ts'
import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { CollectionRefusalCode } from '../collection.refusals.ts'
import type { BankCredit, CreditState } from './bankLine.ts'

/** So much of a credit for one policy. */
export interface AllocationPart {
  readonly policyNo: string
  readonly amountFen: number
}

/**
 * What is left of a credit after these parts of it, in fen. Refused with every reason: more than there is, one policy twice.
 * That no policy is paid more than it is owed is for the receipt to say.
 */
export function decideParts(
  { unallocatedFen, refund }: Pick<BankCredit, 'unallocatedFen' | 'refund'>,
  parts: readonly AllocationPart[],
): Decision<number, CollectionRefusalCode> {
  const wantedFen = sumFen(parts.map(({ amountFen }) => amountFen))
  const refusals: Refusal<CollectionRefusalCode>[] = refund ? [{ code: 'collection.marked-for-refund' }] : []
  if (wantedFen > unallocatedFen)
    refusals.push({
      code: 'collection.more-than-left',
      field: 'parts',
      value: wantedFen,
      threshold: unallocatedFen,
      unit: 'fen',
    })
  parts.forEach(({ policyNo }, index) => {
    if (parts.findIndex((part) => part.policyNo === policyNo) < index)
      refusals.push({ code: 'collection.policy-twice', field: `parts.${index}.policyNo`, value: policyNo })
  })
  return acceptedUnless(refusals, unallocatedFen - wantedFen)
}

/** Whether anything of a credit waits for somebody. */
export function stateWith(unallocatedFen: number, refund: BankCredit['refund'] = null): CreditState {
  if (refund !== null) return 'toBeRefunded'
  return unallocatedFen > 0 ? 'open' : 'settled'
}

/** What of a credit is known to be whose money: what stands allocated, and the rest where it is held for somebody. */
export function attributedFen(
  credit: Pick<BankCredit, 'allocations' | 'heldFor' | 'unallocatedFen'>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  const add = (holderId: string, fen: number) => sums.set(holderId, (sums.get(holderId) ?? 0) + fen)
  for (const { holderId, amountFen, reversedBy } of credit.allocations)
    if (reversedBy === null) add(holderId, amountFen)
  if (credit.heldFor !== null && credit.unallocatedFen > 0) add(credit.heldFor, credit.unallocatedFen)
  return sums
}

/** Money that a change of a credit makes known to be a policyholder's; below zero what is theirs no more. */
export interface Attribution {
  readonly holderId: string
  readonly amountFen: number
}

type Attributed = Pick<BankCredit, 'allocations' | 'heldFor' | 'unallocatedFen'>

/** How what is known of whose money it is changes from one state of a credit to the next. */
export function attributionsBetween(before: Attributed, after: Attributed): readonly Attribution[] {
  const [was, is] = [attributedFen(before), attributedFen(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((holderId) => {
    const amountFen = (is.get(holderId) ?? 0) - (was.get(holderId) ?? 0)
    return amountFen === 0 ? [] : [{ holderId, amountFen }]
  })
}

/** A credit after what a receipt took of it was given back. */
export function withoutAllocation(
  { allocations, unallocatedFen, refund }: Pick<BankCredit, 'allocations' | 'unallocatedFen' | 'refund'>,
  receipt: string,
  changeNo: string,
): Pick<BankCredit, 'allocations' | 'unallocatedFen' | 'state'> {
  const taken = allocations.filter((each) => each.receipt === receipt && each.reversedBy === null)
  const leftFen = unallocatedFen + sumFen(taken.map(({ amountFen }) => amountFen))
  return {
    allocations: allocations.map((each) => (taken.includes(each) ? { ...each, reversedBy: changeNo } : each)),
    unallocatedFen: leftFen,
    state: stateWith(leftFen, refund),
  }
}
