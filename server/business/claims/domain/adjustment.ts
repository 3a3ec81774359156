import { type Fen, sumFen } from '../../../kernel/money.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { AdjustmentTerms, ClaimLoss } from './adjustmentTerms.ts'
import type { AssessmentLine, LossAdjustment, LossFindings } from './lossAssessment.ts'
import { adjustOccurrence, type ClaimShare, coveredLossFen, ownLoss } from './occurrence.ts'

export interface AdjustmentFacts extends Omit<LossFindings, 'noteZh'> {
  readonly claim: Pick<ClaimLoss, 'claimNo' | 'beneficiaryId' | 'lossOn'>
  /** The approved claims of the same occurrence. */
  readonly others: readonly ClaimLoss[]
  readonly terms: AdjustmentTerms
  /** Paid on this claim before it was reopened, survey cost included. */
  readonly paidBeforeFen: Fen
}

/**
 * From assessed loss to amount payable: the covered lines, then salvage, recovery already had, proportional payment,
 * deductible, co-payment and limits in the product's order; then survey cost on top and what was paid before. A claim
 * that shares its occurrence has its own steps and its part of the common adjustment instead. Each step's amount is the
 * change it makes, so the steps sum to the payable amount; below zero, more was paid before than the claim comes to. Refuses findings that contradict each other, all at once.
 */
export function adjustLoss(facts: AdjustmentFacts): Decision<LossAdjustment, ClaimRefusalCode> {
  const loss = lossOf(facts.claim, facts)
  const refusals = [...contradictions(facts, coveredLossFen(loss)), ...valuesRefused(facts)]
  if (refusals.length > 0) return refused(...refusals)
  const { indemnityFen, steps } = indemnityOf(facts.terms, loss, facts.others)
  const { surveyCostFen } = facts
  const all = [
    ...assessedLines(facts),
    ...steps,
    { code: 'surveyCost', basisFen: surveyCostFen, amountFen: surveyCostFen, reference: '保险法第64条' },
  ]
  const { paidBeforeFen } = facts
  if (paidBeforeFen > 0)
    all.push({ code: 'paidBefore', basisFen: paidBeforeFen, amountFen: -paidBeforeFen, reference: 'payments' })
  return accepted({ payableFen: sumFen(all.map((step) => step.amountFen)), indemnityFen, steps: all })
}

/** What findings bring into the occurrence: the covered lines alone. */
export function lossOf(
  { claimNo, beneficiaryId, lossOn }: AdjustmentFacts['claim'],
  { lines, salvageFen, recoveredFen }: Pick<LossFindings, 'lines' | 'salvageFen' | 'recoveredFen'>,
): ClaimLoss {
  const covered = lines.filter(isCovered)
  return {
    claimNo,
    beneficiaryId,
    lossOn,
    lines: covered.map(({ itemNo, assessedFen, valueAtLossFen = null }) => ({
      itemNo,
      coveredFen: assessedFen,
      valueAtLossFen,
    })),
    salvageFen,
    recoveredFen,
  }
}

/** The way from a claim's covered loss to its part of the occurrence's indemnity. */
export function shareSteps(terms: AdjustmentTerms, loss: ClaimLoss, { netFen, indemnityFen }: ClaimShare): Step[] {
  const share = { code: 'occurrenceShare', basisFen: netFen, amountFen: indemnityFen - netFen }
  return [...ownLoss(terms, loss).steps, { ...share, reference: terms.reference }]
}

/** A claim alone is its occurrence, and shows every step of it. */
function indemnityOf(terms: AdjustmentTerms, loss: ClaimLoss, others: readonly ClaimLoss[]) {
  const { claims, steps } = adjustOccurrence(terms, [...others, loss])
  const share = claims.find(({ claimNo }) => claimNo === loss.claimNo)
  if (!share) throw new Error(`${loss.claimNo} has no share of its own occurrence`)
  const common = steps.filter(({ code }) => code !== 'claimLoss')
  return {
    indemnityFen: share.indemnityFen,
    steps: others.length === 0 ? common : shareSteps(terms, loss, share),
  }
}

const isCovered = ({ finding }: Pick<AssessmentLine, 'finding'>): boolean => finding === 'covered'

function assessedLines({ lines, terms }: AdjustmentFacts): Step[] {
  return lines.flatMap((line) => {
    const { assessedFen, claimedFen, finding, descriptionZh: note } = line
    const assessed = {
      code: 'assessedLoss',
      basisFen: claimedFen,
      amountFen: assessedFen,
      reference: 'assessment',
      note,
    }
    if (isCovered(line)) return [assessed]
    const reference = finding === 'undeterminable' ? '保险法第21条' : terms.reference
    return [assessed, { code: finding, basisFen: assessedFen, amountFen: assessedFen && -assessedFen, reference, note }]
  })
}

function contradictions(facts: AdjustmentFacts, coveredFen: number): Refusal<ClaimRefusalCode>[] {
  const refusals: Refusal<ClaimRefusalCode>[] = facts.lines.flatMap(({ assessedFen, claimedFen }, index) => {
    if (assessedFen <= claimedFen) return []
    const field = `lines.${index}.assessedFen`
    return [
      { code: 'claim.assessed-above-claimed' as const, field, value: assessedFen, threshold: claimedFen, unit: 'fen' },
    ]
  })
  if (facts.salvageFen > coveredFen) {
    const { salvageFen: value } = facts
    refusals.push({ code: 'claim.salvage-above-loss', field: 'salvageFen', value, threshold: coveredFen, unit: 'fen' })
  }
  return refusals
}

/** Without the value at the time of the loss nobody can say whether the sum insured was below it (article 55). */
function valuesRefused({ lines, terms }: AdjustmentFacts): Refusal<ClaimRefusalCode>[] {
  if (!terms.sumsInsured) return []
  return lines.flatMap((line, index): Refusal<ClaimRefusalCode>[] => {
    if (!isCovered(line) || (line.valueAtLossFen ?? 0) > 0) return []
    return [{ code: 'claim.value-at-loss-missing', field: `lines.${index}.valueAtLossFen`, reference: '保险法第55条' }]
  })
}
