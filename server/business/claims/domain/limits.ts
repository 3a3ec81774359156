import { sumFen } from '../../../kernel/money.ts'
import type { Parties } from '../../party/identity/domain/visibility.ts'
import type { AdjustmentTerms } from './adjustment.ts'
import type { CoverCode } from './claim.ts'

/** The part of a policy's limits that an approved claim uses up. */
export interface LimitUse {
  readonly claimNo: string
  readonly cover: CoverCode
  readonly indemnityFen: number
  /** The occurrence the claim belongs to; absent in uses of claims that stood alone before occurrences were kept. */
  readonly occurrenceNo?: string
  /** What the insured bore of this claim as deductible. */
  readonly deductibleFen?: number
}

/**
 * What the claims of one policy use of its limits. Every notice and every approval writes this one document, so two
 * notices or two approvals on a policy can never overlook each other.
 */
export interface PolicyClaims {
  readonly parties: Parties
  readonly uses: readonly LimitUse[]
}

/** The terms of a policy version that an adjustment needs. */
export interface InsuredTerms {
  readonly versionNo: number
  readonly totalLimitFen: number
  readonly items: readonly { readonly valueFen: number }[]
  readonly covers: readonly {
    readonly code: CoverCode
    readonly limitFen: number
    readonly perOccurrenceLimitFen: number
    readonly deductibleFen: number
    readonly deductiblePpm: number
    readonly copayPpm: number
    readonly proportional: boolean
  }[]
}

export type LimitsLeft = Pick<
  AdjustmentTerms,
  'deductibleFen' | 'perOccurrenceLimitFen' | 'coverLimitLeftFen' | 'policyLimitLeftFen'
>

/** What a loss can draw on. */
export interface LossReference {
  readonly policyNo: string
  readonly claimNo: string
  readonly cover: CoverCode
  readonly occurrenceNo: string
}

/**
 * The terms a loss is adjusted by: those of the version in force at the loss, and what other claims have left of its
 * limits. Proportional payment applies to covers of the thing itself, with the policy's total limit as sum insured and
 * the declared values of its items as value; liability has no insured value.
 */
export function termsFor(version: InsuredTerms, loss: LossReference, uses: readonly LimitUse[]): AdjustmentTerms {
  const terms = coverOf(version, loss.cover)
  const valueFen = sumFen(version.items.map((item) => item.valueFen))
  return {
    reference: `${loss.policyNo} v${version.versionNo} ${loss.cover}`,
    average: terms.proportional ? { sumInsuredFen: version.totalLimitFen, valueFen } : null,
    deductiblePpm: terms.deductiblePpm,
    copayPpm: terms.copayPpm,
    ...limitsLeft(version, loss, uses),
  }
}

/**
 * What other claims leave of the cover's limit and of the policy's total limit, and those of the same occurrence of its
 * limit and deductible amount; never below zero.
 */
export function limitsLeft(version: InsuredTerms, loss: LossReference, uses: readonly LimitUse[]): LimitsLeft {
  const others = uses.filter((use) => use.claimNo !== loss.claimNo)
  const usedFen = (some: readonly LimitUse[]) => sumFen(some.map((use) => use.indemnityFen))
  const ofCover = others.filter((use) => use.cover === loss.cover)
  const ofOccurrence = ofCover.filter(({ claimNo, occurrenceNo = claimNo }) => occurrenceNo === loss.occurrenceNo)
  const borneFen = sumFen(ofOccurrence.map((use) => use.deductibleFen ?? 0))
  const { deductibleFen, perOccurrenceLimitFen, limitFen } = coverOf(version, loss.cover)
  return {
    deductibleFen: Math.max(0, deductibleFen - borneFen),
    perOccurrenceLimitFen: Math.max(0, perOccurrenceLimitFen - usedFen(ofOccurrence)),
    coverLimitLeftFen: Math.max(0, limitFen - usedFen(ofCover)),
    policyLimitLeftFen: Math.max(0, version.totalLimitFen - usedFen(others)),
  }
}

/** The uses after a claim was approved; a reopened claim's use grows to its new indemnity, never shrinks. */
export function withUse(uses: readonly LimitUse[], use: LimitUse): LimitUse[] {
  const before = uses.find(({ claimNo }) => claimNo === use.claimNo)
  const indemnityFen = Math.max(use.indemnityFen, before?.indemnityFen ?? 0)
  return [...uses.filter(({ claimNo }) => claimNo !== use.claimNo), { ...use, indemnityFen }]
}

function coverOf(version: InsuredTerms, cover: CoverCode): InsuredTerms['covers'][number] {
  const found = version.covers.find(({ code }) => code === cover)
  if (!found) throw new Error(`version ${version.versionNo} has no cover ${cover}`)
  return found
}
