import type { CivilDate } from '../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal } from '../../../kernel/refusal.ts'
import { type LocatedItem, sitesOf } from '../../contract/terms/domain/accumulation.ts'
import { determineAuthority, type NumberedGrant } from '../../party/authority/domain/authority.ts'
import {
  type CountedExercise,
  daysCounted,
  type ExercisedCase,
  keysFor,
  ofSum,
  type SumKey,
} from '../../party/authority/domain/exercise.ts'
import type { GrantDecision } from '../../party/authority/domain/grant.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { type Claim, occurrenceOf } from './claim.ts'
import { outstandingOf, paidFen } from './claimAmounts.ts'

/** Decisions about a claim that take authority. */
export const CLAIM_DECISIONS = ['approveClaim', 'declineClaim', 'setReserve', 'payClaim'] as const
export type ClaimDecision = (typeof CLAIM_DECISIONS)[number]

/** What a person holds, and has used of it, where a claim is at stake. */
export interface ClaimAuthority {
  /** The person's own, as far as the person may decide such things at all. */
  readonly grants: readonly NumberedGrant[]
  /** What everyone of the insurer whose work it is may still do without limit. */
  readonly free: readonly GrantDecision[]
  /** What the claim lies on. */
  readonly subject: ExercisedCase
  /** What the person has decided already that adds up with it. */
  readonly earlier: readonly CountedExercise[]
}

/** What a claim lies on when somebody decides about it. */
export function exercisedClaim(
  claim: Pick<Claim, 'parties' | 'productCode' | 'beneficiaryId' | 'occurrenceNo'> & { readonly _id: string },
  items: readonly LocatedItem[],
): ExercisedCase {
  const { _id, parties, productCode, beneficiaryId } = claim
  const sites = sitesOf(items, { regionOf: new Map() })
  const keys: readonly SumKey[] = [
    `occurrence:${occurrenceOf(claim)}`,
    `maker:${parties.manufacturerId}`,
    `user:${beneficiaryId}`,
    ...sites.map((site): SumKey => `site:${site}`),
  ]
  return { subject: _id, caseNo: _id, productCode, keys, cover: null }
}

/**
 * What an approval of the assessment comes to: the whole claim, what was paid before a reopening included. What is to be
 * given back is still out, so that it makes no room for another approval.
 */
export const approvedFen = (claim: Pick<Claim, 'payments' | 'repayments' | 'assessment'>): number =>
  paidFen(claim) + Math.max(0, claim.assessment?.adjustment.payableFen ?? 0)

/** What will have been paid on the claim when what is outstanding is. */
export const paidInAllFen = (
  claim: Pick<Claim, 'state' | 'payments' | 'repayments' | 'approval' | 'outstandingFen'>,
): number => paidFen(claim) + Math.max(0, outstandingOf(claim))

/**
 * How far a person's authority reaches over a claim, by the same grants and sums as over a quote. Who may approve an
 * amount may decline it too. No grant where the insurer has not granted the decision to anybody yet.
 */
export function judgeClaim(
  { grants, free, subject, earlier }: ClaimAuthority,
  decision: ClaimDecision,
  { amountFen, region, on }: { readonly amountFen: number; readonly region: string; readonly on: CivilDate },
): Decision<NumberedGrant | null> {
  if (free.includes(decision)) return accepted(null)
  const { caseNo, productCode, keys } = subject
  const decisions = decision === 'declineClaim' ? (['declineClaim', 'approveClaim'] as const) : decision
  return determineAuthority(grants, decisions, {
    productCode,
    totalLimitFen: amountFen,
    discountPpm: 0,
    categories: [],
    region,
    summed: {
      caseNo,
      keys: keysFor(decision, keys),
      days: daysCounted(decision, on, null),
      earlier: ofSum(decision, earlier),
    },
  })
}

/** The refusals of a decision; where the amount alone is above authority, in the words of the claim. */
export function inClaimWords(
  decision: Decision<unknown>,
  code: ClaimRefusalCode,
  amountFen: number,
): readonly Refusal[] {
  if (decision.ok) return []
  return decision.refusals.map((refusal) => {
    if (refusal.code === 'authority.no-grant') return { code, value: amountFen, threshold: 0, unit: 'fen' }
    return refusal.code === 'authority.limit-exceeded' ? { ...refusal, code } : refusal
  })
}
