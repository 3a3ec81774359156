import { expect } from 'chai'
import { definitionStore } from '../../../models/definitions.ts'
import { EventModel } from '../../../models/events.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import type {
  DefinitionView,
  PublicationPreviewView,
} from '../../../server/business/reference/definition/definition.contract.ts'
import type { StoredDefinition } from '../../../server/business/reference/definition/usecases/definitions.ts'
import { publishDefinition } from '../../../server/business/reference/definition/usecases/publishDefinition.ts'
import { returnDefinition } from '../../../server/business/reference/definition/usecases/returnDefinition.ts'
import { writeContent } from '../../../server/business/reference/definition/usecases/writeContent.ts'
import { contentHash } from '../../../server/kernel/canonical.ts'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import { useService } from '../../support/app.ts'
import { draftOf, publishedOf, submittedOf } from '../../support/builders/definition.ts'
import type { PersonName } from '../../support/people.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

const FROM = '2026-04-01'

describe('POST /definitions/:number/review-request', () => {
  const service = useService()

  describeTurningAway({
    service,
    target: () => draftOf(service, 'product'),
    path: (number) => `/definitions/${number}/review-request`,
    by: 'productManagerA',
    forbidden: 'underwriterA',
    foreign: 'productManagerB',
  })

  it('hands a sound draft over', async () => {
    const draft = await draftOf(service, 'tariff')
    const client = await service.signIn('productManagerA')
    const answer = await client.post(`/definitions/${draft._id}/review-request`, {}, { ifMatch: draft.version })
    const view = answer.body as DefinitionView
    expect([answer.status, view.state, view.reviewRequest?.name]).to.deep.equal([200, 'inReview', 'productManagerA'])
    expect(view.allowedEvents.map(({ event, why }) => [event, why?.[0]?.code])).to.deep.equal([
      ['publish', 'definition.four-eyes'],
      ['return', 'definition.four-eyes'],
    ])
  })

  it('is refused with everything that is wrong', async () => {
    const draft = await draftOf(service, 'product', ({ filingNo, clause, ...content }) => content)
    const client = await service.signIn('productManagerA')
    const { status, problem } = await client.post(
      `/definitions/${draft._id}/review-request`,
      {},
      { ifMatch: draft.version },
    )
    expect([status, problem.failures.map(({ field }) => field)]).to.deep.equal([422, ['filingNo', 'clause', 'version']])
  })
})

describe('POST /definitions/:number/return and /discard', () => {
  const service = useService()

  describeTurningAway({
    service,
    target: () => submittedOf(service, 'product'),
    path: (number) => `/definitions/${number}/return`,
    body: { reason: '请补充责任免除' },
    by: 'productManagerA2',
    forbidden: 'underwriterA',
    foreign: 'productManagerB',
    malformed: [{}, { reason: ' ' }],
  })

  it('gives a draft back with the reason', async () => {
    const submitted = await submittedOf(service, 'product')
    const client = await service.signIn('productManagerA2')
    const body = { reason: '请补充责任免除' }
    const answer = await client.post(`/definitions/${submitted._id}/return`, body, { ifMatch: submitted.version })
    const view = answer.body as DefinitionView
    expect([view.state, view.returned?.reason, view.returned?.name]).to.deep.equal([
      'draft',
      body.reason,
      'productManagerA2',
    ])
  })

  it('gives a draft up for good', async () => {
    const draft = await draftOf(service, 'product')
    const client = await service.signIn('productManagerA')
    const path = `/definitions/${draft._id}`
    const answer = await client.post(`${path}/discard`, {}, { ifMatch: draft.version })
    const view = answer.body as DefinitionView
    expect([view.state, view.allowedEvents]).to.deep.equal(['discarded', []])
    const again = await client.put(`${path}/content`, { content: {} }, { ifMatch: view.version })
    expect(again.problem.code).to.equal('lifecycle.not-allowed')
  })
})

