import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import type { OrganisationView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import { creditCodeOf } from '../../support/people.ts'

describe('POST /organisations', () => {
  const service = useService()
  const body = (name: string, more = {}) => ({
    kind: 'manufacturer',
    nameZh: `${name}厂`,
    nameEn: name,
    uscc: creditCodeOf(name),
    region: '210200',
    recommenderId: service.organisation('recommenderA'),
    ...more,
  })

  it('is 400 with a wrong check character in the credit code, a region that is none, a share that is text', async () => {
    const admin = await service.signInAnew('administrator')
    const controllers = [{ name: '某集团', sharePpm: '510000' }]
    const { status, problem } = await admin.post(
      '/organisations',
      body('one', { uscc: '911100000000000000', region: 'Dalian', controllers }),
    )
    expect(status).to.equal(400)
    expect(problem.failures.map(({ field }) => field)).to.have.members(['uscc', 'region', 'controllers.0.sharePpm'])
  })

  it('is 400 with a name that a policy cannot print, which says the characters', async () => {
    const admin = await service.signInAnew('administrator')
    for (const [name, boxes] of [
      ['动车🚄', '🚄'],
      ['ไทย', 'ไ'],
      ['عربي', 'ع'],
      ['私\uE000', '\uE000'],
      ['中\u0301国', '中\u0301'],
    ] as const) {
      const { status, problem } = await admin.post('/organisations', body('printed', { nameZh: name }))
      expect(status, name).to.equal(400)
      expect(problem.failures.map(({ field }) => field)).to.deep.equal(['nameZh'])
      expect(problem.failures[0]?.zh).to.include(boxes)
    }
    const printed = body('printed', { nameZh: '𠮷田 ⌀6 m CO₂ Al₂O₃ 10⁶ ㎡ ℃ ‰ 〇 厂' })
    expect((await admin.post('/organisations', printed)).status).to.equal(201)
  })

  it('is 401 for nobody, 403 for anyone but the administrator', async () => {
    expect((await service.anonymous().post('/organisations', body('one'))).status).to.equal(401)
    expect((await (await service.signInAnew('ministryOfficer')).post('/organisations', body('one'))).status).to.equal(
      403,
    )
  })

  it('is 409 for a credit code on file', async () => {
    const admin = await service.signInAnew('administrator')
    const { status, problem } = await admin.post('/organisations', body('x', { uscc: creditCodeOf('insurerA') }))
    expect([status, problem.code]).to.deep.equal([409, 'identity.organisation-on-file'])
  })

  it('keeps one of two with the same credit code sent at once', async () => {
    const admin = await service.signInAnew('administrator')
    const answers = await Promise.all([1, 2, 3].map(() => admin.post('/organisations', body('twin'))))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409, 409])
  })

  it('answers a repeat as the first time, and is 400 without a key', async () => {
    const admin = await service.signInAnew('administrator')
    const sent = body('again')
    const first = await admin.post('/organisations', sent, { key: 'organisation-0001' })
    const second = await admin.post('/organisations', sent, { key: 'organisation-0001' })
    expect([first.status, second.status]).to.deep.equal([201, 201])
    expect(second.body).to.deep.equal(first.body)
    const without = await admin.post('/organisations', body('other'), { key: null })
    expect([without.status, without.problem.code]).to.deep.equal([400, 'http.idempotency-key-required'])
  })

  it('is 422 with all reasons: no recommender, shares beyond the whole', async () => {
    const admin = await service.signInAnew('administrator')
    const controllers = [
      { name: '甲', sharePpm: 600_000 },
      { organisationId: service.organisation('manufacturerB'), sharePpm: 500_000 },
    ]
    const wrong = body('one', { recommenderId: service.organisation('insurerA'), controllers })
    const { status, problem } = await admin.post('/organisations', wrong)
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code }) => code)).to.deep.equal([
      'identity.recommender-unknown',
      'identity.shares-exceed-whole',
    ])
  })

  it('is 409 for a name that looks like one on file, until it is said to be another', async () => {
    const admin = await service.signInAnew('administrator')
    const first = (await admin.post('/organisations', body('Nanhu 01'))).body as OrganisationView
    // O for 0 and I for 1 in English; full width, and the same Chinese characters, in Chinese.
    const alike = body('Other', { nameZh: '另一家', nameEn: 'NANHU-OI' })
    const same = body('Third', { nameZh: 'Ｎanhu０１ 厂' })
    for (const sent of [alike, same]) {
      const { status, problem } = await admin.post('/organisations', sent)
      expect([status, problem.code, problem.failures.map(({ value }) => value)]).to.deep.equal([
        409,
        'identity.organisation-alike',
        ['Nanhu 01厂'],
      ])
    }
    const answer = await admin.post('/organisations', { ...alike, otherThan: [first.id] })
    expect(answer.status).to.equal(201)
    const event = await EventModel.findById(`organisation:${(answer.body as OrganisationView).id}#1`).lean()
    expect(event?.payload.otherThan).to.deep.equal([first.id])
  })

  it('puts it on file, active, with its event', async () => {
    const admin = await service.signInAnew('administrator')
    const answer = await admin.post('/organisations', body('new'))
    const view = answer.body as OrganisationView
    expect([answer.status, answer.headers.get('etag')]).to.deep.equal([201, '"1"'])
    expect(view).to.include({ kind: 'manufacturer', active: true, version: 1 })
    const event = await EventModel.findById(`organisation:${view.id}#1`).lean()
    expect(event?.type).to.equal('organisation.created')
    expect(event?.actor.userId).to.equal(service.person('administrator').id)
  })
})
