import { expect } from 'chai'
import { findProduct } from '../../../config/products/index.ts'
import type {
  DisclosureView,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { COVERS, requestIn, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

const product = findProduct('FS-EQ', '2026-04-01')
if (!product) throw new Error('no product')
const exclusions = product.exclusions.map(({ code }) => code)
const body = { productHash: product.hash, exclusions }

describe('POST /submissions/:number/acknowledgement', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('shows every exclusion and own share and keeps who confirmed which product version when', async () => {
    const draft = await stages.draft()
    const maker = await service.signIn('manufacturerA')
    const path = `/submissions/${draft._id}`
    const shown = (await maker.get(`${path}/disclosure`)).body as DisclosureView
    expect(shown.exclusions.map(({ text }) => text.zh)).to.deep.equal(product.exclusions.map(({ text }) => text.zh))
    expect(shown.ownShares.map(({ deductibleFen, copayPpm }) => [deductibleFen, copayPpm])).to.deep.equal([
      [10_000_000, 0],
      [5_000_000, 100_000],
    ])
    expect(shown.outdated.map(({ code }) => code)).to.deep.equal(['disclosure.missing'])

    const answer = await maker.post(`${path}/acknowledgement`, body, { ifMatch: draft.version })
    expect(answer.status).to.equal(200)
    const { code, version, hash } = product
    expect((answer.body as SubmissionView).acknowledgements).to.deep.equal([
      {
        product: { code, version, hash },
        exclusions,
        ownShares: shown.ownShares,
        conditions: [],
        quoteNo: null,
        byName: 'manufacturerA',
        organisationId: service.organisation('manufacturerA'),
        at: service.clock.now().toISOString(),
      },
    ])
    expect(((await maker.get(`${path}/disclosure`)).body as DisclosureView).outdated).to.deep.equal([])
    const { items } = (await maker.get(`${path}/history`)).body as { items: { type: string }[] }
    expect(items.at(-1)?.type).to.equal('submission.acknowledged')
  })

  it('refuses with 409 to submit without it', async () => {
    const draft = await stages.draft()
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post(`/submissions/${draft._id}/submission`, {}, { ifMatch: draft.version })
    expect([answer.status, answer.problem.failures[0]?.code, answer.problem.failures[0]?.reference]).to.deep.equal([
      409,
      'disclosure.missing',
      '保险法第十七条',
    ])
  })

  it('refuses with 409 to submit after a deductible was changed', async () => {
    const draft = await stages.draft()
    const maker = await service.signIn('manufacturerA')
    const path = `/submissions/${draft._id}`
    await maker.post(`${path}/acknowledgement`, body, { ifMatch: 1 })
    const covers = COVERS.map((cover) => ({ ...cover, deductibleFen: 30_000_000 }))
    const changed = await maker.put(path, requestIn(service, { items: draft.items, covers }), { ifMatch: 2 })
    expect(changed.status, JSON.stringify(changed.body)).to.equal(200)
    const answer = await maker.post(`${path}/submission`, {}, { ifMatch: 3 })
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures.map(({ code, value, threshold }) => [code, value, threshold])).to.deep.equal([
      ['disclosure.own-share-changed', 30_000_000, 10_000_000],
      ['disclosure.own-share-changed', 30_000_000, 5_000_000],
    ])
  })

  it('refuses an exclusion left out, and another product version than applies', async () => {
    const draft = await stages.draft()
    const maker = await service.signIn('manufacturerA')
    const wrong = { productHash: 'a'.repeat(64), exclusions: exclusions.slice(1) }
    const answer = await maker.post(`/submissions/${draft._id}/acknowledgement`, wrong, { ifMatch: draft.version })
    expect(answer.problem.failures.map(({ code }) => code)).to.deep.equal([
      'disclosure.product-changed',
      'disclosure.exclusion-not-shown',
    ])
  })

  it('refuses with 422 while period or covers are not known', async () => {
    const draft = await stages.draft({ period: null })
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.get(`/submissions/${draft._id}/disclosure`)
    expect([answer.status, answer.problem.failures[0]?.field]).to.deep.equal([422, 'period'])
  })

  describeTurningAway({
    service,
    target: () => stages.draft(),
    path: (number) => `/submissions/${number}/acknowledgement`,
    body,
    by: 'manufacturerA',
    forbidden: 'equipmentUserA',
    foreign: 'manufacturerB',
    malformed: [{}, { productHash: product.hash }],
  })
})
