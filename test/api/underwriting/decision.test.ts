import { expect } from 'chai'
import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import type { QuoteProposal } from '../../../server/business/offer/underwriting/domain/proposal.ts'
import type { Quote } from '../../../server/business/offer/underwriting/domain/quote.ts'
import type {
  QuoteView,
  ReferralList,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { useService } from '../../support/app.ts'
import { grantBody, grantedBy } from '../../support/builders/grant.ts'
import { decision, ofTotalLimit, submissionStages } from '../../support/builders/submission.ts'
import { JUNIOR_LIMIT_FEN, type PersonName } from '../../support/people.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'
import { versionOf } from '../../support/versionOf.ts'

/** Above the 1亿 of underwriters, within the 10亿 of senior underwriters. */
const LARGE_FEN = 20_000_000_000
const approve = decision('approve')
const refer = decision('refer', '超出本人权限')
const decline = decision('decline', '技术风险过高', ['unproven-technology'])

describe('POST /quotes/:number/decision', () => {
  const service = useService()
  const stages = submissionStages(service)

  /** A quote of a given total limit, everything else in proportion. */
  const ofLimit = (limitFen: number, proposal: Partial<QuoteProposal> = {}) =>
    stages.quoted(
      {
        ...ofTotalLimit(service, limitFen),
      },
      proposal,
    )
  const large = () => ofLimit(LARGE_FEN)
  const decide = async (who: PersonName, number: string, body: object) => {
    const client = await service.signIn(who)
    return client.post(`/quotes/${number}/decision`, body, { ifMatch: await versionOf(quoteStore, number) })
  }
  async function referred() {
    const quote = await large()
    const input = { quoteNo: quote._id, ...refer }
    await service.act('underwriterA', (work) => decideQuote(work, input))
    return quote
  }

  it('releases the own quote within the own authority, and opens it for the applicant', async () => {
    const quote = await stages.quoted()
    const answer = await decide('underwriterA', quote._id, approve)
    expect(answer.status).to.equal(200)
    const { state, decisions, approvedAt } = answer.body as QuoteView
    expect([state, approvedAt]).to.deep.equal(['approved', service.clock.now().toISOString()])
    expect(decisions.map(({ decision: made, byName }) => [made, byName])).to.deep.equal([['approve', 'underwriterA']])
    expect(decisions[0]?.grantNo).to.match(/^AG2026\d{6}$/)
  })

  it('refuses with 409 above the own authority and names the grant, the figure and what is granted', async () => {
    const answer = await decide('underwriterA', (await large())._id, approve)
    expect(answer.status).to.equal(409)
    const [failure] = answer.problem.failures
    expect(failure).to.include({
      code: 'authority.limit-exceeded',
      value: LARGE_FEN,
      threshold: JUNIOR_LIMIT_FEN,
      unit: 'fen',
    })
    expect(failure?.reference).to.match(/^AG2026\d{6}$/)
  })

  it('refuses with 409 a discount above the own authority', async () => {
    const adjustments = [{ code: 'qualityCertification', ratePpm: -80_000, reason: '已获质量体系认证' }]
    const answer = await decide('underwriterA', (await stages.quoted({}, { adjustments }))._id, approve)
    expect(answer.problem.failures[0]).to.include({
      code: 'authority.discount-exceeded',
      value: 80_000,
      threshold: 50_000,
      unit: 'ppm',
    })
  })

  it('says in the menu beforehand that the authority does not reach', async () => {
    const { _id } = await large()
    const underwriter = await service.signIn('underwriterA')
    const { allowedEvents } = (await underwriter.get(`/quotes/${_id}`)).body as QuoteView
    const entry = allowedEvents.find(({ event }) => event === 'approve')
    expect([entry?.allowed, entry?.why?.[0]?.code]).to.deep.equal([false, 'authority.limit-exceeded'])
    expect(allowedEvents.find(({ event }) => event === 'refer')?.allowed).to.equal(true)
  })

  it('decides about one quote; others of the submission stay as they are', async () => {
    const first = await stages.quoted()
    const second = await stages.quoteOf(first.submissionNo)
    expect((await decide('seniorUnderwriterA', first._id, decline)).status).to.equal(200)
    const underwriter = await service.signIn('underwriterA')
    const { state, quotes } = (await underwriter.get(`/submissions/${first.submissionNo}`)).body as SubmissionView
    expect([state, ...quotes.map((quote) => quote.state)]).to.deep.equal(['quoted', 'declined', 'proposed'])
    expect(quotes[1]?.number).to.equal(second._id)
  })

  it('refers with a deadline in working days and what kept the referrer from deciding', async () => {
    const answer = await decide('underwriterA', (await large())._id, refer)
    const { state, referral } = answer.body as QuoteView
    expect([answer.status, state, referral?.dueOn]).to.deep.equal([200, 'referred', '2026-03-04'])
    expect(referral?.causes.map(({ code, threshold }) => [code, threshold])).to.deep.equal([
      ['authority.limit-exceeded', JUNIOR_LIMIT_FEN],
    ])
  })

  it('lets another person with authority approve a referred quote', async () => {
    const answer = await decide('seniorUnderwriterA', (await referred())._id, approve)
    expect([answer.status, (answer.body as QuoteView).state]).to.deep.equal([200, 'approved'])
  })

  it('refuses with 409 whoever referred and made the quote, for approving and for declining', async () => {
    const { _id } = await referred()
    const approving = await decide('underwriterA', _id, approve)
    expect(approving.problem.failures.map(({ code }) => code)).to.include.members([
      'underwriting.own-referral',
      'underwriting.own-quote',
    ])
    expect((await decide('underwriterA', _id, decline)).problem.code).to.equal('underwriting.own-referral')
  })

  it('shows a referral in the queue of those who may decide it, and of nobody else', async () => {
    const { _id } = await referred()
    const queueOf = async (who: PersonName) =>
      ((await (await service.signIn(who)).get('/referrals')).body as ReferralList).items.map(({ number }) => number)
    expect(await queueOf('seniorUnderwriterA')).to.include(_id)
    expect(await queueOf('underwriterA')).not.to.include(_id)
    expect(await queueOf('seniorUnderwriterB')).not.to.include(_id)
  })

  it('hides decisions, referral and authority from the applicant', async () => {
    const quote = await referred()
    await decide('seniorUnderwriterA', quote._id, approve)
    const maker = await service.signIn('manufacturerA')
    const { decisions, referral } = (await maker.get(`/quotes/${quote._id}`)).body as QuoteView
    expect([decisions, referral]).to.deep.equal([[], null])
    const typesOf = async (path: string) =>
      ((await maker.get(`${path}/history`)).body as { items: { type: string }[] }).items.map(({ type }) => type)
    expect(await typesOf(`/submissions/${quote.submissionNo}`)).to.deep.equal([
      'submission.created',
      'submission.acknowledged',
      'submission.submitted',
      'submission.quote-opened',
    ])
    expect(await typesOf(`/quotes/${quote._id}`)).to.deep.equal([])
  })

  it('declines the last quote; the submission waits for another', async () => {
    const quote = await stages.quoted()
    const answer = await decide('underwriterA', quote._id, decline)
    const { state, decisions } = answer.body as QuoteView
    expect([answer.status, state, decisions[0]?.reasonCodes]).to.deep.equal([200, 'declined', ['unproven-technology']])
    const underwriter = await service.signIn('underwriterA')
    const seen = (await underwriter.get(`/submissions/${quote.submissionNo}`)).body as SubmissionView
    expect(seen.state).to.equal('submitted')
  })

  it('refuses with 422 to decline without a coded reason, or for one that is not on the list', async () => {
    const { _id } = await stages.quoted()
    const without = await decide('underwriterA', _id, decision('decline', '不行'))
    expect([without.status, without.problem.code]).to.deep.equal([422, 'underwriting.reason-code-missing'])
    const unknown = await decide('underwriterA', _id, decision('decline', '不行', ['other', 'dislike']))
    expect(unknown.problem.failures.map(({ code, field }) => [code, field])).to.deep.equal([
      ['underwriting.unknown-reason-code', 'reasonCodes.1'],
    ])
  })

  it('adds conditions with an approval, which the applicant then sees', async () => {
    const quote = await stages.quoted()
    const conditions = [{ code: 'commissioning', text: '投运前出具验收报告' }]
    expect((await decide('seniorUnderwriterA', quote._id, { ...approve, conditions })).status).to.equal(200)
    const maker = await service.signIn('manufacturerA')
    expect(((await maker.get(`/quotes/${quote._id}`)).body as QuoteView).conditions).to.deep.equal(conditions)
  })

  describe('with a grant that asks for two people', () => {
    /** 20亿, above the 10亿 of which the handbook asks for two. */
    const HUGE_FEN = 200_000_000_000
    before(async () => {
      const body = grantBody({ limitFen: 4 * HUGE_FEN, approvals: 2 })
      await grantedBy(service, 'underwritingManagerA', body)
    })
    const stored = (number: string) => quoteStore.model.findById(number).lean<Quote & Stored>()

    it('opens the quote with the second approval, not with the first', async () => {
      const { _id } = await ofLimit(HUGE_FEN)
      const first = await decide('seniorUnderwriterA', _id, approve)
      const { state, approvalsNeeded, decisions } = first.body as QuoteView
      expect([first.status, state, approvalsNeeded, decisions.length]).to.deep.equal([200, 'proposed', 2, 1])
      const again = await decide('seniorUnderwriterA', _id, approve)
      expect([again.status, again.problem.code]).to.deep.equal([409, 'underwriting.approved-already'])
      const second = await decide('seniorUnderwriterA2', _id, approve)
      expect([second.status, (second.body as QuoteView).state]).to.deep.equal([200, 'approved'])
    })

    it('refuses with 409 conditions after somebody has approved without them', async () => {
      const { _id } = await ofLimit(HUGE_FEN)
      await decide('seniorUnderwriterA', _id, approve)
      const conditions = [{ code: 'maintenance', text: '定期维护' }]
      const answer = await decide('seniorUnderwriterA2', _id, { ...approve, conditions })
      expect([answer.status, answer.problem.code]).to.deep.equal([409, 'underwriting.conditions-after-approval'])
    })

    it('counts one of two approvals that come at the same moment', async () => {
      const { _id } = await ofLimit(HUGE_FEN)
      const ifMatch = await versionOf(quoteStore, _id)
      const [one, two] = [await service.signIn('seniorUnderwriterA'), await service.signIn('seniorUnderwriterA2')]
      const answers = await Promise.all(
        [one, two].map((client) => client.post(`/quotes/${_id}/decision`, approve, { ifMatch })),
      )
      expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 412])
      const quote = await stored(_id)
      expect([quote?.state, quote?.decisions.length]).to.deep.equal(['proposed', 1])
    })
  })

  describeTurningAway({
    service,
    target: () => stages.quoted(),
    path: (number) => `/quotes/${number}/decision`,
    body: approve,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
    malformed: [{ decision: 'perhaps', reason: '?' }, { decision: 'approve' }],
  })
})
