import { expect } from 'chai'
import { submissionStore } from '../../../models/submissions.ts'
import type { QuoteView, SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'
import { versionOf } from '../../support/versionOf.ts'

describe('POST /submissions/:number/withdrawal', () => {
  const service = useService()
  const stages = submissionStages(service)
  const body = { reason: '项目取消' }

  it('ends the submission and every open quote, with the reason', async () => {
    const open = await stages.approved()
    const other = await stages.quoteOf(open.submissionNo)
    const maker = await service.signIn('manufacturerA')
    const options = { ifMatch: await versionOf(submissionStore, open.submissionNo) }
    const answer = await maker.post(`/submissions/${open.submissionNo}/withdrawal`, body, options)
    expect(answer.status).to.equal(200)
    const { state, quotes, allowedEvents } = answer.body as SubmissionView
    expect([state, allowedEvents]).to.deep.equal(['withdrawn', []])
    expect(quotes.map(({ number, state }) => [number, state])).to.deep.equal([[open._id, 'withdrawn']])
    const underwriter = await service.signIn('underwriterA')
    for (const { _id } of [open, other]) {
      const quote = (await underwriter.get(`/quotes/${_id}`)).body as QuoteView
      expect([quote.state, quote.withdrawal?.because]).to.deep.equal(['withdrawn', 'submissionEnded'])
    }
  })

  it('gives up what was accepted and is not bound yet, with the accepted quote', async () => {
    const accepted = await stages.accepted()
    const maker = await service.signIn('manufacturerA')
    const path = `/submissions/${accepted.submissionNo}`
    const { allowedEvents, version } = (await maker.get(path)).body as SubmissionView
    expect(allowedEvents.map(({ event, allowed }) => [event, allowed])).to.deep.equal([['withdraw', true]])
    const answer = await maker.post(`${path}/withdrawal`, body, { ifMatch: version })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    const { state, acceptedQuoteNo, quotes } = answer.body as SubmissionView
    expect([state, acceptedQuoteNo, quotes[0]?.state]).to.deep.equal(['withdrawn', null, 'withdrawn'])
    const quote = (await maker.get(`/quotes/${accepted._id}`)).body as QuoteView
    expect([quote.state, quote.withdrawal?.because]).to.deep.equal(['withdrawn', 'submissionEnded'])
  })

  it('refuses with 409 the insurer, who may decline instead', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version }
    const answer = await underwriter.post(`/submissions/${submission._id}/withdrawal`, body, options)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'underwriting.applicant-only'])
  })

  it('is not in the menu of the insurer, to whom it never belongs', async () => {
    const cases = [await stages.submitted(), { _id: (await stages.quoted()).submissionNo }]
    const underwriter = await service.signIn('underwriterA')
    for (const { _id } of cases) {
      const { allowedEvents } = (await underwriter.get(`/submissions/${_id}`)).body as SubmissionView
      expect(allowedEvents.map(({ event }) => event))
        .to.include('decline')
        .and.not.include('withdraw')
    }
  })

  describeTurningAway({
    service,
    target: () => stages.submitted(),
    path: (number) => `/submissions/${number}/withdrawal`,
    body,
    by: 'manufacturerA',
    forbidden: 'equipmentUserA',
    foreign: 'manufacturerB',
    malformed: [{}],
  })
})
