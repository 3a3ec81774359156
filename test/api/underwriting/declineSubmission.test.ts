import { expect } from 'chai'
import { submissionStore } from '../../../models/submissions.ts'
import type { QuoteView, SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { useService } from '../../support/app.ts'
import { decision, submissionStages } from '../../support/builders/submission.ts'
import { SENIOR_LIMIT_FEN } from '../../support/people.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'
import { versionOf } from '../../support/versionOf.ts'

const body = { reason: '关键部件未经验证', reasonCodes: ['unproven-technology', 'other'] }

describe('POST /submissions/:number/decline', () => {
  const service = useService()
  const stages = submissionStages(service)
  const decline = async (number: string, sent: object = body) => {
    const underwriter = await service.signIn('underwriterA')
    return underwriter.post(`/submissions/${number}/decline`, sent, {
      ifMatch: await versionOf(submissionStore, number),
    })
  }

  it('declines before a quote, for coded reasons that the applicant reads', async () => {
    const { _id } = await stages.submitted()
    expect((await decline(_id)).status).to.equal(200)
    const maker = await service.signIn('manufacturerA')
    const { state, decision } = (await maker.get(`/submissions/${_id}`)).body as SubmissionView
    expect(state).to.equal('declined')
    expect(decision).to.deep.include({ decision: 'decline', ...body })
  })

  it('ends every open quote', async () => {
    const quote = await stages.approved()
    await decline(quote.submissionNo)
    const underwriter = await service.signIn('underwriterA')
    const { state, withdrawal } = (await underwriter.get(`/quotes/${quote._id}`)).body as QuoteView
    expect([state, withdrawal?.because]).to.deep.equal(['withdrawn', 'submissionEnded'])
  })

  it('refuses with 422 without a coded reason', async () => {
    const answer = await decline((await stages.submitted())._id, { reason: '不行' })
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'underwriting.reason-code-missing'])
  })

  it('refuses with 409 above the authority to decline', async () => {
    const { _id } = await stages.submitted({ totalLimitFen: SENIOR_LIMIT_FEN + 1 })
    const answer = await decline(_id)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'authority.limit-exceeded'])
  })

  it('refuses with 409, and says so in the menu, while an open quote carries the own referral', async () => {
    const { _id: quoteNo, submissionNo } = await stages.quoted()
    const refer = { quoteNo, ...decision('refer', '需上级决定') }
    await service.act('underwriterA', (work) => decideQuote(work, refer))
    const answer = await decline(submissionNo)
    const [failure] = answer.problem.failures
    expect([answer.status, failure?.code, failure?.value]).to.deep.equal([409, 'underwriting.own-referral', quoteNo])
    const menuOf = async (person: 'underwriterA' | 'seniorUnderwriterA') => {
      const client = await service.signIn(person)
      const { allowedEvents } = (await client.get(`/submissions/${submissionNo}`)).body as SubmissionView
      return allowedEvents.find(({ event }) => event === 'decline')?.allowed
    }
    expect([await menuOf('underwriterA'), await menuOf('seniorUnderwriterA')]).to.deep.equal([false, true])
    const senior = await service.signIn('seniorUnderwriterA')
    const ifMatch = await versionOf(submissionStore, submissionNo)
    expect((await senior.post(`/submissions/${submissionNo}/decline`, body, { ifMatch })).status).to.equal(200)
  })

  it('lets whoever referred a quote decline once that has ended', async () => {
    const { _id: quoteNo, submissionNo } = await stages.quoted()
    const refer = { quoteNo, ...decision('refer', '需上级决定') }
    await service.act('underwriterA', (work) => decideQuote(work, refer))
    const end = { quoteNo, ...decision('decline', '技术风险过高', ['other']) }
    await service.act('seniorUnderwriterA', (work) => decideQuote(work, end))
    expect((await decline(submissionNo)).status).to.equal(200)
  })

  describeTurningAway({
    service,
    target: () => stages.submitted(),
    path: (number) => `/submissions/${number}/decline`,
    body,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
    malformed: [{}, { reasonCodes: ['other'] }],
  })
})
