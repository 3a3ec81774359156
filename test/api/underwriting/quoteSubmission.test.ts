import { expect } from 'chai'
import { findTariffById } from '../../../config/tariffs/index.ts'
import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { calculatePremium } from '../../../server/product/domain/rate.ts'
import type { Quote } from '../../../server/underwriting/domain/quote.ts'
import type { QuoteView, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { draftItem, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /submissions/:number/quotes', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('offers the requested terms for thirty days, with worksheet and pinned tariff', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version }
    const answer = await underwriter.post(`/submissions/${submission._id}/quotes`, {}, options)

    expect(answer.status).to.equal(201)
    const quote = answer.body as QuoteView
    expect(quote.state).to.equal('offered')
    expect(quote.expiresOn).to.equal('2026-04-01')
    expect(quote.premiumFen).to.be.greaterThan(0)
    expect(quote.covers.reduce((sum, { premiumFen }) => sum + premiumFen, 0)).to.equal(quote.premiumFen)
    expect(quote.steps.map(({ code }) => code)).to.include.members(['baseRate', 'maturity', 'lossRatio'])
    expect(quote.tariff.id).to.equal('FS-EQ-2026')
    expect(quote.product).to.include({ code: 'FS-EQ', version: '2026.1' })
    const seen = (await underwriter.get(`/submissions/${submission._id}`)).body as SubmissionView
    expect(seen.state).to.equal('quoted')
    expect(seen.currentQuote).to.deep.equal({
      number: quote.number,
      totalLimitFen: quote.totalLimitFen,
      premiumFen: quote.premiumFen,
      expiresOn: quote.expiresOn,
    })
  })

  it('keeps the facts from which the same premium can be calculated again', async () => {
    const { _id, premiumFen, steps } = await stages.quoted()
    const stored = await quoteStore.model.findById(_id).lean<Quote & Stored>()
    const tariff = findTariffById(stored?.tariff.id ?? '')
    if (!stored || !tariff) throw new Error('not stored')
    const again = calculatePremium(tariff, stored.facts)
    expect(again.ok && [again.value.premiumFen, again.value.steps]).to.deep.equal([premiumFen, steps])
  })

  it('quotes again: the new offer stands, the old one is withdrawn', async () => {
    const first = await stages.quoted()
    const underwriter = await service.signIn('underwriterA')
    const path = `/submissions/${first.submissionNo}/quotes`
    const second = (await underwriter.post(path, {}, { ifMatch: 3 })).body as QuoteView
    const old = (await underwriter.get(`/quotes/${first._id}`)).body as QuoteView
    expect([old.state, second.state]).to.deep.equal(['withdrawn', 'offered'])
  })

  it('offers once when the same request comes twice', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version, key: 'quote-once-1' }
    const path = `/submissions/${submission._id}/quotes`
    const [first, second] = [await underwriter.post(path, {}, options), await underwriter.post(path, {}, options)]
    expect((second.body as QuoteView).number).to.equal((first.body as QuoteView).number)
    expect(await quoteStore.model.countDocuments({ submissionNo: submission._id })).to.equal(1)
  })

  it('refuses with 422 every item that is not what the catalogue describes, and writes nothing', async () => {
    const userId = service.organisation('equipmentUserA')
    const submission = await stages.submitted({
      items: [
        draftItem({ userId, indicators: [{ code: 'rated_power', value: 15, evidence: null }], valueFen: 1 }),
        draftItem({ userId, unitOfSupport: 'batch', valueFen: 1 }),
        draftItem({ userId, catalogueEntryId: 'EQ-2024:9.9.9', valueFen: 1 }),
      ],
    })
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version }
    const answer = await underwriter.post(`/submissions/${submission._id}/quotes`, {}, options)
    expect(answer.status).to.equal(422)
    expect(answer.problem.failures.map(({ code, field }) => [code, field])).to.deep.equal([
      ['catalogue.threshold-unmet', 'items.0.indicators.0.value'],
      ['catalogue.unit-mismatch', 'items.1.unitOfSupport'],
      ['underwriting.unknown-catalogue-entry', 'items.2.catalogueEntryId'],
    ])
    expect(await quoteStore.model.countDocuments({ submissionNo: submission._id })).to.equal(0)
    expect((await submissionStore.model.findById(submission._id).lean<Stored>())?.version).to.equal(submission.version)
  })

  it('refuses with 422 terms outside of the filed tables', async () => {
    const items = [draftItem({ userId: service.organisation('equipmentUserA'), valueFen: 1_000_000 })]
    const submission = await stages.submitted({ items, totalLimitFen: 1_000_000_000 })
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: submission.version }
    const answer = await underwriter.post(`/submissions/${submission._id}/quotes`, {}, options)
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'rating.outside-table'])
  })

  it('refuses with 409 a submission that is bound for an end', async () => {
    const { submissionNo } = await stages.accepted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${submissionNo}/quotes`, {}, { ifMatch: 5 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => stages.submitted(),
    path: (number) => `/submissions/${number}/quotes`,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
  })
})
