import { expect } from 'chai'
import { policyStore } from '../../models/policies.ts'
import { quoteStore } from '../../models/quotes.ts'
import { submissionStore } from '../../models/submissions.ts'
import type { QuoteView } from '../../server/business/offer/underwriting/underwriting.contract.ts'
import { acceptQuote } from '../../server/business/offer/underwriting/usecases/acceptQuote.ts'
import type { PolicyView } from '../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../support/app.ts'
import { seedBoundPolicy } from '../support/builders/policy.ts'
import { decision, draftItem, submissionStages } from '../support/builders/submission.ts'
import { scansDuring } from '../support/profiler.ts'
import { versionOf } from '../support/versionOf.ts'

describe('Coinsurers share one contract', () => {
  const service = useService()
  const stages = submissionStages(service)
  const share = (insurer: 'insurerA' | 'insurerB', sharePpm: number) => ({
    insurerId: service.organisation(insurer),
    sharePpm,
  })
  let quoteNo: string
  let submissionNo: string

  it('the lead quotes with a panel, which must be the whole', async () => {
    const { _id: number } = await stages.submitted()
    submissionNo = number
    const lead = await service.signIn('underwriterA')
    const ifMatch = await versionOf(submissionStore, number)
    const short = { panel: [share('insurerA', 600_000), share('insurerB', 300_000)] }
    const refused = await lead.post(`/submissions/${number}/quotes`, short, { ifMatch })
    expect([refused.status, refused.problem.code]).to.deep.equal([422, 'coinsurance.shares-not-whole'])
    const panel = [share('insurerA', 600_000), share('insurerB', 400_000)]
    const answer = await lead.post(`/submissions/${number}/quotes`, { panel }, { ifMatch })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    quoteNo = (answer.body as QuoteView).number
  })

  it('the follower sees the quote, decides nothing about it, and the policy waits for its word', async () => {
    const follower = await service.signIn('underwriterB')
    const seen = await follower.get(`/quotes/${quoteNo}`)
    expect(seen.status).to.equal(200)
    const offered = (seen.body as QuoteView).allowedEvents.map(({ event }) => event)
    expect(offered).to.deep.equal(['confirmShare', 'declineShare'])
    expect((await follower.get(`/submissions/${submissionNo}`)).status).to.equal(404)
    const ifMatch = await versionOf(quoteStore, quoteNo)
    const tries = [
      [`/quotes/${quoteNo}/decision`, decision('approve')],
      [`/quotes/${quoteNo}/withdrawal`, { reason: '—' }],
      [`/quotes/${quoteNo}/copy`, {}],
    ] as const
    for (const [path, body] of tries) {
      const answer = await follower.post(path, body, { ifMatch })
      expect([answer.status, answer.problem.code], path).to.deep.equal([409, 'coinsurance.lead-only'])
    }
    await stages.open({ _id: quoteNo })
    const input = { quoteNo, acknowledgement: null }
    await service.act('manufacturerA', (work) => acceptQuote(work, input))
    const lead = await service.signIn('underwriterA')
    const path = `/submissions/${submissionNo}/binding`
    const early = await lead.post(path, {}, { ifMatch: await versionOf(submissionStore, submissionNo) })
    expect([early.status, early.problem.code]).to.deep.equal([409, 'coinsurance.not-confirmed'])
  })

  it('the follower confirms once, the lead binds and issues, both see the policy', async () => {
    const follower = await service.signIn('underwriterB')
    const lead = await service.signIn('underwriterA')
    const answer = async () =>
      follower.post(
        `/quotes/${quoteNo}/coinsurance-answer`,
        { confirm: true },
        { ifMatch: await versionOf(quoteStore, quoteNo) },
      )
    expect((await answer()).status).to.equal(200)
    expect((await answer()).problem.code).to.equal('coinsurance.answered')
    const ifMatch = await versionOf(submissionStore, submissionNo)
    const bound = await lead.post(`/submissions/${submissionNo}/binding`, {}, { ifMatch })
    expect(bound.status, JSON.stringify(bound.body)).to.equal(201)
    const { number, panel } = bound.body as PolicyView
    expect(panel?.map(({ sharePpm }) => sharePpm)).to.deep.equal([600_000, 400_000])
    const issue = { ifMatch: await versionOf(policyStore, number) }
    const refused = await follower.post(`/policies/${number}/issue`, {}, issue)
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'policy.not-issuing-insurer'])
    const { allowedEvents } = (await follower.get(`/policies/${number}`)).body as PolicyView
    expect(allowedEvents.map(({ event }) => event)).not.to.include('issue')
    expect((await lead.post(`/policies/${number}/issue`, {}, issue)).status).to.equal(200)
    for (const client of [lead, follower]) expect((await client.get(`/policies/${number}`)).status).to.equal(200)
    const stranger = await service.signIn('manufacturerB')
    expect((await stranger.get(`/policies/${number}`)).status).to.equal(404)
  })

  it('nobody shares what one insurer insured alone before, though the applicant calls it new', async () => {
    const machine = (serialNumber: string) =>
      draftItem({ serialNumber, userId: service.organisation('equipmentUserA') })
    const alone = await seedBoundPolicy(service, { items: [machine('ALONE-1')] })
    const insurerId = service.organisation('insurerB')
    const panel = [share('insurerB', 600_000), share('insurerA', 400_000)]
    const lead = await service.signIn('underwriterB')
    const quoteOf = async (serialNumber: string) => {
      const period = { from: '2027-04-01', to: '2028-04-01' }
      const items = [machine(serialNumber), machine(`${serialNumber} BESIDE`)]
      const { _id: number, version: ifMatch } = await stages.submitted({ insurerId, period, items })
      return lead.post(`/submissions/${number}/quotes`, { panel }, { ifMatch })
    }
    const scans = await scansDuring(async () => {
      const { status, problem } = await quoteOf('alone - 1'.replaceAll(' ', '\u3000'))
      expect([status, problem.failures.map(({ code }) => code)]).to.deep.equal([
        422,
        ['coinsurance.insured-alone-before'],
      ])
      expect(JSON.stringify(problem)).not.to.contain(alone._id).and.not.to.contain(service.organisation('insurerA'))
    }, ['policies', 'insuredGoods'])
    expect(scans).to.deep.equal([])
    expect((await quoteOf('NEVER-ALONE')).status).to.equal(201)
  })

  it('nobody binds with a panel what one insurer has insured alone since the quote', async () => {
    const items = [draftItem({ serialNumber: 'SINCE-1', userId: service.organisation('equipmentUserA') })]
    const panel = [share('insurerA', 600_000), share('insurerB', 400_000)]
    const period = { from: '2027-04-01', to: '2028-04-01' }
    const quote = await stages.approved({ items, period }, { panel })
    const follower = await service.signIn('underwriterB')
    const ifMatch = await versionOf(quoteStore, quote._id)
    await follower.post(`/quotes/${quote._id}/coinsurance-answer`, { confirm: true }, { ifMatch })
    const input = { quoteNo: quote._id, acknowledgement: null }
    await service.act('manufacturerA', (work) => acceptQuote(work, input))
    await seedBoundPolicy(service, { items })
    const lead = await service.signIn('underwriterA')
    const path = `/submissions/${quote.submissionNo}/binding`
    const refused = await lead.post(path, {}, { ifMatch: await versionOf(submissionStore, quote.submissionNo) })
    expect([refused.status, refused.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['coinsurance.insured-alone-before'],
    ])
  })

  it('nobody accepts what a follower has left; the lead takes it back and quotes again', async () => {
    const panel = [share('insurerA', 600_000), share('insurerB', 400_000)]
    const { _id: number, submissionNo: left } = await stages.approved({}, { panel })
    const follower = await service.signIn('underwriterB')
    const answer = { confirm: false, reason: '分入额度已满' }
    const path = `/quotes/${number}/coinsurance-answer`
    expect((await follower.post(path, answer, { ifMatch: await versionOf(quoteStore, number) })).status).to.equal(200)
    const maker = await service.signIn('manufacturerA')
    const ifMatch = await versionOf(quoteStore, number)
    const refused = await maker.post(`/quotes/${number}/acceptance`, {}, { ifMatch })
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'coinsurance.share-declined'])
    const lead = await service.signIn('underwriterA')
    expect((await lead.post(`/quotes/${number}/withdrawal`, { reason: '共保体不全' }, { ifMatch })).status).to.equal(
      200,
    )
    expect((await stages.open(await stages.quoteOf(left))).state).to.equal('approved')
  })
})
