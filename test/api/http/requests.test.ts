import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { useDatabase } from '../../support/database.ts'
import { maker, type NoteService, NoteStore, serveNotes } from './notes.ts'

describe('a request', () => {
  useDatabase()
  let service: NoteService
  before(async () => {
    service = await serveNotes()
  })
  after(() => service.close())

  let key = 0
  const alpha = maker('ORG1')
  const add = (text: unknown, headers: Record<string, string> = {}, actor = alpha) =>
    service.send(actor, 'POST', '/notes', {
      body: { text },
      headers: { 'Idempotency-Key': `key-number-${++key}`, ...headers },
    })
  const problem = async (response: Response) =>
    (await response.json()) as { code: string; failures: { code: string; field?: string }[] }

  describe('that is not allowed in', () => {
    it('is 401 without a session', async () => {
      const response = await service.send(null, 'GET', '/notes')
      expect(response.status).to.equal(401)
      expect(response.headers.get('content-type')).to.contain('application/problem+json')
    })

    it('is 403 with another CSRF token, and writes nothing', async () => {
      const response = await add('one', { 'X-CSRF-Token': 'guess' })
      expect([response.status, (await problem(response)).code]).to.deep.equal([403, 'http.csrf'])
      expect(await NoteStore.model.countDocuments({ text: 'one' })).to.equal(0)
    })

    it('is 403 for a role without the permission', async () => {
      const response = await service.send(
        { ...alpha, roles: ['underwriter'], organisationKind: 'insurer' },
        'POST',
        '/notes',
        { body: { text: 'x' } },
      )
      expect([response.status, (await problem(response)).code]).to.deep.equal([403, 'http.forbidden'])
    })

    it('is 403 for a token whose scopes leave the permission out', async () => {
      const response = await service.send({ ...alpha, via: 'token', scopes: ['policy.read'] }, 'GET', '/notes')
      expect(response.status).to.equal(403)
    })
  })

  describe('that is malformed', () => {
    it('lists every failed field', async () => {
      const response = await service.send(alpha, 'POST', '/notes', { body: { size: '12', colour: 'red' } })
      const { failures } = await problem(response)
      expect(response.status).to.equal(400)
      expect(failures.map(({ field }) => field).sort()).to.deep.equal(['colour', 'size', 'text'])
    })

    it('is 400 for a body that is no JSON, for one nested too deeply and for unknown query keys', async () => {
      const broken = await service.send(alpha, 'POST', '/notes', { raw: '{"text":' })
      const deep = await service.send(alpha, 'POST', '/notes', {
        raw: `{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      })
      const unknown = await service.send(alpha, 'GET', '/notes?colour=red&cursor=garbage')
      expect([broken.status, deep.status, unknown.status]).to.deep.equal([400, 400, 400])
      expect((await problem(deep)).code).to.equal('http.too-deep')
      expect((await problem(unknown)).failures.map(({ field }) => field).sort()).to.deep.equal(['colour', 'cursor'])
    })

    it('is 413 for a body above the limit', async () => {
      const response = await service.send(alpha, 'POST', '/notes', { body: { text: 'x'.repeat(600_000) } })
      expect(response.status).to.equal(413)
    })

    it('is 404 for a path nobody serves', async () => {
      expect((await service.send(alpha, 'GET', '/nothing')).status).to.equal(404)
    })
  })

  describe('that creates', () => {
    it('needs an Idempotency-Key', async () => {
      const response = await service.send(alpha, 'POST', '/notes', { body: { text: 'x' } })
      expect([response.status, (await problem(response)).code]).to.deep.equal([400, 'http.idempotency-key-required'])
    })

    it('returns its first answer when repeated, and 409 for the same key with another body', async () => {
      const first = await add('hello', { 'Idempotency-Key': 'repeated-key' })
      const again = await add('hello', { 'Idempotency-Key': 'repeated-key' })
      const other = await add('goodbye', { 'Idempotency-Key': 'repeated-key' })
      expect([first.status, again.status, other.status]).to.deep.equal([201, 201, 409])
      expect(await again.json()).to.deep.equal(await first.json())
      expect([first.headers.get('etag'), again.headers.get('etag')]).to.deep.equal(['"1"', '"1"'])
      expect(again.headers.get('idempotency-replayed')).to.equal('true')
      expect(await NoteStore.model.countDocuments({ text: 'hello' })).to.equal(1)
    })

    it('writes once when twins arrive together', async () => {
      const twins = await Promise.all(Array.from({ length: 6 }, () => add('twin', { 'Idempotency-Key': 'twin-key' })))
      expect(twins.map(({ status }) => status)).to.deep.equal([201, 201, 201, 201, 201, 201])
      const numbers = await Promise.all(twins.map(async (twin) => ((await twin.json()) as { number: string }).number))
      expect(new Set(numbers).size).to.equal(1)
      expect(await NoteStore.model.countDocuments({ text: 'twin' })).to.equal(1)
    })

    it('leaves neither document nor event when it breaks after the write, and shows nothing of the inside', async () => {
      const response = await add('break')
      expect(response.status).to.equal(500)
      expect(await response.text()).not.to.contain('broken after')
      expect(await NoteStore.model.countDocuments({ text: 'break' })).to.equal(0)
      const noted = await NoteStore.model.countDocuments()
      expect(await EventModel.countDocuments({ type: 'note.added' })).to.equal(noted)
    })

    it('gives every document its own number under concurrency', async () => {
      const added = await Promise.all(Array.from({ length: 20 }, (_, index) => add(`many ${index}`)))
      const numbers = await Promise.all(added.map(async (each) => ((await each.json()) as { number: string }).number))
      expect(new Set(numbers).size).to.equal(20)
    })
  })

  describe('that changes', () => {
    it('needs If-Match, refuses a stale one and answers the next ETag', async () => {
      const { number } = (await (await add('first')).json()) as { number: string }
      const change = (headers: Record<string, string>) =>
        service.send(alpha, 'PUT', `/notes/${number}`, { body: { text: 'second' }, headers })
      const without = await change({})
      const fresh = await change({ 'If-Match': '"1"' })
      const stale = await change({ 'If-Match': '"1"' })
      expect([without.status, fresh.status, stale.status]).to.deep.equal([428, 200, 412])
      expect(fresh.headers.get('etag')).to.equal('"2"')
      const { code, failures } = await problem(stale)
      expect(code).to.equal('http.stale')
      expect(failures.map((failure) => Object.keys(failure).toSorted())).to.deep.equal([['code', 'en', 'zh']])
    })

    it('lets exactly one of several at once win', async () => {
      const { number } = (await (await add('contested')).json()) as { number: string }
      const rivals = await Promise.all(
        [1, 2, 3, 4].map((rival) =>
          service.send(alpha, 'PUT', `/notes/${number}`, {
            body: { text: `rival ${rival}` },
            headers: { 'If-Match': '"1"' },
          }),
        ),
      )
      expect(rivals.map(({ status }) => status).sort()).to.deep.equal([200, 412, 412, 412])
      expect(await EventModel.countDocuments({ stream: `note:${number}` })).to.equal(2)
    })

    it("is 404 for someone else's document, as for a missing one", async () => {
      const { number } = (await (await add('mine')).json()) as { number: string }
      const options = { body: { text: 'theirs' }, headers: { 'If-Match': '"1"' } }
      const foreign = await service.send(maker('ORG2'), 'PUT', `/notes/${number}`, options)
      const missing = await service.send(maker('ORG2'), 'PUT', '/notes/NT2026999999', options)
      expect([foreign.status, missing.status]).to.deep.equal([404, 404])
      expect((await problem(foreign)).code).to.equal((await problem(missing)).code)
    })
  })

  describe('for a list', () => {
    const beta = maker('ORG3')
    before(async () => {
      for (const text of ['c', 'a', 'b', 'a2', 'd']) await add(text, {}, beta)
    })
    const list = async (query: string) =>
      (await (await service.send(beta, 'GET', `/notes?${query}`)).json()) as {
        items: { text: string }[]
        nextCursor: string | null
        total: { count: number; capped: boolean }
      }

    it('shows only what is theirs, page by page, in the order asked for', async () => {
      const first = await list('sort=-text&limit=2')
      const second = await list(`sort=-text&limit=2&cursor=${first.nextCursor}`)
      const third = await list(`sort=-text&limit=2&cursor=${second.nextCursor}`)
      expect([first, second, third].map(({ items }) => items.map(({ text }) => text))).to.deep.equal([
        ['d', 'c'],
        ['b', 'a2'],
        ['a'],
      ])
      expect(third.nextCursor).to.equal(null)
      expect(first.total).to.deep.equal({ count: 5, capped: false })
    })

    it('keeps creation order among equal instants', async () => {
      const first = await list('limit=3')
      const second = await list(`limit=3&cursor=${first.nextCursor}`)
      expect([...first.items, ...second.items].map(({ text }) => text)).to.deep.equal(['c', 'a', 'b', 'a2', 'd'])
    })

    it('narrows by a literal beginning', async () => {
      expect((await list('text=a&sort=text')).items.map(({ text }) => text)).to.deep.equal(['a', 'a2'])
      expect((await list('text=.')).items).to.deep.equal([])
    })
  })

  it('tells the history of a document', async () => {
    const { number } = (await (await add('told')).json()) as { number: string }
    await service.send(alpha, 'PUT', `/notes/${number}`, { body: { text: 'retold' }, headers: { 'If-Match': '"1"' } })
    const history = (await (await service.send(alpha, 'GET', `/notes/${number}/history`)).json()) as {
      items: { seq: number; type: string; actor: { name: string } }[]
    }
    expect(history.items.map(({ seq, type, actor }) => [seq, type, actor.name])).to.deep.equal([
      [1, 'note.added', 'ORG1'],
      [2, 'note.changed', 'ORG1'],
    ])
    expect((await service.send(maker('ORG2'), 'GET', `/notes/${number}/history`)).status).to.equal(404)
  })
})
