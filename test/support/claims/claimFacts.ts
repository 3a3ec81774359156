import { findProduct } from '../../../config/products/index.ts'
import type { AdjustmentTerms } from '../../../server/business/claims/domain/adjustmentTerms.ts'
import type { OccurrenceFacts } from '../../../server/business/claims/domain/assessment.ts'
import type { Claim, ClaimState } from '../../../server/business/claims/domain/claim.ts'
import {
  type ClaimAuthority,
  type ClaimDecision,
  exercisedClaim,
} from '../../../server/business/claims/domain/claimAuthority.ts'
import { checklistFor } from '../../../server/business/claims/domain/documents.ts'
import type { ClaimFacts } from '../../../server/business/claims/domain/guards.ts'
import type { LossAssessment, LossFindings } from '../../../server/business/claims/domain/lossAssessment.ts'
import { SETTLEMENT_STEPS } from '../../../server/business/reference/product/domain/settlement.ts'
import { authorityGrant } from '../builders/grant.ts'

export const TERMS: AdjustmentTerms = {
  reference: 'FS2026000001 v1 quality',
  order: SETTLEMENT_STEPS,
  sumsInsured: null,
  deductibleFen: 5_000_000,
  deductiblePpm: 30_000,
  copayPpm: 100_000,
  perOccurrenceLimitFen: 200_000_000,
  coverLimitLeftFen: 500_000_000,
  policyLimitLeftFen: 800_000_000,
}

/** A claim that is its occurrence alone. */
export const ALONE: OccurrenceFacts = {
  claim: { claimNo: 'CL2026000001', beneficiaryId: 'ORG-user', lossOn: '2026-02-27' },
  others: [],
  terms: TERMS,
  termsVersionNo: 1,
  itemNos: [1, 2],
}

/** One covered line of 100万 on an item worth 300万, nothing else. */
export const FINDINGS: LossFindings = {
  lines: [
    {
      itemNo: 1,
      descriptionZh: '主轴轴承',
      claimedFen: 100_000_000,
      assessedFen: 100_000_000,
      finding: 'covered',
      valueAtLossFen: 300_000_000,
    },
  ],
  salvageFen: 0,
  recoveredFen: 0,
  surveyCostFen: 0,
  noteZh: '',
}

/** {@link FINDINGS} under {@link TERMS}: (100 - 5) x 90%. */
export const PAYABLE_FEN = 85_500_000

export const ASSESSMENT: LossAssessment = {
  ...FINDINGS,
  termsVersionNo: 1,
  assessorId: 'USR-assessor',
  assessedOn: '2026-03-20',
  adjustment: { payableFen: PAYABLE_FEN, indemnityFen: PAYABLE_FEN, steps: [] },
}

/** A claim noticed on 1 March 2026 by the manufacturer, two items of one equipment user, no paper received. */
export function aClaim(changes: Partial<Claim> = {}): Claim {
  return {
    state: 'noticed',
    parties: {
      insurerIds: ['ORG-insurer'],
      manufacturerId: 'ORG-maker',
      userIds: ['ORG-user'],
      recommenderId: 'ORG-rec',
    },
    policyNo: 'FS2026000001',
    policyVersionNo: 1,
    productCode: 'FS-EQ',
    region: '210100',
    beneficiaryId: 'ORG-user',
    lossNotice: {
      lossOn: '2026-02-27',
      knownOn: '2026-02-28',
      noticedOn: '2026-03-01',
      place: '沈阳',
      itemNos: [1, 2],
      cover: 'quality',
      descriptionZh: '主轴断裂',
      estimatedLossFen: 120_000_000,
      reporter: { userId: 'USR-maker', name: '李', organisationId: 'ORG-maker' },
      late: false,
    },
    documents: checklistFor(findProduct('FS-EQ', '2026-03-01')?.documents ?? [], 'quality'),
    supplementRequest: null,
    registration: null,
    reserve: { currentFen: 0, history: [] },
    assessment: null,
    approval: null,
    payments: [],
    declinature: null,
    reopening: null,
    ...changes,
  }
}

/** A claim in a state with what the way there leaves behind. */
export function claimIn(state: ClaimState, changes: Partial<Claim> = {}): Claim {
  const registration = { handlerId: 'USR-registrar', registeredOn: '2026-03-02' }
  const approval = { approverId: 'USR-approver', approvedOn: '2026-03-25', amountFen: PAYABLE_FEN }
  const payment = {
    beneficiaryId: 'ORG-user',
    amountFen: PAYABLE_FEN,
    reference: 'BANK-1',
    paidOn: '2026-03-28',
    payerId: 'USR-finance',
  }
  const declinature = {
    reasons: [{ code: 'notCovered', textZh: '不属于保险责任' }],
    determinedOn: '2026-03-20',
    declinedById: 'USR-registrar',
    noticeSentOn: '2026-03-21',
  } as const
  const byState: Record<ClaimState, Partial<Claim>> = {
    noticed: {},
    registered: { registration },
    assessed: { registration, assessment: ASSESSMENT },
    approved: { registration, assessment: ASSESSMENT, approval },
    paid: { registration, assessment: ASSESSMENT, approval, payments: [payment] },
    declined: { registration, declinature },
    closed: { registration, assessment: ASSESSMENT, approval, payments: [payment] },
  }
  return aClaim({ state, ...byState[state], ...changes })
}

/** A person who holds one grant for each of the decisions and has decided nothing yet; reserves and payments are free. */
export const authorityUpTo = (
  limits: Partial<Record<ClaimDecision, number>>,
  changes: Partial<ClaimAuthority> = {},
): ClaimAuthority => ({
  grants: Object.entries(limits).map(([decision, limitFen], index) =>
    authorityGrant({ _id: `AG202600000${index + 1}`, decision: decision as ClaimDecision, limitFen }),
  ),
  free: ['setReserve', 'payClaim'],
  subject: exercisedClaim({ _id: 'CL2026000001', ...aClaim() }, []),
  earlier: [],
  ...changes,
})

/** Facts under which someone of the issuing insurer, with authority and without a part in the claim, acts. */
export const factsAbout = (claim: Claim, changes: Partial<ClaimFacts> = {}): ClaimFacts => ({
  claim,
  actor: { userId: 'USR-someone', name: '王一', organisationId: 'ORG-insurer' },
  authority: authorityUpTo({ approveClaim: 1_000_000_000, declineClaim: 1_000_000_000 }),
  occurrence: null,
  businessDate: '2026-03-31',
  ...changes,
})
