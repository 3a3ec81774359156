import { allocate } from '../../../kernel/allocate.ts'
import type { CivilDate } from '../../../kernel/civilDate.ts'
import { sumFen } from '../../../kernel/money.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { SettlementStep } from '../../reference/product/domain/settlement.ts'
import type { AdjustmentTerms, ClaimLoss, ItemSum } from './adjustmentTerms.ts'
import type { CoverCode } from './claim.ts'
import type { ClaimShare } from './occurrence.ts'

/** The part of a policy's limits that an approved claim uses up. */
export interface LimitUse {
  readonly claimNo: string
  readonly cover: CoverCode
  readonly indemnityFen: number
  /** The occurrence the claim belongs to; absent in uses of claims that stood alone before occurrences were kept. */
  readonly occurrenceNo?: string
  /** What the insured bore as deductible, in uses from before the claims of an occurrence were adjusted together. */
  readonly deductibleFen?: number
  /** What the claim brought into its occurrence; absent before claims were adjusted together. */
  readonly loss?: ClaimLoss
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
  readonly items: readonly { readonly itemNo: number; readonly valueFen: number }[]
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

/** A use that is adjusted together with the other claims of its occurrence. */
export type CommonUse = LimitUse & { readonly loss: ClaimLoss }

/** Everything else of an occurrence's adjustment than the claim at hand. */
export interface OccurrenceUses {
  /** Approved claims of the occurrence, adjusted anew together. */
  readonly common: readonly CommonUse[]
  /**
   * Claims of the occurrence that keep what they have: reopened and not yet approved again, or approved before claims were
   * adjusted together. They take their part of the limit and of the deductible beforehand.
   */
  readonly fixed: readonly LimitUse[]
  /** Uses of other occurrences. */
  readonly others: readonly LimitUse[]
}

const occurrenceOfUse = ({ claimNo, occurrenceNo = claimNo }: LimitUse): string => occurrenceNo

/** The uses of other claims than the one at hand; `standing` are the claims whose approval stands. */
export function occurrenceUses(
  uses: readonly LimitUse[],
  loss: Pick<LossReference, 'claimNo' | 'cover' | 'occurrenceNo'>,
  standing: ReadonlySet<string>,
): OccurrenceUses {
  const elsewhere = uses.filter(({ claimNo }) => claimNo !== loss.claimNo)
  const within = (use: LimitUse) => use.cover === loss.cover && occurrenceOfUse(use) === loss.occurrenceNo
  const isCommon = (use: LimitUse): use is CommonUse => use.loss !== undefined && standing.has(use.claimNo)
  const occurrence = elsewhere.filter(within)
  return {
    common: occurrence.filter(isCommon),
    fixed: occurrence.filter((use) => !isCommon(use)),
    others: elsewhere.filter((use) => !within(use)),
  }
}

/** The day an occurrence first showed itself: the earliest of its losses, of which there is at least one. */
export function firstLossOn(losses: readonly Pick<ClaimLoss, 'lossOn'>[]): CivilDate {
  const [first] = losses.map(({ lossOn }) => lossOn).toSorted()
  if (first === undefined) throw new Error('an occurrence has at least one loss')
  return first
}

/**
 * The terms an occurrence is adjusted by: those of the version in force when it first showed itself, and what other
 * occurrences have left of its limits. Proportional payment applies to covers of the thing itself; liability has no
 * insured value.
 */
export function termsFor(
  version: InsuredTerms,
  { policyNo, cover }: Pick<LossReference, 'policyNo' | 'cover'>,
  uses: OccurrenceUses,
  order: readonly SettlementStep[],
): AdjustmentTerms {
  const terms = coverOf(version, cover)
  return {
    reference: `${policyNo} v${version.versionNo} ${cover}`,
    order,
    sumsInsured: terms.proportional ? sumsInsuredOf(version) : null,
    deductiblePpm: terms.deductiblePpm,
    copayPpm: terms.copayPpm,
    ...limitsLeft(version, cover, uses),
  }
}

/** What is left of the limits and of the deductible amount for the common adjustment; never below zero. */
export function limitsLeft(
  version: InsuredTerms,
  cover: CoverCode,
  { fixed, others }: Pick<OccurrenceUses, 'fixed' | 'others'>,
): LimitsLeft {
  const { deductibleFen, perOccurrenceLimitFen, limitFen } = coverOf(version, cover)
  const used = (some: readonly LimitUse[]) => sumFen(some.map((use) => use.indemnityFen))
  const ofCover = others.filter((use) => use.cover === cover)
  const borneFen = sumFen(fixed.map((use) => use.deductibleFen ?? 0))
  const left = (fen: number, ...taken: number[]) => Math.max(0, fen - sumFen(taken))
  return {
    deductibleFen: left(deductibleFen, borneFen),
    perOccurrenceLimitFen: left(perOccurrenceLimitFen, used(fixed)),
    coverLimitLeftFen: left(limitFen, used(ofCover), used(fixed)),
    policyLimitLeftFen: left(version.totalLimitFen, used(others), used(fixed)),
  }
}

/** The uses after an approval: the claim's own, and what the common adjustment gives the others. */
export function withUses(
  uses: readonly LimitUse[],
  use: LimitUse,
  shares: readonly Pick<ClaimShare, 'claimNo' | 'indemnityFen'>[],
): LimitUse[] {
  const adjusted = uses
    .filter(({ claimNo }) => claimNo !== use.claimNo)
    .map((before) => {
      const share = shares.find(({ claimNo }) => claimNo === before.claimNo)
      return share ? { ...before, indemnityFen: share.indemnityFen } : before
    })
  return [...adjusted, use]
}

/** The total limit divided over the items by their declared values, as it was when the premium was calculated. */
function sumsInsuredOf({ items, totalLimitFen }: InsuredTerms): ItemSum[] {
  const sums = allocate(
    totalLimitFen,
    items.map(({ valueFen }) => valueFen),
  )
  return items.map(({ itemNo }, index) => ({ itemNo, sumInsuredFen: sums[index] ?? 0 }))
}

function coverOf(version: InsuredTerms, cover: CoverCode): InsuredTerms['covers'][number] {
  const found = version.covers.find(({ code }) => code === cover)
  if (!found) throw new Error(`version ${version.versionNo} has no cover ${cover}`)
  return found
}
