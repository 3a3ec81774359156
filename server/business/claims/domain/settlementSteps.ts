import { allocate } from '../../../kernel/allocate.ts'
import { type Fen, multiplyPpm, multiplyRatio, sumFen } from '../../../kernel/money.ts'
import type { Step } from '../../../kernel/step.ts'
import type { SettlementStep } from '../../reference/product/domain/settlement.ts'
import type { AdjustmentTerms, ClaimLoss } from './adjustmentTerms.ts'

/**
 * The part of a loss that is settled alike: one beneficiary's, on one item of one value. Losses are summed into parts
 * before anything is rounded, so that it does not matter in how many claims they came.
 */
interface LossPart {
  readonly beneficiaryId: string
  readonly itemNo: number
  readonly valueAtLossFen: Fen | null
  readonly remainingFen: Fen
}

/** What one beneficiary brings besides losses: what is left of the things, and what third parties have paid already. */
interface Offset {
  readonly beneficiaryId: string
  readonly salvageFen: Fen
  readonly recoveredFen: Fen
}

interface Losses {
  readonly parts: readonly LossPart[]
  readonly offsets: readonly Offset[]
}

/** How far the loss has been settled. */
interface Settling extends Losses {
  /** The parts just before and just after proportional payment; null until then. */
  readonly averaged: { readonly before: readonly LossPart[]; readonly after: readonly LossPart[] } | null
  readonly steps: readonly Step[]
}

type Settle = (settling: Settling, terms: AdjustmentTerms) => Settling

const STEPS: Readonly<Record<SettlementStep, Settle>> = {
  salvage: (settling, terms) =>
    offset(settling, 'salvageFen', { code: 'salvage', reference: salvageReference(settling, terms) }),
  thirdPartyRecovery: (settling) =>
    offset(settling, 'recoveredFen', { code: 'thirdPartyRecovery', reference: '保险法第60条' }),
  average,
  deductible,
  copayment,
  limits,
}

/** The steps in an order, each on what the one before left; their amounts are the changes they make. */
export function settle(terms: AdjustmentTerms, losses: Losses, order: readonly SettlementStep[]) {
  const start: Settling = { ...losses, averaged: null, steps: [] }
  const { parts, steps } = order.reduce((settling, step) => STEPS[step](settling, terms), start)
  return { steps: [...steps], remainingFen: totalOf(parts) }
}

/** Losses of claims, summed by beneficiary, item and value, in an order of their own. */
export function lossParts(losses: readonly ClaimLoss[]): Losses {
  const parts = new Map<string, LossPart>()
  const offsets = new Map<string, Offset>()
  for (const { beneficiaryId, lines, salvageFen, recoveredFen } of losses) {
    const before = offsets.get(beneficiaryId) ?? { beneficiaryId, salvageFen: 0, recoveredFen: 0 }
    offsets.set(beneficiaryId, {
      beneficiaryId,
      salvageFen: before.salvageFen + salvageFen,
      recoveredFen: before.recoveredFen + recoveredFen,
    })
    for (const { itemNo, coveredFen, valueAtLossFen = null } of lines) {
      const key = `${beneficiaryId} ${itemNo} ${valueAtLossFen}`
      const part = parts.get(key) ?? { beneficiaryId, itemNo, valueAtLossFen, remainingFen: 0 }
      parts.set(key, { ...part, remainingFen: sumFen([part.remainingFen, coveredFen]) })
    }
  }
  return { parts: inOrderOfKey(parts), offsets: inOrderOfKey(offsets) }
}

const inOrderOfKey = <T>(map: ReadonlyMap<string, T>): T[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)

const totalOf = (parts: readonly LossPart[]): Fen => sumFen(parts.map(({ remainingFen }) => remainingFen))

/**
 * What one beneficiary has already is taken off that one's loss, never off another's. Where proportional payment came
 * before, only in that proportion: the insured bore the rest of the loss, and the rest of salvage and recovery is its own
 * (articles 59 and 60).
 */
function offset(
  settling: Settling,
  name: 'salvageFen' | 'recoveredFen',
  step: Pick<Step, 'code' | 'reference'>,
): Settling {
  let { parts } = settling
  let deductedFen = 0
  for (const { beneficiaryId, [name]: ownedFen } of settling.offsets) {
    const isOwn = (part: LossPart) => part.beneficiaryId === beneficiaryId
    const own = parts.filter(isOwn)
    const leftFen = totalOf(own)
    const dueFen = Math.min(insuredPartOf(ownedFen, settling.averaged, isOwn), leftFen)
    if (dueFen === 0) continue
    parts = parts.flatMap((part) => (isOwn(part) ? [] : [part])).concat(reduced(own, dueFen))
    deductedFen += dueFen
  }
  const basisFen = sumFen(settling.offsets.map(({ [name]: fen }) => fen))
  return { ...settling, parts, steps: [...settling.steps, { ...step, basisFen, amountFen: negative(deductedFen) }] }
}

