import { expect } from 'chai'
import type {
  DisclosureView,
  ShortfallsView,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { draftItem, requestIn, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /submissions/:number/submission', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('lets the addressed insurer see the submission, and no other', async () => {
    const draft = await stages.draft()
    const maker = await service.signIn('manufacturerA')
    const { product, exclusions } = (await maker.get(`/submissions/${draft._id}/disclosure`)).body as DisclosureView
    const shown = { productHash: product.hash, exclusions: exclusions.map(({ code }) => code) }
    await maker.post(`/submissions/${draft._id}/acknowledgement`, shown, { ifMatch: draft.version })
    const answer = await maker.post(`/submissions/${draft._id}/submission`, {}, { ifMatch: draft.version + 1 })
    expect(answer.status).to.equal(200)
    expect((answer.body as SubmissionView).state).to.equal('submitted')
    const insurer = await service.signIn('underwriterA')
    const other = await service.signIn('underwriterB')
    expect((await insurer.get(`/submissions/${draft._id}`)).status).to.equal(200)
    expect((await other.get(`/submissions/${draft._id}`)).status).to.equal(404)
  })

  it('refuses with 422, naming everything that is missing, unknown or not filed', async () => {
    const draft = await stages.draft({
      insurerId: service.organisation('equipmentUserA'),
      renewalOf: 'FS2020000001',
      totalLimitFen: 499_999_999,
      items: [draftItem({ serialNumber: null, userId: 'ORG-nobody' })],
    })
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post(`/submissions/${draft._id}/submission`, {}, { ifMatch: draft.version })
    expect(answer.status).to.equal(422)
    expect(answer.problem.failures.map(({ code, field }) => [code, field])).to.deep.equal([
      ['object.missing', 'items.0.serialNumber'],
      ['submission.unknown-insurer', 'insurerId'],
      ['submission.unknown-user', 'items.0.userId'],
      ['submission.unknown-renewed-policy', 'renewalOf'],
      ['product.limit-below-value', 'totalLimitFen'],
      ['product.cover-limit-above-total', 'covers.0.limitFen'],
      ['product.cover-limit-above-total', 'covers.1.limitFen'],
      ['disclosure.missing', undefined],
    ])
  })

  it('refuses with 422 a product that is not sold on the first day of cover', async () => {
    const draft = await stages.draft({ period: { from: '2017-01-01', to: '2018-01-01' } })
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post(`/submissions/${draft._id}/submission`, {}, { ifMatch: draft.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'submission.unknown-product'])
  })

  it('refuses with 409 to submit twice', async () => {
    const submission = await stages.submitted()
    const maker = await service.signIn('manufacturerA')
    const options = { ifMatch: submission.version }
    const answer = await maker.post(`/submissions/${submission._id}/submission`, {}, options)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => stages.draft(requestIn(service)),
    path: (number) => `/submissions/${number}/submission`,
    by: 'manufacturerA',
    forbidden: 'equipmentUserA',
    foreign: 'manufacturerB',
  })
})

describe('GET /submissions/:number/shortfalls', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('names in both languages what the draft lacks, before anything is declared', async () => {
    const draft = await stages.draft({
      insurerId: null,
      totalLimitFen: 499_999_999,
      items: [draftItem({ serialNumber: null, userId: 'ORG-nobody' })],
    })
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.get(`/submissions/${draft._id}/shortfalls`)
    const { items } = answer.body as ShortfallsView
    expect(items.map(({ code, field }) => [code, field])).to.deep.equal([
      ['submission.missing', 'insurerId'],
      ['object.missing', 'items.0.serialNumber'],
      ['submission.unknown-user', 'items.0.userId'],
      ['product.limit-below-value', 'totalLimitFen'],
      ['product.cover-limit-above-total', 'covers.0.limitFen'],
      ['product.cover-limit-above-total', 'covers.1.limitFen'],
    ])
    expect(items.every(({ zh, en }) => zh !== '' && en !== '')).to.equal(true)
  })

  it('names the catalogue entry that was not chosen, and not the edition that comes with it', async () => {
    const draft = await stages.draft({
      items: [
        draftItem({ catalogueEntryId: null, catalogueEdition: null, userId: service.organisation('equipmentUserA') }),
      ],
    })
    const maker = await service.signIn('manufacturerA')
    const { items } = (await maker.get(`/submissions/${draft._id}/shortfalls`)).body as ShortfallsView
    const ofItem = items.map(({ code, field }) => [code, field]).filter(([, field]) => field?.startsWith('items.0.cat'))
    expect(ofItem).to.deep.equal([['object.missing', 'items.0.catalogueEntryId']])
  })

  it('is empty for a complete draft and for what was sent', async () => {
    const maker = await service.signIn('manufacturerA')
    for (const { _id } of [await stages.draft(), await stages.submitted()])
      expect((await maker.get(`/submissions/${_id}/shortfalls`)).body).to.deep.equal({ items: [] })
  })

  it('knows no draft of another maker', async () => {
    const draft = await stages.draft()
    const other = await service.signIn('manufacturerB')
    expect((await other.get(`/submissions/${draft._id}/shortfalls`)).status).to.equal(404)
  })
})
