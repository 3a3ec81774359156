import { expect } from 'chai'
import { quoteStore } from '../../../models/quotes.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type {
  DisclosureView,
  QuoteView,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { bindQuote } from '../../../server/business/policy/policy/usecases/bindQuote.ts'
import { useService } from '../../support/app.ts'
import { COVERS, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'
import { versionOf } from '../../support/versionOf.ts'

describe('POST /quotes/:number/acceptance', () => {
  const service = useService()
  const stages = submissionStages(service)
  const accept = async (number: string, body: object = {}) => {
    const maker = await service.signIn('manufacturerA')
    return maker.post(`/quotes/${number}/acceptance`, body, { ifMatch: await versionOf(quoteStore, number) })
  }
  const stricter = COVERS.map((cover) => ({ ...cover, deductibleFen: 20_000_000 }))

  it('accepts approved terms on the last day of the offer', async () => {
    const quote = await stages.approved()
    service.clock.moveTo(quote.expiresOn)
    const answer = await accept(quote._id)
    expect([answer.status, (answer.body as QuoteView).state]).to.deep.equal([200, 'accepted'])
    const maker = await service.signIn('manufacturerA')
    const seen = (await maker.get(`/submissions/${quote.submissionNo}`)).body as SubmissionView
    expect([seen.state, seen.acceptedQuoteNo]).to.deep.equal(['accepted', quote._id])
    service.clock.moveTo('2026-03-02')
  })

  it('ends the other open quotes with the reason', async () => {
    const chosen = await stages.approved()
    const other = await stages.open(await stages.quoteOf(chosen.submissionNo))
    const inside = await stages.quoteOf(chosen.submissionNo)
    expect((await accept(chosen._id)).status).to.equal(200)
    const underwriter = await service.signIn('underwriterA')
    for (const { _id } of [other, inside]) {
      const { state, withdrawal } = (await underwriter.get(`/quotes/${_id}`)).body as QuoteView
      expect([state, withdrawal?.because]).to.deep.equal(['withdrawn', 'otherAccepted'])
    }
    const { quotes } = (await underwriter.get(`/submissions/${chosen.submissionNo}`)).body as SubmissionView
    expect(quotes.map(({ state }) => state)).to.deep.equal(['accepted', 'withdrawn', 'withdrawn'])
  })

  it('accepts one of two quotes that are accepted at the same moment', async () => {
    const one = await stages.approved()
    const two = await stages.open(await stages.quoteOf(one.submissionNo))
    const answers = await Promise.all([accept(one._id), accept(two._id)])
    expect(answers.filter(({ status }) => status === 200).length).to.equal(1)
    expect(answers.find(({ status }) => status !== 200)?.status).to.be.oneOf([404, 409, 412])
    expect(await quoteStore.model.countDocuments({ submissionNo: one.submissionNo, state: 'accepted' })).to.equal(1)
  })

  it('refuses with 409 the day after', async () => {
    const quote = await stages.approved()
    service.clock.moveTo('2026-04-02')
    const answer = await accept(quote._id)
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures[0]).to.include({
      code: 'quote.expired',
      value: '2026-04-02',
      threshold: '2026-04-01',
    })
    service.clock.moveTo('2026-03-02')
  })

  it('answers 404 before underwriting has opened the quote', async () => {
    expect((await accept((await stages.quoted())._id)).status).to.equal(404)
  })

  it('refuses with 409 own shares and conditions that were not acknowledged, each with both figures', async () => {
    const conditions = [{ code: 'monitoring', text: '保持在线监测' }]
    const answer = await accept((await stages.approved({}, { covers: stricter, conditions }))._id)
    expect(answer.status).to.equal(409)
    expect(
      answer.problem.failures.map(({ code, field, value, threshold }) => [code, field, value, threshold]),
    ).to.deep.equal([
      ['disclosure.own-share-changed', 'covers.0.deductibleFen', 20_000_000, 10_000_000],
      ['disclosure.own-share-changed', 'covers.1.deductibleFen', 20_000_000, 5_000_000],
      ['disclosure.condition-not-shown', undefined, '保持在线监测', undefined],
    ])
  })

  it('accepts them with an acknowledgement of these very terms and keeps it', async () => {
    const quote = await stages.approved({}, { covers: stricter })
    const maker = await service.signIn('manufacturerA')
    const disclosure = (await maker.get(`/quotes/${quote._id}/disclosure`)).body as DisclosureView
    expect(disclosure.outdated.map(({ code }) => code)).to.deep.equal([
      'disclosure.own-share-changed',
      'disclosure.own-share-changed',
    ])
    const exclusions = disclosure.exclusions.map(({ code }) => code)
    const productHash = disclosure.product.hash
    const partly = await accept(quote._id, { acknowledgement: { productHash, exclusions: exclusions.slice(1) } })
    expect([partly.status, partly.problem.failures[0]?.code, partly.problem.failures[0]?.field]).to.deep.equal([
      422,
      'disclosure.exclusion-not-shown',
      'acknowledgement.exclusions',
    ])
    const answer = await accept(quote._id, { acknowledgement: { productHash, exclusions } })
    expect([answer.status, (answer.body as QuoteView).state]).to.deep.equal([200, 'accepted'])
    const { acknowledgements } = (await maker.get(`/submissions/${quote.submissionNo}`)).body as SubmissionView
    expect(acknowledgements.map(({ quoteNo }) => quoteNo)).to.deep.equal([null, quote._id])
    expect(acknowledgements[1]).to.deep.include({ byName: 'manufacturerA', exclusions, product: disclosure.product })
  })

  describeTurningAway({
    service,
    target: () => stages.approved(),
    path: (number) => `/quotes/${number}/acceptance`,
    by: 'manufacturerA',
    forbidden: 'underwriterA',
    foreign: 'manufacturerB',
    malformed: [{ acknowledgement: { productHash: 'short', exclusions: [] } }],
  })
})