/** The insurer's part of an amount under proportional payment: as the loss was cut, so is what offsets it. */
function insuredPartOf(amountFen: Fen, averaged: Settling['averaged'], isOwn: (part: LossPart) => boolean): Fen {
  const beforeFen = averaged ? totalOf(averaged.before.filter(isOwn)) : 0
  if (!averaged || beforeFen === 0) return amountFen
  return multiplyRatio(amountFen, totalOf(averaged.after.filter(isOwn)), beforeFen, 'down')
}

const salvageReference = ({ averaged }: Settling, { reference, sumsInsured }: AdjustmentTerms): string =>
  sumsInsured && averaged ? '保险法第59条' : reference

/** Article 55: a sum insured below the value at the time of the loss pays in that proportion, item by item. */
function average(settling: Settling, { sumsInsured }: AdjustmentTerms): Settling {
  const cuts = settling.parts.map((part) => uninsuredShare(part, sumsInsured))
  const parts = settling.parts.map((part, index) => {
    const cut = cuts[index]
    if (!cut) return part
    const deductedFen = multiplyRatio(part.remainingFen, cut.uninsuredFen, cut.valueFen, 'down')
    return { ...part, remainingFen: part.remainingFen - deductedFen }
  })
  const basisFen = totalOf(settling.parts)
  const deductedFen = basisFen - totalOf(parts)
  const step = { code: 'average', basisFen, amountFen: negative(deductedFen), reference: '保险法第55条' }
  const [cut] = cuts
  const alike =
    cut && cuts.every((other) => other?.uninsuredFen === cut.uninsuredFen && other.valueFen === cut.valueFen)
  const explained = alike
    ? {
        factorPpm: multiplyRatio(1_000_000, cut.uninsuredFen, cut.valueFen, 'down'),
        note: `${cut.uninsuredFen}/${cut.valueFen}`,
      }
    : {}
  return {
    ...settling,
    parts,
    averaged: { before: settling.parts, after: parts },
    steps: [...settling.steps, { ...step, ...explained }],
  }
}

/** What part of an item is not insured; null for all of it insured, and where the cover knows no proportion. */
function uninsuredShare({ itemNo, valueAtLossFen }: LossPart, sumsInsured: AdjustmentTerms['sumsInsured']) {
  const sumInsuredFen = sumsInsured?.find((item) => item.itemNo === itemNo)?.sumInsuredFen
  if (sumInsuredFen === undefined || valueAtLossFen === null || sumInsuredFen >= valueAtLossFen) return null
  return { uninsuredFen: valueAtLossFen - sumInsuredFen, valueFen: valueAtLossFen }
}

/** The higher of the agreed amount and the agreed share of the loss, once per occurrence; the code says which. */
function deductible(settling: Settling, { deductibleFen, deductiblePpm, reference }: AdjustmentTerms): Settling {
  const lossFen = totalOf(settling.parts)
  const shareFen = multiplyPpm(lossFen, deductiblePpm, 'down')
  if (shareFen > deductibleFen)
    return common(settling, shareFen, {
      code: 'deductibleShare',
      basisFen: lossFen,
      factorPpm: deductiblePpm,
      reference,
    })
  return common(settling, Math.min(deductibleFen, lossFen), {
    code: 'deductibleAmount',
    basisFen: deductibleFen,
    reference,
  })
}

function copayment(settling: Settling, { copayPpm: factorPpm, reference }: AdjustmentTerms): Settling {
  const basisFen = totalOf(settling.parts)
  const step = { code: 'copayment', basisFen, factorPpm, reference }
  return common(settling, multiplyPpm(basisFen, factorPpm, 'down'), step)
}

/** The occurrence's own limit, then what other occurrences have left of the cover's and of the policy's. */
function limits(settling: Settling, terms: AdjustmentTerms): Settling {
  const { reference } = terms
  const each = [
    { code: 'perOccurrenceLimit', basisFen: terms.perOccurrenceLimitFen, reference },
    { code: 'coverLimitLeft', basisFen: terms.coverLimitLeftFen, reference },
    { code: 'policyLimitLeft', basisFen: terms.policyLimitLeftFen, reference },
  ]
  return each.reduce((left, step) => common(left, Math.max(0, totalOf(left.parts) - step.basisFen), step), settling)
}

/** A deduction from the whole occurrence, borne by its parts by what is left of them. */
function common(settling: Settling, deductedFen: Fen, step: Omit<Step, 'amountFen'>): Settling {
  return {
    ...settling,
    parts: reduced(settling.parts, deductedFen),
    steps: [...settling.steps, { ...step, amountFen: negative(deductedFen) }],
  }
}

/** The parts with an amount taken off them, by what is left of each; never more than there is. */
function reduced(parts: readonly LossPart[], deductedFen: Fen): LossPart[] {
  if (deductedFen === 0) return [...parts]
  const taken = allocate(
    deductedFen,
    parts.map(({ remainingFen }) => remainingFen),
  )
  return parts.map((part, index) => ({ ...part, remainingFen: part.remainingFen - (taken[index] ?? 0) }))
}

const negative = (amountFen: Fen): Fen => (amountFen === 0 ? 0 : -amountFen)
