import { expect } from 'chai'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /submissions/:number/return', () => {
  const service = useService()
  const stages = submissionStages(service)
  const body = { reason: '请补充型式试验报告' }

  it("makes it the applicant's own draft again and says why", async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version }
    expect((await underwriter.post(`/submissions/${submission._id}/return`, body, options)).status).to.equal(200)
    const maker = await service.signIn('manufacturerA')
    const seen = (await maker.get(`/submissions/${submission._id}`)).body as SubmissionView
    expect([seen.state, seen.returnReason]).to.deep.equal(['draft', body.reason])
    expect((await underwriter.get(`/submissions/${submission._id}`)).status).to.equal(404)
  })

  it('refuses with 409 what is quoted already', async () => {
    const { submissionNo } = await stages.quoted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${submissionNo}/return`, body, { ifMatch: 4 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => stages.submitted(),
    path: (number) => `/submissions/${number}/return`,
    body,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
    malformed: [{}, { reason: ' ' }],
  })
})
