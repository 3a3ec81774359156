import { type Fen, multiplyPpm, multiplyRatio, sumFen } from '../../../kernel/money.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../kernel/refusal.ts'
import type { Step } from '../../../kernel/step.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { Adjustment, LossFindings } from './claim.ts'

/** What the policy grants for this loss, read from the version in force at the loss. */
export interface AdjustmentTerms {
  /** Names policy and version, as in `FS2026000123 v1 quality`. */
  readonly reference: string
  /** Sum insured and insured value where proportional payment applies to the cover; null where it does not. */
  readonly average: { readonly sumInsuredFen: number; readonly valueFen: number } | null
  readonly deductibleFen: number
  readonly deductiblePpm: number
  readonly copayPpm: number
  readonly perOccurrenceLimitFen: number
  /** What other claims have left of the cover's limit. */
  readonly coverLimitLeftFen: number
  /** What other claims have left of the policy's total limit. */
  readonly policyLimitLeftFen: number
}

export interface AdjustmentFacts extends Omit<LossFindings, 'noteZh'> {
  readonly terms: AdjustmentTerms
  /** Paid on this claim before it was reopened, survey cost included. */
  readonly paidBeforeFen: number
}

type Deduction = (remainingFen: Fen, facts: AdjustmentFacts) => Omit<Step, 'amountFen'> & { readonly deductedFen: Fen }

/** In this order; each works on what the one before left. */
const DEDUCTIONS: readonly Deduction[] = [
  average,
  salvage,
  thirdPartyRecovery,
  deductible,
  copayment,
  perOccurrenceLimit,
  coverLimit,
  policyLimit,
]

/**
 * From assessed loss to amount payable, line by line: covered lines, proportional payment, salvage, recovery already
 * had, deductible, co-payment, limits; then survey cost on top and what was paid before. Each step's amount is the
 * change it makes, so the steps sum to the payable amount; whatever is deducted as a share is rounded down to whole
 * fen. Refuses findings that contradict each other, all at once.
 */
export function adjustLoss(facts: AdjustmentFacts): Decision<Adjustment, ClaimRefusalCode> {
  const steps: Step[] = assessedLines(facts)
  const coveredFen = sumFen(steps.map((step) => step.amountFen))
  const refusals = contradictions(facts, coveredFen)
  if (refusals.length > 0) return refused(...refusals)
  let remainingFen = coveredFen
  for (const deduction of DEDUCTIONS) {
    const { deductedFen, ...step } = deduction(remainingFen, facts)
    remainingFen -= deductedFen
    steps.push({ ...step, amountFen: deductedFen === 0 ? 0 : -deductedFen })
  }
  const indemnityFen = remainingFen
  const surveyCostFen = facts.surveyCostFen
  steps.push({ code: 'surveyCost', basisFen: surveyCostFen, amountFen: surveyCostFen, reference: '保险法第64条' })
  const paidBeforeFen = Math.min(facts.paidBeforeFen, indemnityFen + surveyCostFen)
  if (paidBeforeFen > 0)
    steps.push({ code: 'paidBefore', basisFen: facts.paidBeforeFen, amountFen: -paidBeforeFen, reference: '已付赔款' })
  return accepted({ payableFen: sumFen(steps.map((step) => step.amountFen)), indemnityFen, steps })
}

/** What the insured bears of the loss as deductible, as an adjustment has it. */
export const deductibleBorneFen = ({ steps }: Adjustment): Fen =>
  -sumFen(
    steps.flatMap(({ code, amountFen }) =>
      code === 'deductibleAmount' || code === 'deductibleShare' ? amountFen : [],
    ),
  )

function assessedLines({ lines, terms }: AdjustmentFacts): Step[] {
  return lines.flatMap((line) => {
    const { assessedFen, claimedFen, finding, descriptionZh: note } = line
    const assessed = { code: 'assessedLoss', basisFen: claimedFen, amountFen: assessedFen, reference: '定损', note }
    if (finding === 'covered') return [assessed]
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

/** Article 55: a sum insured below the value pays the loss in that proportion, unless the contract says otherwise. */
function average(remainingFen: Fen, { terms }: AdjustmentFacts): ReturnType<Deduction> {
  const step = { code: 'average', basisFen: remainingFen, reference: '保险法第55条' }
  if (!terms.average || terms.average.sumInsuredFen >= terms.average.valueFen) return { ...step, deductedFen: 0 }
  const { sumInsuredFen, valueFen } = terms.average
  const uninsuredFen = valueFen - sumInsuredFen
  return {
    ...step,
    factorPpm: multiplyRatio(1_000_000, uninsuredFen, valueFen, 'down'),
    deductedFen: multiplyRatio(remainingFen, uninsuredFen, valueFen, 'down'),
    note: `${uninsuredFen}/${valueFen}`,
  }
}

function salvage(remainingFen: Fen, { salvageFen, terms }: AdjustmentFacts): ReturnType<Deduction> {
  const deductedFen = Math.min(salvageFen, remainingFen)
  return { code: 'salvage', basisFen: salvageFen, deductedFen, reference: terms.reference }
}

/** Article 60: what the insured has already had from the third party is deducted. */
function thirdPartyRecovery(remainingFen: Fen, { recoveredFen }: AdjustmentFacts): ReturnType<Deduction> {
  const deductedFen = Math.min(recoveredFen, remainingFen)
  return { code: 'thirdPartyRecovery', basisFen: recoveredFen, deductedFen, reference: '保险法第60条' }
}

/** The higher of the agreed amount and the agreed share of the loss; the step's code says which. */
function deductible(remainingFen: Fen, { terms }: AdjustmentFacts): ReturnType<Deduction> {
  const { deductibleFen, deductiblePpm, reference } = terms
  const shareFen = multiplyPpm(remainingFen, deductiblePpm, 'down')
  if (shareFen > deductibleFen)
    return {
      code: 'deductibleShare',
      basisFen: remainingFen,
      factorPpm: deductiblePpm,
      deductedFen: shareFen,
      reference,
    }
  const deductedFen = Math.min(deductibleFen, remainingFen)
  return { code: 'deductibleAmount', basisFen: deductibleFen, deductedFen, reference }
}

function copayment(remainingFen: Fen, { terms }: AdjustmentFacts): ReturnType<Deduction> {
  const { copayPpm: factorPpm, reference } = terms
  const deductedFen = multiplyPpm(remainingFen, factorPpm, 'down')
  return { code: 'copayment', basisFen: remainingFen, factorPpm, deductedFen, reference }
}

const limitStep = (code: string, remainingFen: Fen, limitFen: Fen, reference: string): ReturnType<Deduction> => ({
  code,
  basisFen: limitFen,
  deductedFen: Math.max(0, remainingFen - limitFen),
  reference,
})

function perOccurrenceLimit(remainingFen: Fen, { terms }: AdjustmentFacts): ReturnType<Deduction> {
  return limitStep('perOccurrenceLimit', remainingFen, terms.perOccurrenceLimitFen, terms.reference)
}

function coverLimit(remainingFen: Fen, { terms }: AdjustmentFacts): ReturnType<Deduction> {
  return limitStep('coverLimitLeft', remainingFen, terms.coverLimitLeftFen, terms.reference)
}

function policyLimit(remainingFen: Fen, { terms }: AdjustmentFacts): ReturnType<Deduction> {
  return limitStep('policyLimitLeft', remainingFen, terms.policyLimitLeftFen, terms.reference)
}
