import { expect } from 'chai'
import fc from 'fast-check'
import { decideAssessment } from '../../../server/business/claims/domain/assessment.ts'
import {
  CLAIM_STATES,
  type Claim,
  type ClaimState,
  openTermsNotice,
  type TermsNotice,
  type TermsNoticeEnd,
  wentByOf,
} from '../../../server/business/claims/domain/claim.ts'
import { claimMarks } from '../../../server/business/claims/domain/claimMarks.ts'
import {
  decideTermsAcknowledgement,
  termsDayOf,
  termsNews,
} from '../../../server/business/claims/domain/termsNotice.ts'
import { accepted } from '../../../server/kernel/refusal.ts'
import { ALONE, ASSESSMENT, claimIn, FINDINGS, factsAbout } from '../../support/claims/claimFacts.ts'

const ON = '2026-03-31'
const notice = (changes: Partial<TermsNotice> = {}): TermsNotice => ({
  wentBy: 1,
  onRecord: 2,
  on: '2026-03-30',
  end: null,
  ...changes,
})
const ACKNOWLEDGED: TermsNoticeEnd = { how: 'acknowledged', on: '2026-03-30', byId: 'USR-someone', reasonZh: '无涉' }

describe('termsNews', () => {
  const version = fc.integer({ min: 1, max: 3 })
  const end = fc.constantFrom<TermsNoticeEnd | null>(
    null,
    ACKNOWLEDGED,
    { how: 'assessed', on: '2026-03-30', byId: 'USR-someone' },
    { how: 'restored', on: '2026-03-30' },
  )
  const claim = fc
    .record({
      state: fc.constantFrom(...CLAIM_STATES),
      assessedBy: version,
      noticedBy: version,
      termsNotice: fc.option(fc.record({ wentBy: version, onRecord: fc.option(version), on: fc.constant(ON), end })),
    })
    .map(({ state, assessedBy, noticedBy, termsNotice }): Claim => {
      const before = claimIn(state, { policyVersionNo: noticedBy, termsNotice })
      return before.assessment ? { ...before, assessment: { ...ASSESSMENT, termsVersionNo: assessedBy } } : before
    })

  it('says nothing a second time, and leaves a claim with an open notice of it exactly where its terms differ', () => {
    fc.assert(
      fc.property(claim, fc.option(version), (before, onRecord) => {
        const news = termsNews(before, onRecord, ON)
        const after: Claim = news ? { ...before, termsNotice: news.notice } : before
        expect(termsNews(after, onRecord, ON)).to.equal(null)
        const open = openTermsNotice(after)
        if (wentByOf(after) === onRecord) expect(open).to.equal(null)
        // Whoever would approve it must find it told, whatever was acknowledged before.
        else if (after.state === 'assessed') expect(open).to.include({ wentBy: wentByOf(after), onRecord })
        else expect(after.termsNotice).to.include({ wentBy: wentByOf(after), onRecord })
      }),
    )
  })

  it('tells that no terms hold any more', () => {
    const news = termsNews(claimIn('paid'), null, ON)
    expect(news).to.deep.equal({
      type: 'claim.termsChanged',
      notice: { wentBy: 1, onRecord: null, on: ON, end: null },
    })
  })

  it('lets what was acknowledged rest until another version is on record', () => {
    const paid = claimIn('paid', { termsNotice: notice({ end: ACKNOWLEDGED }) })
    expect(termsNews(paid, 2, ON)).to.equal(null)
    expect(termsNews(paid, 3, ON)?.type).to.equal('claim.termsChanged')
  })
})

describe('termsDayOf', () => {
  const use = (claimNo: string, lossOn: string) => ({
    claimNo,
    cover: 'quality',
    occurrenceNo: 'CL2026000001',
    indemnityFen: 1,
    loss: { claimNo, beneficiaryId: 'ORG-user', lossOn, lines: [], salvageFen: 0, recoveredFen: 0 },
  })
  const uses = [use('CL2026000001', '2026-02-03'), use('CL2026000009', '2026-01-05')]
  const day = (one: Claim, standing: readonly string[]) =>
    termsDayOf({ ...one, _id: 'CL2026000002', occurrenceNo: 'CL2026000001' }, uses, new Set(standing))

  it('is the first of the occurrence for an assessed claim, as far as its claims stand approved', () => {
    expect(day(claimIn('assessed'), ['CL2026000001'])).to.equal('2026-02-03')
    expect(day(claimIn('assessed'), ['CL2026000001', 'CL2026000009'])).to.equal('2026-01-05')
    expect(day(claimIn('assessed'), [])).to.equal('2026-02-27')
  })

  it('is the loss’s own day before an assessment', () => {
    expect(day(claimIn('registered'), ['CL2026000001'])).to.equal('2026-02-27')
  })
})

describe('decideTermsAcknowledgement', () => {
  it('keeps who took note, when and why', () => {
    const decided = decideTermsAcknowledgement(factsAbout(claimIn('paid', { termsNotice: notice() })), '无涉')
    expect(decided).to.deep.equal(
      accepted({
        state: 'paid',
        termsNotice: notice({ end: { how: 'acknowledged', on: ON, byId: 'USR-someone', reasonZh: '无涉' } }),
      }),
    )
  })

  it('is refused without an open notice, and to whoever only shares the policy', () => {
    const coinsurer = { userId: 'USR-other', name: '李', organisationId: 'ORG-other' }
    const facts = factsAbout(claimIn('closed', { termsNotice: notice({ end: ACKNOWLEDGED }) }), { actor: coinsurer })
    const decided = decideTermsAcknowledgement(facts, '无涉')
    expect(decided.ok ? [] : decided.refusals.map(({ code }) => code)).to.deep.equal([
      'claim.not-issuing-insurer',
      'claim.no-terms-notice',
    ])
  })
})

describe('an open notice of changed terms', () => {
  it('is settled by an assessment, and a settled one is left as it is', () => {
    const assess = (termsNotice: TermsNotice | null) => {
      const decided = decideAssessment(factsAbout(claimIn('registered', { termsNotice })), FINDINGS, accepted(ALONE))
      return decided.ok ? decided.value.termsNotice : undefined
    }
    expect(assess(notice())?.end).to.deep.equal({ how: 'assessed', on: ON, byId: 'USR-someone' })
    expect(assess(notice({ end: ACKNOWLEDGED }))).to.equal(undefined)
    expect(assess(null)).to.equal(undefined)
  })

  it('is what the claim is found by, and what it waits for where it is assessed', () => {
    const marksOf = (state: ClaimState, end: TermsNoticeEnd | null) => {
      const { termsChanged = false, step } = claimMarks(claimIn(state, { termsNotice: notice({ end }) }))
      return [termsChanged, step]
    }
    expect(marksOf('paid', null)).to.deep.equal([true, 'closure'])
    expect(marksOf('paid', ACKNOWLEDGED)).to.deep.equal([false, 'closure'])
    expect(marksOf('assessed', null)).to.deep.equal([true, 'reassessment'])
    expect(marksOf('assessed', ACKNOWLEDGED)).to.deep.equal([false, 'approval'])
  })
})
