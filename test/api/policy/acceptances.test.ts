import { expect } from 'chai'
import { acceptanceStore } from '../../../models/acceptances.ts'
import { EventModel } from '../../../models/events.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import type { AcceptanceListView, PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { confirmDelivery } from '../../../server/business/policy/policy/usecases/confirmDelivery.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useService } from '../../support/app.ts'
import { attached } from '../../support/attachments/attaching.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'
import { draftItem } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('acceptance of insured items', () => {
  const service = useService()
  const CERTIFICATE = { acceptedOn: '2026-03-02', certificateNo: 'YS-2026-017' }

  /** Two machines of user A and one of user B, those of A delivered on 1 March; with a paper that is attached to the policy. */
  async function delivered() {
    const [a, b] = [service.organisation('equipmentUserA'), service.organisation('equipmentUserB')]
    const items = [a, a, b].map((userId) => draftItem({ userId, valueFen: 300_000_000 }))
    const { _id: policyNo } = await seedIssuedPolicy(service, { items })
    const arrived = [1, 2].map((itemNo) => ({ itemNo, deliveredOn: '2026-03-01' }))
    await service.act('equipmentUserA', (work) => confirmDelivery(work, { policyNo, items: arrived }))
    const user = await service.signIn('equipmentUserA')
    const { number: paperNo } = await attached(user, { kind: 'policy', number: policyNo })
    return { policyNo, paperNo, user, path: `/policies/${policyNo}` }
  }

  const headOf = async (policyNo: string): Promise<Policy & Stored> => {
    const found = await policyStore.model.findById(policyNo).lean<Policy & Stored>()
    if (!found) throw new Error(`${policyNo} is not there`)
    return found
  }
  const ifMatch = async (policyNo: string) => ({ ifMatch: (await headOf(policyNo)).version })

  it('is recorded of several items by one certificate, and leaves the terms as they are', async () => {
    const { policyNo, paperNo, user, path } = await delivered()
    const before = (await user.get(path)).body as PolicyView
    const body = { itemNos: [1, 2], ...CERTIFICATE, paperNo }
    const answer = await user.post(`${path}/acceptances`, body, await ifMatch(policyNo))
    expect(answer.status).to.equal(201)
    const after = answer.body as PolicyView
    expect(after.terms).to.deep.equal(before.terms)
    const offered = ({ allowedEvents }: PolicyView) => allowedEvents.map(({ event }) => event)
    expect([offered(before), offered(after)]).to.deep.equal([['recordAcceptance', 'notify'], ['notify']])
    const { items } = (await user.get(`${path}/acceptances`)).body as AcceptanceListView
    expect(items.map(({ itemNo, standing }) => [itemNo, standing])).to.deep.equal([
      [1, 'inForce'],
      [2, 'inForce'],
    ])
    const person = service.person('equipmentUserA')
    expect(items[0]).to.deep.include({
      number: `${policyNo}-1-1`,
      ...CERTIFICATE,
      acceptedBy: person.organisationId,
      reason: null,
      recordedAt: '2026-03-02T02:00:00.000Z',
    })
    expect(items[0]?.paper).to.deep.include({ attachmentNo: paperNo, name: '验收报告.pdf' })
    expect(items[0]?.recordedBy).to.deep.include({ organisationId: person.organisationId, userId: person.actor.userId })
  })

  it('is put right, withdrawn and recorded anew by later records, of which none changes an earlier one', async () => {
    const { policyNo, paperNo, user, path } = await delivered()
    const post = async (tail: string, body: object) => {
      const answer = await user.post(`${path}/${tail}`, body, await ifMatch(policyNo))
      expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    }
    const stored = () => acceptanceStore.model.find({ policyNo }).sort({ recordNo: 1 }).lean()
    await post('acceptances', { itemNos: [1], ...CERTIFICATE, paperNo })
    const [first] = await stored()
    const corrected = { itemNo: 1, ...CERTIFICATE, acceptedOn: '2026-03-01', paperNo, reason: '日期误录' }
    await post('acceptance-corrections', corrected)
    await post('acceptance-withdrawals', { itemNo: 1, reason: '试运行未通过' })
    await post('acceptances', { itemNos: [1], ...CERTIFICATE, certificateNo: 'YS-2026-018', paperNo })
    const { items } = (await user.get(`${path}/acceptances`)).body as AcceptanceListView
    expect(items.map((each) => [each.standing, each.acceptedOn, each.certificateNo, each.reason])).to.deep.equal([
      ['inForce', '2026-03-02', 'YS-2026-018', null],
      ['superseded', null, null, '试运行未通过'],
      ['superseded', '2026-03-01', 'YS-2026-017', '日期误录'],
      ['superseded', '2026-03-02', 'YS-2026-017', null],
    ])
    expect(items.map(({ allowedEvents }) => allowedEvents.map(({ event }) => event))).to.deep.equal([
      ['correct', 'withdraw'],
      [],
      [],
      [],
    ])
    expect((await stored())[0]).to.deep.equal(first)
    const events = await EventModel.find({ stream: new RegExp(`^acceptance:${policyNo}`) })
      .sort({ stream: 1 })
      .lean()
    expect(events.map(({ type }) => type)).to.deep.equal([
      'acceptance.recorded',
      'acceptance.corrected',
      'acceptance.withdrawn',
      'acceptance.recorded',
    ])
  })

  it('stands in the history of the policy with its reasons', async () => {
    const { policyNo, paperNo, user, path } = await delivered()
    await user.post(`${path}/acceptances`, { itemNos: [1], ...CERTIFICATE, paperNo }, await ifMatch(policyNo))
    await user.post(`${path}/acceptance-withdrawals`, { itemNo: 1, reason: '试运行未通过' }, await ifMatch(policyNo))
    const { items } = (await user.get(`${path}/history`)).body as HistoryView
    const told = items.filter(({ type }) => type.startsWith('policy.acceptance'))
    expect(told.map(({ type, reason, payload }) => ({ type, reason, payload }))).to.deep.equal([
      {
        type: 'policy.acceptance-recorded',
        reason: null,
        payload: { itemNos: [1], ...CERTIFICATE, paperNo },
      },
      { type: 'policy.acceptance-withdrawn', reason: '试运行未通过', payload: { itemNo: 1 } },
    ])
  })

  it('refuses at once all that is wrong, and writes nothing', async () => {
    const { policyNo, user, path } = await delivered()
    const wrong = { itemNos: [1, 3, 7], ...CERTIFICATE, acceptedOn: '2026-03-03', paperNo: 'AT2026999999' }
    const answer = await user.post(`${path}/acceptances`, wrong, await ifMatch(policyNo))
    expect([answer.status, answer.problem.failures.map(({ code }) => code)]).to.deep.equal([
      409,
      ['policy.not-own-item', 'policy.unknown-item', 'policy.accepted-in-future', 'policy.paper-not-attached'],
    ])
    const early = await user.post(
      `${path}/acceptances`,
      { itemNos: [2], ...CERTIFICATE, acceptedOn: '2026-02-28', paperNo: 'AT2026999999' },
      await ifMatch(policyNo),
    )
    expect([early.status, early.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['policy.accepted-before-delivery', 'policy.paper-not-attached'],
    ])
    expect(await acceptanceStore.model.countDocuments({ policyNo })).to.equal(0)
  })

  it('refuses with 409 what is on record already, what has not arrived and a policy that is not issued', async () => {
    const { policyNo, paperNo, user, path } = await delivered()
    const body = { itemNos: [1], ...CERTIFICATE, paperNo }
    await user.post(`${path}/acceptances`, body, await ifMatch(policyNo))
    const again = await user.post(`${path}/acceptances`, body, await ifMatch(policyNo))
    expect([again.status, again.problem.code]).to.deep.equal([409, 'policy.already-accepted'])
    const other = await service.signIn('equipmentUserB')
    const early = await other.post(`${path}/acceptances`, { ...body, itemNos: [3] }, await ifMatch(policyNo))
    expect([early.status, early.problem.code]).to.deep.equal([409, 'policy.not-delivered'])
    const bound = await seedBoundPolicy(service)
    const unissued = await user.post(`/policies/${bound._id}/acceptances`, body, { ifMatch: bound.version })
    expect([unissued.status, unissued.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  it('refuses a paper of another policy', async () => {
    const { policyNo, user, path } = await delivered()
    const { paperNo } = await delivered()
    const body = { itemNos: [1], ...CERTIFICATE, paperNo }
    const answer = await user.post(`${path}/acceptances`, body, await ifMatch(policyNo))
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'policy.paper-not-attached'])
  })

  it('keeps its paper: nobody removes it any more, while others of the policy can still go', async () => {
    const { policyNo, paperNo, user, path } = await delivered()
    const other = await attached(user, { kind: 'policy', number: policyNo })
    const body = { itemNos: [1], ...CERTIFICATE, paperNo }
    await user.post(`${path}/acceptances`, body, await ifMatch(policyNo))
    const remove = async (number: string) => {
      const { version } = (await user.get(`/attachments/${number}`)).body as { readonly version: number }
      return user.send('DELETE', `/attachments/${number}`, { reason: '传错' }, { ifMatch: version })
    }
    const kept = await remove(paperNo)
    expect([kept.status, kept.problem.code]).to.deep.equal([409, 'attachment.paper-of-record'])
    expect((await remove(other.number)).status).to.equal(200)
  })

  it('is asked of the user once the item has arrived, and until it is recorded', async () => {
    const { policyNo, paperNo, user, path } = await delivered()
    const asked = async () => {
      const { items } = (await user.get('/work-queue?limit=200')).body as WorkQueueView
      return items.filter(({ number }) => number === policyNo).flatMap(({ asks }) => asks)
    }
    expect(await asked()).to.deep.equal(['recordAcceptance'])
    const body = { itemNos: [1, 2], ...CERTIFICATE, paperNo }
    await user.post(`${path}/acceptances`, body, await ifMatch(policyNo))
    expect(await asked()).to.deep.equal([])
    await user.post(`${path}/acceptance-withdrawals`, { itemNo: 2, reason: '试运行未通过' }, await ifMatch(policyNo))
    expect(await asked()).to.deep.equal(['recordAcceptance'])
  })

  it('is read by the parties of the policy and the state, and does not exist for others', async () => {
    const { policyNo, paperNo, user, path } = await delivered()
    await user.post(`${path}/acceptances`, { itemNos: [1], ...CERTIFICATE, paperNo }, await ifMatch(policyNo))
    for (const name of ['manufacturerA', 'underwriterA', 'claimsHandlerA', 'ministryOfficer', 'supervisor'] as const) {
      const { status, body } = await (await service.signIn(name)).get(`${path}/acceptances`)
      expect([status, (body as AcceptanceListView).items.length], name).to.deep.equal([200, 1])
    }
    for (const name of ['manufacturerB', 'underwriterB'] as const)
      expect((await (await service.signIn(name)).get(`${path}/acceptances`)).status, name).to.equal(404)
  })

  const onIssued = { service, target: () => seedIssuedPolicy(service), by: 'equipmentUserA' } as const
  const others = { forbidden: 'manufacturerA', foreign: 'equipmentUserB' } as const
  const certificate = { ...CERTIFICATE, paperNo: 'AT2026000001' }
  describe('POST /policies/:number/acceptances', () => {
    describeTurningAway({
      ...onIssued,
      ...others,
      path: (number) => `/policies/${number}/acceptances`,
      body: { itemNos: [1], ...certificate },
      malformed: [{}, { itemNos: [], ...certificate }, { itemNos: ['1'], ...certificate }, { itemNos: [1] }],
    })
  })
  describe('POST /policies/:number/acceptance-corrections', () => {
    describeTurningAway({
      ...onIssued,
      ...others,
      path: (number) => `/policies/${number}/acceptance-corrections`,
      body: { itemNo: 1, ...certificate, reason: '日期误录' },
      malformed: [{}, { itemNo: 1, ...certificate }, { itemNo: 1, ...certificate, reason: ' ' }],
    })
  })
  describe('POST /policies/:number/acceptance-withdrawals', () => {
    describeTurningAway({
      ...onIssued,
      ...others,
      path: (number) => `/policies/${number}/acceptance-withdrawals`,
      body: { itemNo: 1, reason: '误记' },
      malformed: [{}, { itemNo: 1 }, { itemNo: 0, reason: '误记' }],
    })
  })
})
