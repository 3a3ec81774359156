import { expect } from 'chai'
import type {
  OrganisationOutcomeView,
  OrganisationView,
} from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import type { OrganisationName } from '../../support/people.ts'

describe('PUT /organisations/:organisationId', () => {
  const service = useService()
  /** The organisation's path and its present particulars with some changed. */
  const change = async (name: OrganisationName, more = {}) => {
    const path = `/organisations/${service.organisation(name)}`
    const view = (await (await service.signInAnew('administrator')).get(path)).body as OrganisationView
    if (!view.details) throw new Error('the administrator sees details')
    const { nameZh, nameEn, region, active, version } = view
    const { uscc, recommenderId, controllers } = view.details
    return { path, version, body: { nameZh, nameEn, region, active, uscc, recommenderId, controllers, ...more } }
  }

  it('is 400 with a kind, which never changes', async () => {
    const admin = await service.signInAnew('administrator')
    const { path, version, body } = await change('insurerB', { kind: 'manufacturer' })
    expect((await admin.put(path, body, { ifMatch: version })).status).to.equal(400)
  })

  it('is 401 for nobody, 403 for its own people', async () => {
    const { path, version, body } = await change('insurerB')
    expect((await service.anonymous().put(path, body, { ifMatch: version })).status).to.equal(401)
    expect((await (await service.signInAnew('underwriterB')).put(path, body, { ifMatch: version })).status).to.equal(
      403,
    )
  })

  it('is 404 for an unknown one, 428 without If-Match, 412 with another version', async () => {
    const admin = await service.signInAnew('administrator')
    const { path, version, body } = await change('insurerB')
    expect((await admin.put('/organisations/ORG1', body, { ifMatch: 1 })).status).to.equal(404)
    expect((await admin.put(path, body)).status).to.equal(428)
    expect((await admin.put(path, body, { ifMatch: version + 1 })).status).to.equal(412)
  })

  it('is 409 with the credit code of another one and for making one’s own inactive', async () => {
    const admin = await service.signInAnew('administrator')
    const other = await change('insurerA')
    const taken = await change('insurerB', { uscc: other.body.uscc })
    const { status, problem } = await admin.put(taken.path, taken.body, { ifMatch: taken.version })
    expect([status, problem.code]).to.deep.equal([409, 'identity.organisation-on-file'])
    const own = await change('platform', { active: false })
    const answer = await admin.put(own.path, own.body, { ifMatch: own.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'identity.own-organisation'])
  })

  it('is 409 for a new name that looks like another one’s, until it is said to be another', async () => {
    const admin = await service.signInAnew('administrator')
    const { path, version, body } = await change('insurerB', { nameZh: 'INSURERA 公司', reason: '更名' })
    const { status, problem } = await admin.put(
      path,
      { ...body, nameZh: 'ＩＮＳＵＲＥＲ–Ａ 公司' },
      { ifMatch: version },
    )
    expect([status, problem.code]).to.deep.equal([409, 'identity.organisation-alike'])
    const otherThan = [service.organisation('insurerA')]
    const answer = await admin.put(path, { ...body, otherThan }, { ifMatch: version })
    expect(answer.status).to.equal(200)
    expect((answer.body as OrganisationOutcomeView).pendingChange).not.to.equal(null)
  })

  it('is 422 for a manufacturer without recommender', async () => {
    const admin = await service.signInAnew('administrator')
    const { path, version, body } = await change('manufacturerB', { recommenderId: null })
    const { status, problem } = await admin.put(path, body, { ifMatch: version })
    expect([status, problem.code]).to.deep.equal([422, 'identity.recommender-unknown'])
  })

  it('changes what decides nothing at once, the rest when a second person has confirmed, and leaves its people signed in', async () => {
    const admin = await service.signInAnew('administrator')
    const maker = await service.signInAnew('manufacturerB')
    const recommenderId = service.organisation('recommenderA')
    const { path, version, body } = await change('manufacturerB', { nameEn: 'Renamed Ltd' })
    const renamed = (await admin.put(path, body, { ifMatch: version })).body as OrganisationOutcomeView
    expect([renamed.organisation.version, renamed.pendingChange]).to.deep.equal([version + 1, null])
    const wish = { ...body, recommenderId, reason: '隶属关系变更' }
    const waiting = (await admin.put(path, wish, { ifMatch: version + 1 })).body as OrganisationOutcomeView
    const before = (await maker.get(path)).body as OrganisationView
    expect(before.details?.recommenderId).not.to.equal(recommenderId)
    const confirmation = `/pending-changes/${waiting.pendingChange?.number}/confirmation`
    const second = await service.signInAnew('administrator2')
    expect((await second.post(confirmation, undefined, { ifMatch: 1 })).status).to.equal(200)
    const seen = (await maker.get(path)).body as OrganisationView
    expect([seen.nameEn, seen.details?.recommenderId]).to.deep.equal(['Renamed Ltd', recommenderId])
  })

  it('signs all its people out and keeps them out when made inactive', async () => {
    const admin = await service.signInAnew('administrator')
    const [underwriter, other] = [await service.signInAnew('underwriterB'), await service.signInAnew('underwriterA')]
    const { path, version, body } = await change('insurerB', { active: false })
    expect((await admin.put(path, body, { ifMatch: version })).status).to.equal(200)
    expect((await underwriter.get('/session')).status).to.equal(401)
    expect((await other.get('/session')).status).to.equal(200)
    const { login, password } = service.person('underwriterB')
    expect((await service.anonymous().post('/session', { login, password })).status).to.equal(401)
  })
})