describe('POST /quotes/:number/withdrawal', () => {
  const service = useService()
  const stages = submissionStages(service)
  const body = { reason: '费率调整' }
  const withdraw = async (number: string) => {
    const underwriter = await service.signIn('underwriterA')
    return underwriter.post(`/quotes/${number}/withdrawal`, body, { ifMatch: await versionOf(quoteStore, number) })
  }
  const submissionOf = async (number: string) =>
    (await (await service.signIn('underwriterA')).get(`/submissions/${number}`)).body as SubmissionView

  it('takes the last open quote back; the submission waits for another', async () => {
    const quote = await stages.approved()
    const answer = await withdraw(quote._id)
    const { state, withdrawal } = answer.body as QuoteView
    expect([answer.status, state, withdrawal?.reason]).to.deep.equal([200, 'withdrawn', body.reason])
    expect((await submissionOf(quote.submissionNo)).state).to.equal('submitted')
  })

  it('leaves the submission quoted while another quote is open', async () => {
    const quote = await stages.approved()
    await stages.quoteOf(quote.submissionNo)
    await withdraw(quote._id)
    expect((await submissionOf(quote.submissionNo)).state).to.equal('quoted')
  })

  it('takes an accepted quote back before it is bound; the submission can be quoted again', async () => {
    const quote = await stages.accepted()
    const underwriter = await service.signIn('underwriterA')
    const { allowedEvents } = (await underwriter.get(`/quotes/${quote._id}`)).body as QuoteView
    expect(allowedEvents.find(({ event }) => event === 'withdraw')?.allowed).to.equal(true)
    const answer = await withdraw(quote._id)
    expect([answer.status, (answer.body as QuoteView).state]).to.deep.equal([200, 'withdrawn'])
    const { state, acceptedQuoteNo } = await submissionOf(quote.submissionNo)
    expect([state, acceptedQuoteNo]).to.deep.equal(['submitted', null])
    const { items } = (await (await service.signIn('manufacturerA')).get(`/submissions/${quote.submissionNo}/history`))
      .body as { items: { type: string }[] }
    expect(items.map(({ type }) => type)).to.include('submission.quote-withdrawn')
    expect((await stages.open(await stages.quoteOf(quote.submissionNo))).state).to.equal('approved')
  })

  it('refuses with 409 what a policy stands on', async () => {
    const quote = await stages.accepted()
    const named = { submissionNo: quote.submissionNo }
    await service.act('underwriterA', (work) => bindQuote(work, named))
    const answer = await withdraw(quote._id)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'quote.bound'])
    expect((await submissionOf(quote.submissionNo)).acceptedQuoteNo).to.equal(quote._id)
  })

  it('tells the applicant of a quote that was open, not of one that was not', async () => {
    const open = await stages.approved()
    const inside = await stages.quoteOf(open.submissionNo)
    await withdraw(open._id)
    await withdraw(inside._id)
    const maker = await service.signIn('manufacturerA')
    const { items } = (await maker.get(`/submissions/${open.submissionNo}/history`)).body as {
      items: { type: string }[]
    }
    expect(items.filter(({ type }) => type === 'submission.quote-withdrawn').length).to.equal(1)
    expect(await versionOf(submissionStore, open.submissionNo)).to.be.greaterThan(items.length)
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
