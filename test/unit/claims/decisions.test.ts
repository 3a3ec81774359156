import { expect } from 'chai'
import fc from 'fast-check'
import { adjustLoss, lossOf } from '../../../server/business/claims/domain/adjustment.ts'
import { type ApprovalFacts, decideApproval } from '../../../server/business/claims/domain/approval.ts'
import type { OccurrenceNow } from '../../../server/business/claims/domain/asAssessed.ts'
import { decideAssessment } from '../../../server/business/claims/domain/assessment.ts'
import type { Claim } from '../../../server/business/claims/domain/claim.ts'
import { decideClosure, decideReopening } from '../../../server/business/claims/domain/closure.ts'
import { decideDeclinature, decideRefusalNotice } from '../../../server/business/claims/domain/declinature.ts'
import type { LineFinding } from '../../../server/business/claims/domain/lossAssessment.ts'
import { decidePayment } from '../../../server/business/claims/domain/payment.ts'
import { decideReserve } from '../../../server/business/claims/domain/reserve.ts'
import { accepted, type Decision, refused } from '../../../server/kernel/refusal.ts'
import {
  ALONE,
  ASSESSMENT,
  authorityUpTo,
  claimIn,
  FINDINGS,
  factsAbout,
  PAYABLE_FEN,
  TERMS,
} from '../../support/claims/claimFacts.ts'

const codesOf = (decision: Decision<unknown>) => (decision.ok ? [] : decision.refusals.map(({ code }) => code))
/** The occurrence as it was when the loss was assessed, with this much left of the policy's limit. */
const occurrence = (policyLimitLeftFen = TERMS.policyLimitLeftFen): OccurrenceNow => {
  const left = { ...TERMS, policyLimitLeftFen }
  const adjusted = adjustLoss({ ...FINDINGS, ...ALONE, terms: left, paidBeforeFen: 0 })
  return { left, adjusted, termsVersionNo: 1, itemNos: [1, 2] }
}

/** Facts under which somebody is about to approve a claim whose occurrence stands like this. */
const approving = (claim: Claim, now: OccurrenceNow, changes: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  ...factsAbout(claim, changes),
  occurrence: accepted(now),
})

describe('decideAssessment', () => {
  it('stores findings, assessor, adjustment and the version of the terms it was made by', () => {
    const decision = decideAssessment(factsAbout(claimIn('registered')), FINDINGS, accepted(ALONE))
    if (!decision.ok) throw new Error('refused')
    const { assessorId, assessedOn, adjustment, lines, termsVersionNo } = decision.value.assessment
    expect({ assessorId, assessedOn, lines, termsVersionNo }).to.deep.equal({
      termsVersionNo: 1,
      assessorId: 'USR-someone',
      assessedOn: '2026-03-31',
      lines: FINDINGS.lines,
    })
    expect(adjustment.payableFen).to.equal(PAYABLE_FEN)
  })

  it('names wrong lines and wrong sums together', () => {
    const [line] = FINDINGS.lines
    if (!line) throw new Error('no line')
    const findings = { ...FINDINGS, lines: [{ ...line, itemNo: 9, claimedFen: 1 }], salvageFen: 100_000_001 }
    expect(codesOf(decideAssessment(factsAbout(claimIn('registered')), findings, accepted(ALONE)))).to.deep.equal([
      'claim.line-not-in-notice',
      'claim.assessed-above-claimed',
      'claim.salvage-above-loss',
    ])
  })

  it('is refused where the terms on record do not insure the loss, beside wrong lines', () => {
    const [line] = FINDINGS.lines
    if (!line) throw new Error('no line')
    const findings = { ...FINDINGS, lines: [{ ...line, itemNo: 9 }] }
    const notInsured = refused({ code: 'claim.cover-not-insured' as const })
    expect(codesOf(decideAssessment(factsAbout(claimIn('registered')), findings, notInsured))).to.deep.equal([
      'claim.line-not-in-notice',
      'claim.cover-not-insured',
    ])
  })

  it('pays for nothing that the terms do not insure, and takes what was found not covered', () => {
    const assess = (finding: LineFinding) => {
      const findings = { ...FINDINGS, lines: FINDINGS.lines.map((line) => ({ ...line, finding })) }
      return codesOf(
        decideAssessment(factsAbout(claimIn('registered')), findings, accepted({ ...ALONE, itemNos: [2] })),
      )
    }
    expect(assess('covered')).to.deep.equal(['claim.item-not-insured'])
    expect(assess('notCovered')).to.deep.equal([])
  })

  it('deducts what was paid before a reopening', () => {
    const { payments } = claimIn('paid')
    const decision = decideAssessment(factsAbout(claimIn('registered', { payments })), FINDINGS, accepted(ALONE))
    expect(decision).to.have.nested.property('value.assessment.adjustment.payableFen', 0)
  })
})

