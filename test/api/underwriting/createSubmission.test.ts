import { expect } from 'chai'
import { submissionStore } from '../../../models/submissions.ts'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { requestIn } from '../../support/builders/submission.ts'

describe('POST /submissions', () => {
  const service = useService()

  it('begins a draft that only its applicant sees', async () => {
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post('/submissions', requestIn(service))

    expect(answer.status).to.equal(201)
    expect(answer.headers.get('etag')).to.equal('"1"')
    const submission = answer.body as SubmissionView
    expect(submission.state).to.equal('draft')
    expect(submission.region).to.equal('210100')
    expect(submission.parties).to.deep.equal({
      insurerIds: [],
      manufacturerId: service.organisation('manufacturerA'),
      userIds: [service.organisation('equipmentUserA')],
      recommenderId: service.organisation('recommenderA'),
    })
    expect(submission.allowedEvents.map(({ event }) => event)).to.deep.equal(['update', 'submit', 'withdraw'])
    const insurer = await service.signIn('underwriterA')
    expect((await insurer.get(`/submissions/${submission.number}`)).status).to.equal(404)
  })

  it('takes a draft with nothing but the product', async () => {
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post('/submissions', { productCode: 'FS-EQ', items: [{}] })
    expect(answer.status).to.equal(201)
    const { items, period } = answer.body as SubmissionView
    expect(period).to.equal(null)
    expect(items).to.deep.equal([
      {
        itemNo: 1,
        serialNumber: null,
        name: null,
        catalogueEntryId: null,
        catalogueEdition: null,
        contractNo: null,
        contractDate: null,
        valueFen: null,
        userId: null,
        deliveredOn: null,
        unitOfSupport: null,
        maturity: null,
        attributes: {},
        firstYear: false,
        indicators: [],
      },
    ])
  })

  it('writes one submission when the same request comes twice', async () => {
    const maker = await service.signIn('manufacturerA')
    const before = await submissionStore.model.countDocuments()
    const body = requestIn(service)
    const first = await maker.post('/submissions', body, { key: 'draft-0001' })
    const second = await maker.post('/submissions', body, { key: 'draft-0001' })
    expect((second.body as SubmissionView).number).to.equal((first.body as SubmissionView).number)
    expect(await submissionStore.model.countDocuments()).to.equal(before + 1)
  })

  it('refuses with 400 text for a number, fractions of a fen, days that do not exist and unknown keys', async () => {
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post('/submissions', {
      productCode: 'FS-EQ',
      totalLimitFen: '100',
      period: { from: '2026-02-30', to: '2027-02-30' },
      items: [{ valueFen: 1.5, price: 1 }],
    })
    expect(answer.status).to.equal(400)
    expect(answer.problem.failures.map(({ field }) => field)).to.have.members([
      'totalLimitFen',
      'period.from',
      'period.to',
      'items.0.valueFen',
      'items.0.price',
    ])
  })

  it('takes days to the end of 9998 and refuses later ones', async () => {
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post('/submissions', {
      ...requestIn(service),
      period: { from: '9998-12-31', to: '9999-01-01' },
    })
    expect(answer.status).to.equal(400)
    expect(answer.problem.failures.map(({ field }) => field)).to.deep.equal(['period.to'])
    const last = { ...requestIn(service), period: { from: '9998-01-01', to: '9998-12-31' } }
    expect((await maker.post('/submissions', last)).status).to.equal(201)
  })

  it('refuses with 409 an underwriter, who is no manufacturer', async () => {
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post('/submissions', requestIn(service))
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'submission.manufacturer-only'])
  })

  it('refuses with 401 and 403', async () => {
    const user = await service.signIn('equipmentUserA')
    expect((await service.anonymous().post('/submissions', requestIn(service))).status).to.equal(401)
    expect((await user.post('/submissions', requestIn(service))).status).to.equal(403)
  })
})
