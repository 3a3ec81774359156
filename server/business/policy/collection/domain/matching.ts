import { sumFen } from '../../../../kernel/money.ts'
import type { PayerRelation } from '../../policy/domain/payerRelation.ts'
import type { AllocationPart } from './allocation.ts'

/** Why a policy is thought to be what a credit pays, the weightiest first. */
export const MATCH_REASONS = [
  'policyNumber',
  'amount',
  'instalment',
  'amountOfSeveral',
  'payerIsHolder',
  'payerInGroup',
  'payerIsUser',
  'onlyOneOwed',
  'part',
  'more',
] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** A policy with premium outstanding, as a credit sees it. */
export interface OwedPolicy {
  readonly policyNo: string
  readonly holderId: string
  readonly outstandingFen: number
  /** What the oldest of its instalments come to, the first, the first two and so on, less than all. */
  readonly instalmentsFen: readonly number[]
  /** What the credit's payer is to it. */
  readonly relation: PayerRelation
  /** Whether the credit's texts name it. */
  readonly named: boolean
}

/** What a credit could pay, and why. */
export interface Match {
  readonly parts: readonly AllocationPart[]
  readonly reasons: readonly MatchReason[]
  /** Nothing is left to judge: the number is named, the amount is what is outstanding or its next instalments, and the payer is the policyholder. */
  readonly exact: boolean
}

const MOST = 5

/** Points of a reason; a suggestion that has more of them comes first. */
const WEIGHTS: Readonly<Record<MatchReason, number>> = {
  policyNumber: 32,
  amount: 16,
  instalment: 14,
  amountOfSeveral: 12,
  payerIsHolder: 8,
  payerInGroup: 4,
  payerIsUser: 4,
  onlyOneOwed: 2,
  part: 1,
  more: 1,
}

const RELATED: Readonly<Partial<Record<PayerRelation, MatchReason>>> = {
  holder: 'payerIsHolder',
  group: 'payerInGroup',
  user: 'payerIsUser',
}

/**
 * What a credit of so much money may be for, the likeliest first. A policy counts that the texts name; one whose policyholder
 * is, or is related to, the payer where the amount is what it owes or its next instalments, or where it is all that this policyholder owes; and
 * several at once where together they owe the amount.
 */
export function matchesOf(amountFen: number, owed: readonly OwedPolicy[]): readonly Match[] {
  const named = owed.filter((policy) => policy.named)
  const singles = owed.flatMap((policy) => singleMatch(amountFen, policy, owed, named.length))
  const sets = [named, ...ofEachHolder(owed)].flatMap((policies) => severalMatch(amountFen, policies))
  const distinct = new Map([...singles, ...sets].map((match) => [keyOf(match), match]))
  return [...distinct.values()]
    .toSorted((one, other) => weightOf(other) - weightOf(one) || keyOf(one).localeCompare(keyOf(other)))
    .slice(0, MOST)
}

function singleMatch(
  amountFen: number,
  policy: OwedPolicy,
  owed: readonly OwedPolicy[],
  namedCount: number,
): readonly Match[] {
  const { policyNo, holderId, outstandingFen, instalmentsFen, relation, named } = policy
  const related = RELATED[relation]
  const isAmount = outstandingFen === amountFen
  const isInstalment = instalmentsFen.includes(amountFen)
  const isOnly = owed.filter((other) => other.holderId === holderId).length === 1
  if (!named && !(related && (isAmount || isInstalment || isOnly))) return []
  const reasons: MatchReason[] = [
    ...(named ? ['policyNumber' as const] : []),
    ...(isAmount ? ['amount' as const] : []),
    ...(isInstalment ? ['instalment' as const] : []),
    ...(related ? [related] : []),
    ...(isOnly ? ['onlyOneOwed' as const] : []),
    ...(amountFen < outstandingFen && !isInstalment ? ['part' as const] : []),
    ...(amountFen > outstandingFen ? ['more' as const] : []),
  ]
  const exact = named && namedCount === 1 && (isAmount || isInstalment) && relation === 'holder'
  return [{ parts: [{ policyNo, amountFen: Math.min(amountFen, outstandingFen) }], reasons, exact }]
}

/** Policies that are paid together. */
function severalMatch(amountFen: number, policies: readonly OwedPolicy[]): readonly Match[] {
  if (policies.length < 2 || sumFen(policies.map(({ outstandingFen }) => outstandingFen)) !== amountFen) return []
  const relations = new Set(policies.map(({ relation }) => relation))
  const [only] = relations
  const related = relations.size === 1 && only ? RELATED[only] : undefined
  return [
    {
      parts: policies.map(({ policyNo, outstandingFen }) => ({ policyNo, amountFen: outstandingFen })),
      reasons: [
        ...(policies.every(({ named }) => named) ? ['policyNumber' as const] : []),
        'amountOfSeveral',
        ...(related ? [related] : []),
      ],
      exact: false,
    },
  ]
}

function ofEachHolder(owed: readonly OwedPolicy[]): readonly (readonly OwedPolicy[])[] {
  const holders = new Set(owed.filter(({ relation }) => RELATED[relation]).map(({ holderId }) => holderId))
  return [...holders].map((holderId) => owed.filter((policy) => policy.holderId === holderId))
}

const weightOf = ({ reasons }: Match): number => sumFen(reasons.map((reason) => WEIGHTS[reason]))

const keyOf = ({ parts }: Match): string => parts.map(({ policyNo }) => policyNo).join(' ')

/** What the oldest of some dues come to together, the first, the first two and so on, without all of them. */
export const firstSums = (openFen: readonly number[]): readonly number[] =>
  openFen.slice(0, -1).map((_, index) => sumFen(openFen.slice(0, index + 1)))
