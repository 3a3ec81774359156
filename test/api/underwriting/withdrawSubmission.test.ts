import { expect } from 'chai'
import type { QuoteView, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /submissions/:number/withdrawal', () => {
  const service = useService()
  const stages = submissionStages(service)
  const body = { reason: '项目取消' }

  it('ends the submission and its offered quote', async () => {
    const quote = await stages.quoted()
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post(`/submissions/${quote.submissionNo}/withdrawal`, body, { ifMatch: 3 })
    expect(answer.status).to.equal(200)
    const { state, currentQuote, allowedEvents } = answer.body as SubmissionView
    expect([state, currentQuote, allowedEvents]).to.deep.equal(['withdrawn', null, []])
    expect(((await maker.get(`/quotes/${quote._id}`)).body as QuoteView).state).to.equal('withdrawn')
  })

  it('refuses with 409 the insurer, who may decline instead', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version }
    const answer = await underwriter.post(`/submissions/${submission._id}/withdrawal`, body, options)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'underwriting.applicant-only'])
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
