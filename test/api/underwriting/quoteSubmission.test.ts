import { expect } from 'chai'
import { findTariffById } from '../../../config/tariffs/index.ts'
import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { Quote } from '../../../server/business/offer/underwriting/domain/quote.ts'
import type {
  QuotePreview,
  QuoteView,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { calculatePremium } from '../../../server/business/reference/product/domain/rate.ts'
import { enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import { useService } from '../../support/app.ts'
import { COVERS, draftItem, submissionStages } from '../../support/builders/submission.ts'
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
    expect(quote.state).to.equal('proposed')
    expect(quote.expiresOn).to.equal('2026-04-01')
    expect(quote.premiumFen).to.be.greaterThan(0)
    expect(quote.covers.reduce((sum, { premiumFen }) => sum + premiumFen, 0)).to.equal(quote.premiumFen)
    expect(quote.steps.map(({ code }) => code)).to.include.members(['baseRate', 'maturity', 'lossRatio'])
    expect(quote.tariff.id).to.equal('FS-EQ-2026')
    expect(quote.product).to.include({ code: 'FS-EQ', version: '2026.1' })
    const seen = (await underwriter.get(`/submissions/${submission._id}`)).body as SubmissionView
    expect(seen.state).to.equal('quoted')
    const { number, totalLimitFen, premiumFen, expiresOn } = quote
    expect(seen.quotes).to.deep.equal([
      { number, state: 'proposed', totalLimitFen, premiumFen, expiresOn, opened: false },
    ])
  })

  it('offers no longer than to the first day of cover', async () => {
    const { expiresOn } = await stages.quoted({ period: { from: '2026-03-10', to: '2027-03-10' } })
    expect(expiresOn).to.equal('2026-03-10')
  })

  it('asks a year’s premium for a year from 29 February, whether it ends on 27 or 28 February at 24:00', async () => {
    const premiumTo = async (from: string, to: string) => (await stages.quoted({ period: { from, to } })).premiumFen
    const year = await premiumTo('2028-03-01', '2029-03-01')
    expect(await premiumTo('2028-02-29', '2029-02-28')).to.equal(year)
    expect(await premiumTo('2028-02-29', '2029-03-01')).to.equal(year)
    const refusal = await premiumTo('2028-02-29', '2029-03-02').catch((error: Error) => error.message)
    expect(refusal).to.equal('product.period-too-long')
  })

  it('keeps the facts from which the same premium can be calculated again', async () => {
    const { _id, premiumFen, steps } = await stages.quoted()
    const stored = await quoteStore.model.findById(_id).lean<Quote & Stored>()
    const tariff = findTariffById(stored?.tariff.id ?? '')
    if (!stored || !tariff) throw new Error('not stored')
    const again = calculatePremium(tariff, stored.facts)
    expect(again.ok && [again.value.premiumFen, again.value.steps]).to.deep.equal([premiumFen, steps])
  })

  it('adds a second quote beside the first; both stay open', async () => {
    const first = await stages.approved()
    const second = await stages.quoteOf(first.submissionNo)
    const underwriter = await service.signIn('underwriterA')
    const { state, quotes } = (await underwriter.get(`/submissions/${first.submissionNo}`)).body as SubmissionView
    expect(state).to.equal('quoted')
    expect(quotes.map(({ number, state }) => [number, state])).to.deep.equal([
      [first._id, 'approved'],
      [second._id, 'proposed'],
    ])
  })

  it('offers other terms than were asked for and shows each difference', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const covers = COVERS.map((cover) => (cover.code === 'quality' ? { ...cover, copayPpm: 200_000 } : cover))
    const body = {
      period: { from: '2026-05-01', to: '2027-05-01' },
      totalLimitFen: 1_200_000_000,
      covers,
      adjustments: [{ code: 'qualityCertification', ratePpm: -30_000, reason: '已获质量体系认证' }],
      conditions: [{ code: 'monitoring', text: '保持在线监测' }],
      expiresOn: '2026-03-20',
    }
    const options = { ifMatch: submission.version }
    const quote = (await underwriter.post(`/submissions/${submission._id}/quotes`, body, options)).body as QuoteView
    expect(quote.differences).to.deep.equal([
      { field: 'period.from', unit: 'date', asked: '2026-04-01', offered: '2026-05-01' },
      { field: 'period.to', unit: 'date', asked: '2027-04-01', offered: '2027-05-01' },
      { field: 'totalLimitFen', unit: 'fen', asked: 1_000_000_000, offered: 1_200_000_000 },
      { field: 'covers.quality.copayPpm', unit: 'ppm', asked: 0, offered: 200_000 },
    ])
    expect(quote).to.deep.include({
      adjustments: body.adjustments,
      conditions: body.conditions,
      expiresOn: '2026-03-20',
    })
    const stored = await quoteStore.model.findById(quote.number).lean<Quote & Stored>()
    expect(stored?.facts.adjustments).to.deep.equal([{ code: 'qualityCertification', ratePpm: -30_000 }])
    expect(stored?.discountPpm).to.equal(30_000)
  })

  it('previews exactly what it would come to, and writes nothing', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const body = { totalLimitFen: 1_100_000_000 }
    const preview = await underwriter.post(`/submissions/${submission._id}/quote-previews`, body)
    expect(preview.status).to.equal(200)
    expect(await quoteStore.model.countDocuments({ submissionNo: submission._id })).to.equal(0)
    const options = { ifMatch: submission.version }
    const quote = (await underwriter.post(`/submissions/${submission._id}/quotes`, body, options)).body as QuoteView
    const { premiumFen, steps, covers, differences } = preview.body as QuotePreview
    expect({ premiumFen, steps, covers, differences }).to.deep.equal({
      premiumFen: quote.premiumFen,
      steps: quote.steps,
      covers: quote.covers,
      differences: quote.differences,
    })
  })

  it('names in the preview every rule that will ask for somebody else’s eyes, and what it asks', async () => {
    const userId = service.organisation('equipmentUserA')
    const prototype = draftItem({ userId, maturity: 'prototype', valueFen: 2_500_000_000 })
    const items = [draftItem({ userId }), prototype]
    const submission = await stages.submitted({ items, totalLimitFen: 5_000_000_000 })
    const underwriter = await service.signIn('underwriterA')
    const { body } = await underwriter.post(`/submissions/${submission._id}/quote-previews`, {})
    const { asking, approvalsNeeded } = body as QuotePreview
    expect(asking.map(({ code, outcome }) => [code, outcome])).to.deep.include([
      'prototype-above-limit',
      'needsApproval',
    ])
    expect(approvalsNeeded).to.equal(2)
    const quote = (await underwriter.post(`/submissions/${submission._id}/quotes`, {}, { ifMatch: submission.version }))
      .body as QuoteView
    const asked = quote.ruleFindings.filter(({ outcome }) => outcome === 'refer' || outcome === 'needsApproval')
    expect(asking).to.deep.equal(asked)
  })

  it('refuses with 422 a last day of acceptance that is past, too far away or after the first day of cover', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    for (const [expiresOn, threshold, period] of [
      ['2026-03-01', '2026-03-02'],
      ['2026-04-02', '2026-04-01'],
      ['2026-06-01', '2026-05-31', { from: '2026-07-01', to: '2027-07-01' }],
    ]) {
      const options = { ifMatch: submission.version }
      const answer = await underwriter.post(`/submissions/${submission._id}/quotes`, { expiresOn, period }, options)
      expect([answer.status, answer.problem.failures[0]?.code, answer.problem.failures[0]?.threshold]).to.deep.equal([
        422,
        'quote.validity-out-of-bounds',
        threshold,
      ])
    }
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

  it('insures more than five times the value', async () => {
    const items = [draftItem({ userId: service.organisation('equipmentUserA'), valueFen: 1_000_000 })]
    const submission = await stages.submitted({ items, totalLimitFen: 1_000_000_000 })
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${submission._id}/quotes`, {}, { ifMatch: submission.version })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
  })

  it('refuses with 422 loadings that one upon the other are above the filed bound of all together', async () => {
    const submission = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const loading = (code: string) => ({ code, ratePpm: 150_000, reason: '核保意见' })
    const body = { adjustments: [loading('userExperience'), loading('environment')] }
    const answer = await underwriter.post(`/submissions/${submission._id}/quotes`, body, {
      ifMatch: submission.version,
    })
    expect(answer.status).to.equal(422)
    expect(answer.problem.failures.map(({ code, value, threshold }) => [code, value, threshold])).to.deep.equal([
      ['rating.adjustments-out-of-bounds', 322_500, 300_000],
    ])
  })

  it('refuses with 409 a submission that is bound for an end', async () => {
    const { submissionNo } = await stages.accepted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${submissionNo}/quotes`, {}, { ifMatch: 6 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => stages.submitted(),
    path: (number) => `/submissions/${number}/quotes`,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
    malformed: [
      { adjustments: [{ code: 'x', ratePpm: 0, reason: '无' }] },
      { totalLimitFen: '100' },
      { conditions: [{ code: 'x' }] },
    ],
  })
})

describe('a preview of a quote above the retention', () => {
  const service = useService()

  it('names the rule that will refer it', async () => {
    const limit = { dimension: 'maker', retentionFen: 1, capacityFen: 100_000_000_000 } as const
    await service.act('underwritingManagerA', (work) =>
      enterLimit(work, { ...limit, effective: { from: '2026-01-01' } }),
    )
    const { _id, version } = await submissionStages(service).submitted()
    const underwriter = await service.signIn('underwriterA')
    const { body, status } = await underwriter.post(`/submissions/${_id}/quote-previews`, {})
    expect(status).to.equal(200)
    const { asking } = body as QuotePreview
    expect(asking.find(({ code }) => code === 'accumulation-above-retention')?.outcome).to.equal('refer')
    const quote = (await underwriter.post(`/submissions/${_id}/quotes`, {}, { ifMatch: version })).body as QuoteView
    expect(quote.ruleFindings).to.deep.include.members([...asking])
  })
})