describe('decideApproval', () => {
  it('names everything that is wrong at once', () => {
    const facts = approving(claimIn('assessed'), occurrence(PAYABLE_FEN - 1), {
      actor: { userId: 'USR-assessor', name: '王一', organisationId: 'ORG-insurer' },
      authority: authorityUpTo({ approveClaim: 1, declineClaim: 1_000_000_000 }),
    })
    expect(codesOf(decideApproval(facts, 1))).to.deep.equal([
      'claim.approver-is-assessor',
      'claim.above-authority',
      'claim.limit-used-up',
      'claim.amount-not-assessed',
    ])
  })

  it('approves exactly up to the authority and the limit left', () => {
    const facts = approving(claimIn('assessed'), occurrence(PAYABLE_FEN), {
      authority: authorityUpTo({ approveClaim: PAYABLE_FEN, declineClaim: 1_000_000_000 }),
    })
    const decided = decideApproval(facts, PAYABLE_FEN)
    expect(decided).to.have.nested.property('value.approval.amountFen', PAYABLE_FEN)
    expect(decided).to.have.nested.property('value.outstandingFen', PAYABLE_FEN)
  })

  it('refuses an amount that claims approved meanwhile have changed', () => {
    const other = { ...lossOf(ALONE.claim, FINDINGS), claimNo: 'CL2026000002' }
    const adjusted = adjustLoss({ ...FINDINGS, ...ALONE, others: [other], paidBeforeFen: 0 })
    const now = { left: TERMS, adjusted, termsVersionNo: 1, itemNos: [1, 2] }
    const decided = decideApproval(approving(claimIn('assessed'), now), PAYABLE_FEN)
    // 200万 together: 6万 (3%) are above the 5万 the first bore alone, so each has (100 - 3) x 90%.
    expect(decided).to.deep.equal({
      ok: false,
      refusals: [{ code: 'claim.occurrence-changed', value: PAYABLE_FEN, threshold: 87_300_000, unit: 'fen' }],
    })
  })

  it('refuses an assessment by terms that are no longer on record, exactly then and whatever it comes to', () => {
    const version = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(version, version, fc.boolean(), (assessedBy, onRecord, kept) => {
        // An assessment from before the version was kept went by the one the loss was noticed under.
        const { termsVersionNo, ...before } = ASSESSMENT
        const assessment = kept ? { ...before, termsVersionNo: assessedBy } : before
        const claim = claimIn('assessed', { assessment, policyVersionNo: kept ? 9 : assessedBy })
        const decided = decideApproval(approving(claim, { ...occurrence(), termsVersionNo: onRecord }), PAYABLE_FEN)
        if (assessedBy === onRecord) return decided.ok
        expect(decided).to.have.property('ok', false)
        expect(decided).to.have.deep.property('refusals', [
          { code: 'claim.terms-changed', value: assessedBy, threshold: onRecord },
        ])
        return true
      }),
    )
  })

  it('is refused where the terms on record do not insure the loss, beside all else that is wrong', () => {
    const notInsured = refused({ code: 'claim.loss-outside-cover' as const })
    const facts = { ...factsAbout(claimIn('assessed')), occurrence: notInsured }
    expect(codesOf(decideApproval(facts, 1))).to.deep.equal(['claim.loss-outside-cover', 'claim.amount-not-assessed'])
  })

  it('is refused where a covered line is about what the terms on the day of the loss no longer insure', () => {
    const facts = approving(claimIn('assessed'), { ...occurrence(), itemNos: [2] })
    expect(codesOf(decideApproval(facts, PAYABLE_FEN))).to.deep.equal(['claim.item-not-insured'])
  })

  it('measures authority on the whole claim, so that reopening splits nothing', () => {
    const { payments } = claimIn('paid')
    const facts = approving(claimIn('assessed', { payments }), occurrence(), {
      authority: authorityUpTo({ approveClaim: 2 * PAYABLE_FEN - 1 }),
    })
    expect(codesOf(decideApproval(facts, PAYABLE_FEN))).to.deep.equal(['claim.above-authority'])
  })
})

