import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { AuditStateView } from '../../../server/business/desk/audit/audit.contract.ts'
import { updateSubmission } from '../../../server/business/offer/underwriting/usecases/updateSubmission.ts'
import { useService } from '../../support/app.ts'
import { draftItem, requestIn, submissionStages } from '../../support/builders/submission.ts'
import type { PersonName } from '../../support/people.ts'

describe('GET /audit/state', () => {
  const service = useService()
  const stages = submissionStages(service)
  const get = async (query: Readonly<Record<string, string>>, who: PersonName = 'supervisor') =>
    (await service.signIn(who)).get(`/audit/state?${new URLSearchParams(query)}`)
  const stateOf = async (query: Readonly<Record<string, string>>, who?: PersonName) => {
    const { status, body } = await get(query, who)
    expect(status, JSON.stringify(body)).to.equal(200)
    return body as AuditStateView
  }

  /** A submission declared in one way and changed twice, an hour after the other. */
  const changedTwice = async () => {
    const { _id: number, items: first } = await stages.draft()
    for (const serialNumber of ['SECOND-2', 'THIRD-3']) {
      service.clock.advance({ hours: 1 })
      const items = [{ ...draftItem({ serialNumber }), userId: null }]
      const body = serialNumber === 'THIRD-3' ? { ...requestIn(service), items: [] } : { ...requestIn(service), items }
      await service.act('manufacturerA', (work) => updateSubmission(work, { submissionNo: number, ...body }))
    }
    return { number, declared: first.map(({ serialNumber }) => serialNumber) }
  }

  it('reads everything a person once declared, whatever it was changed to since', async () => {
    const { number, declared } = await changedTwice()
    const stream = `submission:${number}`
    const events = await EventModel.find({ stream }).sort({ seq: 1 }).lean()
    const states = await Promise.all(events.map(({ at }) => stateOf({ stream, asOf: at.toISOString() })))
    const serials = states.map(({ content }) =>
      (content as { items: readonly { serialNumber: string }[] }).items.map(({ serialNumber }) => serialNumber),
    )
    expect(serials).to.deep.equal([declared, ['SECOND-2'], []])
    expect(states.map(({ seq, hash }) => [seq, hash])).to.deep.equal(events.map(({ seq, hash }) => [seq, hash]))
  })

  it('is, as of now, the document as it is stored', async () => {
    const { number } = await changedTwice()
    const { content, createdAt } = await stateOf({ stream: `submission:${number}` })
    const stored = await submissionStore.model.collection.findOne({ _id: number as never })
    const {
      version,
      eventHash,
      stateHash,
      createdAt: at,
      updatedAt,
      marks,
      ...own
    } = JSON.parse(JSON.stringify(stored))
    expect([content, createdAt]).to.deep.equal([own, at])
  })

  it('reads the document after the event of a number, with what that event changed', async () => {
    const { number, declared } = await changedTwice()
    const stream = `submission:${number}`
    const told: AuditStateView[] = []
    for (const seq of ['1', '2', '3']) told.push(await stateOf({ stream, seq }))
    const [first, second, third] = told
    expect([first?.seq, second?.seq, third?.seq]).to.deep.equal([1, 2, 3])
    expect(first?.changes).to.deep.equal([])
    const serials = second?.changes.filter(({ path }) => path.at(-1) === 'serialNumber')
    expect(serials).to.deep.equal([{ path: ['items', 0, 'serialNumber'], before: declared[0], after: 'SECOND-2' }])
    const removed = third?.changes.find(({ path }) => path.join('.') === 'items.0')
    expect(removed?.before).to.include({ serialNumber: 'SECOND-2' })
    expect(removed).not.to.have.property('after')
    expect([second?.type, second?.actor.organisationId]).to.deep.equal([
      'submission.updated',
      service.organisation('manufacturerA'),
    ])
  })

  it('is 400 with both a moment and a number, 404 after the last event', async () => {
    const { _id } = await stages.draft()
    const stream = `submission:${_id}`
    expect((await get({ stream, seq: '1', asOf: '2026-03-02' })).status).to.equal(400)
    expect((await get({ stream, seq: '0' })).status).to.equal(400)
    expect((await get({ stream, seq: '2' })).status).to.equal(404)
  })

  it('takes a day for its end, and a moment before there was anything for nothing found', async () => {
    const { _id } = await stages.draft()
    const stream = `submission:${_id}`
    const day = service.clock.businessDate()
    service.clock.advance({ days: 1 })
    expect((await stateOf({ stream, asOf: day })).seq).to.equal(1)
    expect((await get({ stream, asOf: '2026-01-01' })).status).to.equal(404)
    expect((await get({ stream, asOf: '2026-03-02T10:00' })).status).to.equal(400)
    expect((await get({ stream, asOf: '2026-02-30' })).status).to.equal(400)
  })

  it('shows no secret', async () => {
    const { content } = await stateOf({ stream: `user:${service.person('supervisor').id}` })
    expect(content).to.include({ login: 'supervisor' }).and.not.to.have.property('passwordHash')
  })

  it('is for who may see both the document and its events', async () => {
    const { _id } = await stages.draft()
    const statusOf = async (stream: string, who: PersonName) => (await get({ stream }, who)).status
    expect(await statusOf(`submission:${_id}`, 'administrator')).to.equal(404)
    expect(await statusOf(`user:${service.person('manufacturerA').id}`, 'administrator')).to.equal(200)
    expect(await statusOf(`user:${service.person('manufacturerA').id}`, 'supervisor')).to.equal(404)
    expect(await statusOf('moon:1', 'supervisor')).to.equal(404)
    expect(await statusOf(`submission:${_id}`, 'manufacturerA')).to.equal(403)
  })

  it('says where events of that time do not tell what they changed', async () => {
    const { _id } = await stages.draft()
    await EventModel.updateOne({ _id: `submission:${_id}#1` }, { $unset: { patch: 1 } })
    const { status, problem } = await get({ stream: `submission:${_id}` })
    expect([status, problem.code]).to.deep.equal([404, 'audit.state-not-told'])
  })
})
