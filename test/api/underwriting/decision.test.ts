import { expect } from 'chai'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { QuoteView, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { decideUnderwriting } from '../../../server/underwriting/usecases/decideUnderwriting.ts'
import { useService } from '../../support/app.ts'
import { draftItem, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

/** Above the 1亿 of underwriter A, within the 10亿 of senior underwriter A. */
const LARGE_FEN = 20_000_000_000
const accept = { decision: 'accept', reason: '符合承保条件' } as const
const refer = { decision: 'refer', reason: '超出本人权限' } as const
const decline = { decision: 'decline', reason: '技术风险过高' } as const

describe('POST /submissions/:number/decision', () => {
  const service = useService()
  const stages = submissionStages(service)
  const large = () =>
    stages.quoted({
      totalLimitFen: LARGE_FEN,
      items: [draftItem({ userId: service.organisation('equipmentUserA'), valueFen: LARGE_FEN })],
      covers: (['quality', 'liability'] as const).map((code) => ({
        code,
        limitFen: LARGE_FEN,
        perOccurrenceLimitFen: LARGE_FEN,
        deductibleFen: 10_000_000,
        deductiblePpm: 50_000,
        copayPpm: 0,
      })),
    })
  async function referred() {
    const quote = await large()
    await service.act('underwriterA', (work) =>
      decideUnderwriting(work, { params: { number: quote.submissionNo }, body: refer }),
    )
    return quote
  }

  it('accepts within the own authority and approves the quote', async () => {
    const quote = await stages.quoted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${quote.submissionNo}/decision`, accept, { ifMatch: 3 })
    expect(answer.status).to.equal(200)
    const { state, decisions } = answer.body as SubmissionView
    expect(state).to.equal('approved')
    expect(decisions.map(({ decision, authorityLimitFen }) => [decision, authorityLimitFen])).to.deep.equal([
      ['accept', 10_000_000_000],
    ])
    const seen = (await underwriter.get(`/quotes/${quote._id}`)).body as QuoteView
    expect(seen.approvedAt).to.equal(service.clock.now().toISOString())
  })

  it('refuses with 409 to accept above the own authority, with limit and threshold', async () => {
    const { submissionNo } = await large()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${submissionNo}/decision`, accept, { ifMatch: 3 })
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures[0]).to.include({
      code: 'underwriting.above-authority',
      value: LARGE_FEN,
      threshold: 10_000_000_000,
      unit: 'fen',
    })
  })

  it('says in the menu beforehand that the authority does not reach', async () => {
    const { submissionNo } = await large()
    const underwriter = await service.signIn('underwriterA')
    const { allowedEvents } = (await underwriter.get(`/submissions/${submissionNo}`)).body as SubmissionView
    const entry = allowedEvents.find(({ event }) => event === 'accept')
    expect([entry?.allowed, entry?.why?.code]).to.deep.equal([false, 'underwriting.above-authority'])
    expect(allowedEvents.find(({ event }) => event === 'refer')?.allowed).to.equal(true)
  })

  it('lets another person with authority accept a referred case', async () => {
    const { submissionNo } = await referred()
    const senior = await service.signIn('seniorUnderwriterA')
    const answer = await senior.post(`/submissions/${submissionNo}/decision`, accept, { ifMatch: 4 })
    expect([answer.status, (answer.body as SubmissionView).state]).to.deep.equal([200, 'approved'])
  })

  it('refuses with 409 whoever referred the case, for accepting and for declining', async () => {
    const { submissionNo } = await referred()
    const underwriter = await service.signIn('underwriterA')
    for (const decision of [accept, decline]) {
      const answer = await underwriter.post(`/submissions/${submissionNo}/decision`, decision, { ifMatch: 4 })
      expect([answer.status, answer.problem.code]).to.deep.equal([409, 'underwriting.own-referral'])
    }
  })

  it('hides referral and authority from the applicant', async () => {
    const { submissionNo } = await referred()
    const maker = await service.signIn('manufacturerA')
    const { decisions } = (await maker.get(`/submissions/${submissionNo}`)).body as SubmissionView
    const history = (await maker.get(`/submissions/${submissionNo}/history`)).body as { items: { type: string }[] }
    expect(decisions).to.deep.equal([])
    expect(history.items.map(({ type }) => type)).to.deep.equal([
      'submission.created',
      'submission.submitted',
      'submission.quoted',
    ])
  })

  it('declines with the quote', async () => {
    const quote = await stages.quoted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${quote.submissionNo}/decision`, decline, { ifMatch: 3 })
    expect([answer.status, (answer.body as SubmissionView).state]).to.deep.equal([200, 'declined'])
    expect(((await underwriter.get(`/quotes/${quote._id}`)).body as QuoteView).state).to.equal('withdrawn')
  })

  it('refuses with 409 to accept what is not quoted', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version }
    const answer = await underwriter.post(`/submissions/${submission._id}/decision`, accept, options)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: async () => {
      const { submissionNo } = await stages.quoted()
      const submission = await submissionStore.model.findById(submissionNo).lean<Stored>()
      if (!submission) throw new Error('not stored')
      return submission
    },
    path: (number) => `/submissions/${number}/decision`,
    body: accept,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
    malformed: [{ decision: 'perhaps', reason: '?' }, { decision: 'accept' }],
  })
})