const ACCOUNT = {
  number: 'BA2026000001',
  accountHolder: '华北清洁发电',
  bank: '中国工商银行',
  maskedNumber: '•••• 1234',
}

describe('decidePayment', () => {
  const payment = { beneficiaryId: 'ORG-user', amountFen: PAYABLE_FEN, reference: 'BANK-1' }
  const reserved = claimIn('approved', { reserve: { currentFen: 7, history: [] } })

  it('pays the beneficiary and lets the reserve go', () => {
    const decision = decidePayment(factsAbout(reserved), payment, ACCOUNT)
    if (!decision.ok) throw new Error('refused')
    expect(decision.value.payments).to.deep.equal([
      { ...payment, paidOn: '2026-03-31', payerId: 'USR-someone', account: ACCOUNT },
    ])
    expect(decision.value.reserve?.currentFen).to.equal(0)
  })

  it('refuses the filer as payee and any other amount', () => {
    const wrong = { ...payment, beneficiaryId: 'ORG-maker', amountFen: PAYABLE_FEN - 1 }
    expect(codesOf(decidePayment(factsAbout(reserved), wrong, ACCOUNT))).to.deep.equal([
      'claim.not-the-beneficiary',
      'claim.amount-not-approved',
    ])
  })
})

describe('decideReserve', () => {
  it('keeps every level with person and reason', () => {
    const facts = factsAbout(claimIn('registered', { reserve: { currentFen: 9, history: [] } }))
    expect(decideReserve(facts, 4, '下调')).to.have.deep.nested.property('value.reserve', {
      currentFen: 4,
      history: [{ amountFen: 4, on: '2026-03-31', byId: 'USR-someone', reasonZh: '下调' }],
    })
    expect(codesOf(decideReserve(facts, 9, '不变'))).to.deep.equal(['claim.reserve-unchanged'])
  })
})

describe('decideDeclinature', () => {
  const reasons = [{ code: 'notCovered' as const, textZh: '不属于保险责任' }]

  it('takes a determination between the notice of loss and today', () => {
    const { lossNotice } = claimIn('registered')
    const small = claimIn('registered', { lossNotice: { ...lossNotice, estimatedLossFen: 50_000_000 } })
    const facts = factsAbout(small)
    expect(decideDeclinature(facts, { reasons, determinedOn: '2026-03-31' })).to.have.nested.property(
      'value.state',
      'declined',
    )
    expect(codesOf(decideDeclinature(facts, { reasons, determinedOn: '2026-04-01' }))).to.deep.equal([
      'claim.determined-in-future',
    ])
    expect(codesOf(decideDeclinature(facts, { reasons, determinedOn: '2026-02-28' }))).to.deep.equal([
      'claim.determined-before-notice',
    ])
  })

  it('takes a refusal notice between the determination and today', () => {
    const declined = claimIn('declined')
    const facts = factsAbout({
      ...declined,
      declinature: declined.declinature && { ...declined.declinature, noticeSentOn: null },
    })
    expect(decideRefusalNotice(facts, '2026-03-20')).to.have.nested.property(
      'value.declinature.noticeSentOn',
      '2026-03-20',
    )
    expect(codesOf(decideRefusalNotice(facts, '2026-03-19'))).to.deep.equal(['claim.notice-before-determination'])
    expect(codesOf(decideRefusalNotice(facts, '2026-04-01'))).to.deep.equal(['claim.notice-in-future'])
  })
})

describe('decideClosure', () => {
  it('lets go of what is still reserved', () => {
    const facts = factsAbout(claimIn('declined', { reserve: { currentFen: 7, history: [] } }))
    expect(decideClosure(facts)).to.have.nested.property('value.reserve.currentFen', 0)
  })

  it('leaves an empty reserve without an entry', () => {
    expect(decideClosure(factsAbout(claimIn('paid')))).to.have.deep.nested.property('value.reserve.history', [])
  })
})

describe('decideReopening', () => {
  it('keeps what was paid and takes assessment and approval back', () => {
    const closed = claimIn('closed')
    const decision = decideReopening(factsAbout(closed), '新证据', ['CL2026000002'])
    if (!decision.ok) throw new Error('refused')
    expect({ ...closed, ...decision.value }).to.deep.include({
      state: 'registered',
      payments: closed.payments,
      assessment: null,
      approval: null,
      reopening: { byId: 'USR-someone', on: '2026-03-31', reasonZh: '新证据' },
    })
  })
})
