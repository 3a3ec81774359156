import { expect } from 'chai'
import type { OwnSessionView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import type { ApiClient } from '../../support/client.ts'

describe('GET /sessions', () => {
  const service = useService()

  it('is 401 for nobody and 400 with an unknown query parameter', async () => {
    expect((await service.anonymous().get('/sessions')).status).to.equal(401)
    expect((await (await service.signInAnew('expert')).get('/sessions?all=1')).status).to.equal(400)
  })

  it('lists my open sessions and marks the one that asks; nobody else’s, no ended ones', async () => {
    await service.signInAnew('supervisor')
    await service.signInAnew('expert')
    service.clock.advance({ hours: 3 })
    const phone = await service.signInAnew('expert')
    service.clock.advance({ minutes: 1 })
    const desk = await service.signInAnew('expert')
    const { items } = (await desk.get('/sessions')).body as { items: OwnSessionView[] }
    expect(items.map(({ current }) => current)).to.deep.equal([true, false])
    expect(items[0]?.address).to.equal('127.0.0.1')
    expect(JSON.stringify(items)).not.to.contain(desk.session?.csrfToken).and.not.to.contain(phone.session?.csrfToken)
  })
})

describe('DELETE /sessions/:sessionId', () => {
  const service = useService()
  const newest = async (client: ApiClient) =>
    ((await client.get('/sessions')).body as { items: OwnSessionView[] }).items.find(({ current }) => current)?.id ?? ''

  it('is 400 for something that is no session id, 401 for nobody', async () => {
    const client = await service.signInAnew('expert')
    expect((await client.delete('/sessions/abc')).status).to.equal(400)
    expect((await service.anonymous().delete(`/sessions/${'0'.repeat(64)}`)).status).to.equal(401)
  })

  it('is 403 without the CSRF token', async () => {
    const client = await service.signInAnew('expert')
    const id = await newest(client)
    expect((await client.delete(`/sessions/${id}`, { headers: { 'X-CSRF-Token': 'no' } })).status).to.equal(403)
    expect((await client.get('/session')).status).to.equal(200)
  })

  it('is 404 for an unknown session and for somebody else’s, which goes on', async () => {
    const mine = await service.signInAnew('expert')
    const theirs = await service.signInAnew('supervisor')
    expect((await mine.delete(`/sessions/${'0'.repeat(64)}`)).status).to.equal(404)
    expect((await mine.delete(`/sessions/${await newest(theirs)}`)).status).to.equal(404)
    expect((await theirs.get('/session')).status).to.equal(200)
  })

  it('ends my session on another device', async () => {
    const phone = await service.signInAnew('expert')
    const id = await newest(phone)
    const desk = await service.signInAnew('expert')
    expect((await desk.delete(`/sessions/${id}`)).status).to.equal(204)
    expect((await phone.get('/session')).status).to.equal(401)
    expect((await desk.get('/session')).status).to.equal(200)
  })
})