describe('POST /definitions/:number/publication', () => {
  const service = useService()
  const publish = async (who: PersonName, { _id, version }: StoredDefinition, from = FROM) =>
    (await service.signIn(who)).post(`/definitions/${_id}/publication`, { from }, { ifMatch: version })

  describeTurningAway({
    service,
    target: () => submittedOf(service, 'product', (content) => ({ ...content, version: 'own-9' })),
    path: (number) => `/definitions/${number}/publication`,
    body: { from: FROM },
    by: 'productManagerA2',
    forbidden: 'underwriterA',
    foreign: 'productManagerB',
    malformed: [{}, { from: '2026-02-30' }],
  })

  it('puts the version into force by a second person and fixes hash and content', async () => {
    const submitted = await submittedOf(service, 'product')
    const answer = await publish('productManagerA2', submitted)
    const view = answer.body as DefinitionView
    expect([answer.status, view.state, view.effective]).to.deep.equal([200, 'published', { from: FROM, to: null }])
    expect(view.contentHash).to.equal(contentHash(submitted.content))
    expect(view.allowedEvents.map(({ event }) => event)).to.deep.equal(['retire'])
    const client = await service.signIn('productManagerA')
    const edit = await client.put(`/definitions/${view.number}/content`, { content: {} }, { ifMatch: view.version })
    expect([edit.status, edit.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  it('is refused to the author, to whoever submitted and to whoever changed the draft, even after a return', async () => {
    const submitted = await submittedOf(service, 'product', (content) => ({ ...content, version: 'own-2' }))
    const byAuthor = await publish('productManagerA', submitted)
    expect([byAuthor.status, byAuthor.problem.code]).to.deep.equal([409, 'definition.four-eyes'])
    const named = { definitionNo: submitted._id }
    await service.act('productManagerA2', (work) => returnDefinition(work, { ...named, reason: '改一下' }))
    await service.act('productManagerA2', (work) => writeContent(work, { ...named, content: submitted.content }))
    const author = await service.signIn('productManagerA')
    const current = await definitionStore.model.findById(submitted._id).lean<StoredDefinition>()
    const again = await author.post(
      `/definitions/${submitted._id}/review-request`,
      {},
      { ifMatch: current?.version ?? 0 },
    )
    const view = again.body as DefinitionView
    for (const who of ['productManagerA', 'productManagerA2'] as const) {
      const answer = await publish(who, { ...submitted, version: view.version })
      expect([answer.status, answer.problem.code], who).to.deep.equal([409, 'definition.four-eyes'])
    }
  })

  it('is refused in the past', async () => {
    const submitted = await submittedOf(service, 'tariff', (content) => ({ ...content, version: 'own-3' }))
    const answer = await publish('productManagerA2', submitted, '2026-03-01')
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'definition.begins-in-past'])
  })
})

describe('versions of one code', () => {
  const service = useService()
  const versioned = (version: string) => (content: Readonly<Record<string, unknown>>) => ({ ...content, version })

  it('end the day before the next begins, in the same transaction and with an event; nothing else of them changes', async () => {
    const first = await publishedOf(service, 'product', FROM, versioned('v1'))
    const submitted = await submittedOf(service, 'product', versioned('v2'))
    const client = await service.signIn('productManagerA2')
    const path = `/definitions/${submitted._id}/publication`
    const preview = (await client.get(`${path}?from=2026-07-01`)).body as PublicationPreviewView
    expect([preview.ends?.number, preview.effective, preview.shippedRef]).to.deep.equal([
      first._id,
      { from: '2026-07-01', to: null },
      'FS-EQ@2026.1',
    ])
    expect((await client.post(path, { from: '2026-07-01' }, { ifMatch: submitted.version })).status).to.equal(200)
    const ended = await definitionStore.model.findById(first._id).lean<StoredDefinition>()
    expect(ended).to.deep.include({
      state: 'retired',
      effective: { from: FROM, to: '2026-07-01' },
      contentHash: first.contentHash,
      content: first.content,
      version: first.version + 1,
    })
    const event = await EventModel.findById(`definition:${first._id}#${first.version + 1}`).lean()
    expect([event?.type, event?.payload]).to.deep.equal([
      'definition.superseded',
      { by: submitted._id, to: '2026-07-01' },
    ])
    expect(await verifyChains()).to.deep.include({ broken: [] })
  })

  it('do not begin on or before the first day of a later one', async () => {
    const submitted = await submittedOf(service, 'product', versioned('v3'))
    const client = await service.signIn('productManagerA2')
    const path = `/definitions/${submitted._id}/publication`
    const answer = await client.post(path, { from: '2026-06-01' }, { ifMatch: submitted.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'definition.later-version'])
    const preview = await client.get(`${path}?from=2026-06-01`)
    expect([preview.status, preview.problem.code]).to.deep.equal([409, 'definition.later-version'])
  })

  it('published at the same time do not both come into force', async () => {
    const drafts = await Promise.all(
      ['t1', 't2', 't3'].map((version) => submittedOf(service, 'tariff', versioned(version))),
    )
    const outcomes = await Promise.all(
      drafts.map(({ _id }, index) =>
        service
          .act('productManagerA2', (work) =>
            publishDefinition(work, { definitionNo: _id, from: `2026-05-0${1 + (index % 2)}` }),
          )
          .then(() => 'published')
          .catch((error: unknown) => (error instanceof RefusalError ? error.refusals[0]?.code : Promise.reject(error))),
      ),
    )
    expect(outcomes).to.include('published')
    const published = await definitionStore.model
      .find({ kind: 'tariff', state: { $in: ['published', 'retired'] } })
      .lean<StoredDefinition[]>()
    const periods = published
      .map(({ effective }) => effective)
      .toSorted((a, b) => ((a?.from ?? '') < (b?.from ?? '') ? -1 : 1))
    for (const [index, next] of periods.slice(1).entries()) expect(periods[index]?.to).to.equal(next?.from)
    expect(periods.filter((effective) => effective?.to === null)).to.have.length(1)
  })
})

describe('POST /definitions/:number/retirement', () => {
  const service = useService()
  let serial = 0
  const published = () => {
    serial += 1
    const day = String(serial).padStart(2, '0')
    return publishedOf(service, 'product', `2026-04-${day}`, (content) => ({ ...content, version: `r${day}` }))
  }

  describeTurningAway({
    service,
    target: published,
    path: (number) => `/definitions/${number}/retirement`,
    body: { to: '2026-12-01', reason: '停止销售' },
    by: 'productManagerA',
    forbidden: 'underwriterA',
    foreign: 'productManagerB',
    malformed: [{}, { to: '2026-12-01' }, { to: 'soon', reason: '停止销售' }],
  })

  it('sets the end and leaves the content', async () => {
    const definition = await published()
    const client = await service.signIn('productManagerA')
    const path = `/definitions/${definition._id}/retirement`
    const early = await client.post(path, { to: '2026-03-01', reason: '停止销售' }, { ifMatch: definition.version })
    expect([early.status, early.problem.code]).to.deep.equal([422, 'definition.ends-in-past'])
    const answer = await client.post(path, { to: '2026-12-01', reason: '停止销售' }, { ifMatch: definition.version })
    const view = answer.body as DefinitionView
    expect([view.state, view.effective?.to]).to.deep.equal(['retired', '2026-12-01'])
    expect([view.content, view.contentHash]).to.deep.equal([definition.content, definition.contentHash])
  })
})
