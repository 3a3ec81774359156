import { allocate } from '../../../kernel/allocate.ts'
import { type Fen, sumFen } from '../../../kernel/money.ts'
import type { Step } from '../../../kernel/step.ts'
import type { SettlementStep } from '../../reference/product/domain/settlement.ts'
import type { AdjustmentTerms, ClaimLoss } from './adjustmentTerms.ts'
import { lossParts, settle } from './settlementSteps.ts'

/** A claim's part in its occurrence. */
export interface ClaimShare {
  readonly claimNo: string
  /** Its covered loss after what is its own: salvage, recovery, proportional payment. */
  readonly netFen: Fen
  /** Its part of the occurrence's indemnity, by those net losses. */
  readonly indemnityFen: Fen
}

/** The claims of an occurrence adjusted together. */
export interface OccurrenceAdjustment {
  readonly indemnityFen: Fen
  /** Covered loss claim by claim, then the common steps; they sum to the indemnity. */
  readonly steps: readonly Step[]
  /** By number of claim. */
  readonly claims: readonly ClaimShare[]
}

/** Steps that concern a claim's own loss; the others are the occurrence's. */
const OWN_STEPS: ReadonlySet<SettlementStep> = new Set(['salvage', 'thirdPartyRecovery', 'average'])

/**
 * Adjusts all claims of an occurrence together: one limit, one deductible, one co-payment on the sum of their losses, in
 * the product's order, every share rounded down once. It depends on what was lost, not on how a loss came in: neither
 * the order of the claims nor the splitting of one beneficiary's loss into several changes the indemnity, which is never
 * below zero nor above a limit. The claims share it by their net losses, the fen left over to the largest remainders.
 */
export function adjustOccurrence(terms: AdjustmentTerms, losses: readonly ClaimLoss[]): OccurrenceAdjustment {
  const ordered = losses.toSorted((a, b) => (a.claimNo < b.claimNo ? -1 : 1))
  const { steps, remainingFen: indemnityFen } = settle(terms, lossParts(ordered), terms.order)
  const covered = ordered.map(coveredLossFen)
  const nets = ordered.map((loss) => ownLoss(terms, loss).netFen)
  const weights = nets.some((netFen) => netFen > 0) ? nets : covered
  const shares = indemnityFen > 0 ? allocate(indemnityFen, weights) : []
  return {
    indemnityFen,
    steps: [...ordered.map(claimLoss), ...steps],
    claims: ordered.map(({ claimNo }, index) => ({
      claimNo,
      netFen: nets[index] ?? 0,
      indemnityFen: shares[index] ?? 0,
    })),
  }
}

/** What is a claim's own on the way to its share: its salvage, its recovery, its items' proportion. */
export function ownLoss(terms: AdjustmentTerms, loss: ClaimLoss): { readonly netFen: Fen; readonly steps: Step[] } {
  const own = terms.order.filter((step) => OWN_STEPS.has(step))
  const { steps, remainingFen } = settle(terms, lossParts([loss]), own)
  return { netFen: remainingFen, steps }
}

/** Everything covered of a claim's assessed loss. */
export const coveredLossFen = ({ lines }: Pick<ClaimLoss, 'lines'>): Fen =>
  sumFen(lines.map(({ coveredFen }) => coveredFen))

const claimLoss = (loss: ClaimLoss): Step => {
  const coveredFen = coveredLossFen(loss)
  return { code: 'claimLoss', basisFen: coveredFen, amountFen: coveredFen, reference: loss.claimNo }
}

/** How far an occurrence's limit is used by what its claims were approved for, and what is left of it. */
export function limitUse(
  terms: Pick<AdjustmentTerms, 'perOccurrenceLimitFen'> | null,
  uses: readonly { readonly indemnityFen: Fen }[],
): { readonly usedFen: Fen; readonly leftFen: Fen } {
  const usedFen = sumFen(uses.map(({ indemnityFen }) => indemnityFen))
  return { usedFen, leftFen: Math.max(0, (terms?.perOccurrenceLimitFen ?? 0) - usedFen) }
}
