import type { Claim } from './claim.ts'

/** What a declinature would turn down: the most that was reported, claimed or set aside. */
export function claimedAmountFen(claim: Pick<Claim, 'lossNotice' | 'assessment' | 'reserve'>): number {
  const claimedFen = (claim.assessment?.lines ?? []).reduce((sum, line) => sum + line.claimedFen, 0)
  return Math.max(claim.lossNotice.estimatedLossFen, claimedFen, claim.reserve.currentFen)
}

/** What the contract itself takes off a loss; the rest of the difference is somebody's finding. */
const BY_THE_TERMS: ReadonlySet<string> = new Set([
  'average',
  'deductibleAmount',
  'deductibleShare',
  'copayment',
  'occurrenceShare',
  'perOccurrenceLimit',
  'coverLimitLeft',
  'policyLimitLeft',
])

/**
 * What approving the assessment would turn down: of what was reported or claimed, all that is neither paid nor payable nor
 * taken off by the terms of the contract. Findings, salvage and recoveries are the assessor's word and count.
 */
export function notGrantedFen({
  lossNotice,
  assessment,
  payments,
  repayments,
}: Pick<Claim, 'lossNotice' | 'assessment' | 'payments' | 'repayments'>) {
  const { lines = [], adjustment = { payableFen: 0, steps: [] } } = assessment ?? {}
  const claimedFen = lines.reduce((sum, line) => sum + line.claimedFen, 0)
  const termsFen = adjustment.steps
    .filter(({ code }) => BY_THE_TERMS.has(code))
    .reduce((sum, { amountFen }) => sum - amountFen, 0)
  const asked = Math.max(lossNotice.estimatedLossFen, claimedFen)
  return Math.max(0, asked - paidFen({ payments, repayments }) - adjustment.payableFen - termsFen)
}

/** Everything paid on the claim so far, less what was given back. */
export const paidFen = ({ payments, repayments = [] }: Pick<Claim, 'payments' | 'repayments'>): number =>
  payments.reduce((sum, payment) => sum + payment.amountFen, 0) -
  repayments.reduce((sum, repayment) => sum + repayment.amountFen, 0)

/**
 * What is still to be paid on an approved claim; below zero, what the beneficiary has to give back after a correction. In
 * claims from before corrections it is the approved amount until that is paid.
 */
export const outstandingOf = ({
  state,
  approval,
  outstandingFen,
}: Pick<Claim, 'state' | 'approval' | 'outstandingFen'>): number =>
  outstandingFen ?? (state === 'approved' ? (approval?.amountFen ?? 0) : 0)
