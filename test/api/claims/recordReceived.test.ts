import { expect } from 'chai'
import type { ClaimView, ReceiptInput } from '../../../server/business/claims/claims.contract.ts'
import type { WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages, lossNotice } from '../../support/claims/claimStages.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'

const phoned: ReceiptInput = { from: '王工（设备用户）', way: 'phone', receivedOn: '2026-03-01' }

describe('A notice of loss that reached the insurer past the system', () => {
  const service = useService()
  let policyNo: string
  before(async () => {
    policyNo = (await insurePolicy(service))._id
  })
  const record = async (receipt: ReceiptInput | undefined, changes: Parameters<typeof lossNotice>[1] = {}) =>
    (await service.signIn('claimsHandlerA')).post('/claims', {
      ...lossNotice(policyNo, changes),
      ...(receipt && { receipt }),
    })

  it('is recorded by the handler of the issuing insurer, and counts from the day it was received', async () => {
    const answer = await record(phoned, { documents: ['claimForm'] })
    expect(answer.status).to.equal(201)
    const claim = answer.body as ClaimView
    expect(claim.beneficiaryId).to.equal(service.organisation('equipmentUserA'))
    expect(claim.lossNotice).to.deep.include({
      noticedOn: '2026-03-01',
      late: false,
      receipt: { ...phoned, recordedOn: '2026-03-02' },
    })
    expect(claim.lossNotice.reporter.userId).to.equal(service.person('claimsHandlerA').id)
    expect(claim.clocks.map(({ code, dueOn }) => `${code} ${dueOn}`)).to.deep.equal([
      'determination 2026-03-31',
      'determinablePart 2026-04-30',
      'limitation 2028-02-28',
    ])
  })

  it('is seen by the insured, with who told it and who recorded it, and stands so in the history', async () => {
    const { number } = (await record(phoned, { lossOn: '2026-02-26' })).body as ClaimView
    for (const name of ['manufacturerA', 'equipmentUserA'] as const) {
      const client = await service.signIn(name)
      const seen = (await client.get(`/claims/${number}`)).body as ClaimView
      expect(seen.lossNotice.receipt).to.deep.include({ from: phoned.from, way: 'phone' })
      expect(seen.lossNotice.reporter.name).to.be.a('string').that.is.not.empty
      const history = (await client.get(`/claims/${number}/history`)).body as { items: { type: string }[] }
      expect(history.items.map(({ type }) => type)).to.include('claim.noticeRecorded')
    }
    expect((await (await service.signIn('equipmentUserB')).get(`/claims/${number}`)).status).to.equal(404)
  })

  it('is refused without how it was received, and, of the insured, with it', async () => {
    const without = await record(undefined, { lossOn: '2026-02-19' })
    expect([without.status, without.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['claim.receipt-missing'],
    ])
    const maker = await service.signIn('manufacturerA')
    const own = await maker.post('/claims', { ...lossNotice(policyNo, { lossOn: '2026-02-20' }), receipt: phoned })
    expect(own.problem.failures.map(({ code }) => code)).to.deep.equal(['claim.receipt-is-insurers'])
  })

  it('is refused when received after today, before the loss, or before the loss was known', async () => {
    const codes = async (receivedOn: string, changes = {}) =>
      (await record({ ...phoned, receivedOn }, changes)).problem.failures.map(({ code, field }) => [code, field])
    const day = 'receipt.receivedOn'
    expect(await codes('2026-03-03', { lossOn: '2026-02-22' })).to.deep.equal([['claim.received-in-future', day]])
    expect(await codes('2026-02-21', { lossOn: '2026-02-22', knownOn: '2026-02-22' })).to.deep.equal([
      ['claim.received-before-loss', day],
      ['claim.received-before-known', day],
    ])
  })

  it('does not exist for the handlers of another insurer', async () => {
    const handler = await service.signIn('claimsHandlerB')
    const body = { ...lossNotice(policyNo), receipt: phoned }
    expect((await handler.post('/claims', body)).status).to.equal(404)
  })

  it('is marked as late by the day it was received, not by the day it was recorded', async () => {
    const known = { lossOn: '2026-02-24', knownOn: '2026-02-24' }
    const early = (await record({ ...phoned, receivedOn: '2026-02-25' }, known)).body as ClaimView
    expect(early.lossNotice.late).to.equal(false)
  })
})

describe('Papers that reached the insurer past the system', () => {
  const service = useService()
  const stages = claimStages(service)
  const posted: ReceiptInput = { from: '设备用户财务部', way: 'post', receivedOn: '2026-03-04' }
  const papers = (number: string, body: object, version: number) =>
    service
      .signIn('claimsHandlerA')
      .then((handler) => handler.post(`/claims/${number}/supplements`, body, { ifMatch: version }))

  it('are recorded with from whom and by whom, and answer the request on the day they were received', async () => {
    service.clock.moveTo('2026-03-02')
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    await handler.post(`/claims/${_id}/supplement-requests`, { codes: ['defectReport'], noteZh: '' }, { ifMatch: 2 })
    service.clock.moveTo('2026-03-09')
    const waiting = ((await handler.get('/work-queue')).body as WorkQueueView).items.filter((i) => i.number === _id)
    expect(waiting.map(({ why }) => why.zh)).to.deep.equal(['等待索赔方补充材料'])
    const answer = await papers(_id, { documents: ['defectReport'], unavailable: [], receipt: posted }, 3)
    expect(answer.status).to.equal(200)
    const maker = await service.signIn('manufacturerA')
    const claim = (await maker.get(`/claims/${_id}`)).body as ClaimView
    const paper = claim.documents.find(({ code }) => code === 'defectReport')
    expect(paper).to.deep.include({ receivedOn: '2026-03-04' })
    expect(paper?.receipt).to.deep.include({ from: posted.from, way: 'post' })
    expect(paper?.receipt?.recordedBy.userId).to.equal(service.person('claimsHandlerA').id)
    expect(claim.supplementRequest?.answeredOn).to.equal('2026-03-04')
  })

  it('are in the menu of the handler as of the claimant', async () => {
    service.clock.moveTo('2026-03-02')
    const { _id } = await stages.registered()
    for (const name of ['claimsHandlerA', 'manufacturerA', 'equipmentUserA'] as const) {
      const seen = (await (await service.signIn(name)).get(`/claims/${_id}`)).body as ClaimView
      expect(seen.allowedEvents, name).to.deep.include({ event: 'receiveSupplements', allowed: true })
    }
  })

  it('are refused before the notice, after today, without how they came, and, of the claimant, with it', async () => {
    service.clock.moveTo('2026-03-02')
    const { _id } = await stages.registered()
    const body = { documents: ['defectReport'], unavailable: [] }
    const codes = async (receivedOn: string) =>
      (await papers(_id, { ...body, receipt: { ...posted, receivedOn } }, 2)).problem.failures.map(({ code }) => code)
    expect(await codes('2026-03-01')).to.deep.equal(['claim.document-before-notice'])
    expect(await codes('2026-03-03')).to.deep.equal(['claim.document-in-future'])
    const without = await papers(_id, body, 2)
    expect(without.problem.failures.map(({ code }) => code)).to.deep.equal(['claim.receipt-missing'])
    const maker = await service.signIn('manufacturerA')
    const own = await maker.post(
      `/claims/${_id}/supplements`,
      { ...body, receipt: { ...posted, receivedOn: '2026-03-02' } },
      { ifMatch: 2 },
    )
    expect(own.problem.failures.map(({ code }) => code)).to.deep.equal(['claim.receipt-is-insurers'])
  })
})
