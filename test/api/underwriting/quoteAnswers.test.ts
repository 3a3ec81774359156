import { expect } from 'chai'
import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import type { QuoteView, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

async function versionOf(quoteNo: string): Promise<number> {
  return (await quoteStore.model.findById(quoteNo).lean<Stored>())?.version ?? 0
}

describe('POST /quotes/:number/acceptance', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('accepts approved terms on the last day of the offer', async () => {
    const quote = await stages.approved()
    service.clock.moveTo(quote.expiresOn)
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post(`/quotes/${quote._id}/acceptance`, {}, { ifMatch: await versionOf(quote._id) })
    expect([answer.status, (answer.body as QuoteView).state]).to.deep.equal([200, 'accepted'])
    const seen = (await maker.get(`/submissions/${quote.submissionNo}`)).body as SubmissionView
    expect(seen.state).to.equal('accepted')
    service.clock.moveTo('2026-03-02')
  })

  it('refuses with 409 the day after', async () => {
    const quote = await stages.approved()
    service.clock.moveTo('2026-04-02')
    const maker = await service.signIn('manufacturerA')
    const seen = (await maker.get(`/quotes/${quote._id}`)).body as QuoteView
    expect(seen.expired).to.equal(true)
    const answer = await maker.post(`/quotes/${quote._id}/acceptance`, {}, { ifMatch: seen.version })
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures[0]).to.include({
      code: 'quote.expired',
      value: '2026-04-02',
      threshold: '2026-04-01',
    })
    service.clock.moveTo('2026-03-02')
  })

  it('refuses with 409 before underwriting has accepted the terms', async () => {
    const quote = await stages.quoted()
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post(`/quotes/${quote._id}/acceptance`, {}, { ifMatch: 1 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'quote.not-approved'])
  })

  describeTurningAway({
    service,
    target: () => stages.quoted(),
    path: (number) => `/quotes/${number}/acceptance`,
    by: 'manufacturerA',
    forbidden: 'underwriterA',
    foreign: 'manufacturerB',
  })
})

describe('POST /quotes/:number/withdrawal', () => {
  const service = useService()
  const stages = submissionStages(service)
  const body = { reason: '费率调整' }

  it('takes the offer back; the submission waits for another', async () => {
    const quote = await stages.approved()
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: await versionOf(quote._id) }
    const answer = await underwriter.post(`/quotes/${quote._id}/withdrawal`, body, options)
    expect([answer.status, (answer.body as QuoteView).state]).to.deep.equal([200, 'withdrawn'])
    const seen = (await underwriter.get(`/submissions/${quote.submissionNo}`)).body as SubmissionView
    expect([seen.state, seen.currentQuote, seen.decisions]).to.deep.equal(['submitted', null, []])
  })

  it('refuses with 409 what the applicant has accepted', async () => {
    const quote = await stages.accepted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/quotes/${quote._id}/withdrawal`, body, { ifMatch: quote.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => stages.quoted(),
    path: (number) => `/quotes/${number}/withdrawal`,
    body,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
    malformed: [{}],
  })
})
