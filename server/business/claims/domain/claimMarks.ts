import type { Marks } from '../../../kernel/marks.ts'
import { type Claim, openTermsNotice } from './claim.ts'
import { outstandingOf } from './claimAmounts.ts'
import { pressingOf } from './clocks.ts'

/** What a claim waits for next, one thing at a time; a declinature may be proposed beside it. */
export type ClaimStep =
  | 'registration'
  | 'papers'
  | 'assessment'
  | 'approval'
  | 'reassessment'
  | 'declinature'
  | 'payment'
  | 'repayment'
  | 'refusalNotice'
  | 'closure'

type Marked = Parameters<typeof pressingOf>[0] & Pick<Claim, 'assessment' | 'outstandingFen' | 'termsNotice'>

/**
 * What a claim is looked for by that follows from its content: what it waits for, where it stands among others by what is
 * due first, and that its terms changed. A closed one waits for nothing.
 */
export function claimMarks(claim: Marked): Marks {
  const step = STEPS[claim.state](claim)
  return {
    ...(step && { step }),
    ...pressingOf(claim),
    ...(openTermsNotice(claim) && { termsChanged: true }),
  }
}

const STEPS: Readonly<Record<Claim['state'], (claim: Marked) => ClaimStep | null>> = {
  noticed: () => 'registration',
  registered: ({ supplementRequest }) =>
    supplementRequest && supplementRequest.answeredOn === null ? 'papers' : 'assessment',
  assessed: (claim) => {
    if (openTermsNotice(claim)) return 'reassessment'
    // What was paid before is settled anew, even where it comes to nothing now.
    const settles = (claim.assessment?.adjustment.payableFen ?? 0) > 0 || claim.payments.length > 0
    return settles ? 'approval' : 'declinature'
  },
  approved: (claim) => settlementOf(claim),
  paid: (claim) => settlementOf(claim),
  declined: () => 'refusalNotice',
  closed: () => null,
}

function settlementOf(claim: Marked): ClaimStep {
  const outstandingFen = outstandingOf(claim)
  if (outstandingFen === 0) return 'closure'
  return outstandingFen > 0 ? 'payment' : 'repayment'
}
