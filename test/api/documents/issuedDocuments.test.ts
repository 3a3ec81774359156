import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { DocumentBytesModel, issuedDocumentStore } from '../../../models/issuedDocuments.ts'
import { policyStore } from '../../../models/policies.ts'
import { verifyIssued } from '../../../server/business/desk/audit/usecases/verifyIssued.ts'
import type { DocumentList, DocumentRow } from '../../../server/business/policy/documents/documents.contract.ts'
import { confirmDelivery } from '../../../server/business/policy/policy/usecases/confirmDelivery.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'

describe('issued documents', () => {
  const service = useService()
  const fileOf = (number: string) => `/issued-documents/${number}/document.pdf`
  const listed = async (who: PersonName, policyNo: string): Promise<readonly DocumentRow[]> => {
    const answer = await (await service.signIn(who)).get(`/policies/${policyNo}/documents`)
    expect(answer.status).to.equal(200)
    return (answer.body as DocumentList).items
  }
  const bytesFor = async (who: PersonName, number: string): Promise<Buffer> => {
    const answer = await (await service.signIn(who)).get(fileOf(number))
    expect(answer.status).to.equal(200)
    expect(answer.headers.get('content-type')).to.equal('application/pdf')
    return Buffer.from(answer.body as Uint8Array)
  }
  const receive = async (policyNo: string) => {
    const finance = await service.signIn('insurerFinanceA')
    const { body } = await finance.get(`/policies/${policyNo}`)
    const { version, outstandingPremiumFen } = body as { version: number; outstandingPremiumFen: number }
    const receipt = {
      amountFen: outstandingPremiumFen,
      receivedOn: '2026-03-02',
      reference: policyNo,
      payer: '制造企业',
    }
    const answer = await finance.post(`/policies/${policyNo}/premium-receipts`, receipt, { ifMatch: version })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
  }

  it('are the policy and a certificate of each item from its issue on, and none before', async () => {
    const bound = await seedBoundPolicy(service)
    expect(await listed('manufacturerA', bound._id)).to.deep.equal([])
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const rows = await listed('manufacturerA', policyNo)
    expect(rows.map(({ number, kind, itemNo }) => [number, kind, itemNo])).to.have.deep.members([
      [`${policyNo}-P1`, 'policy', null],
      [`${policyNo}-C1-1`, 'certificate', 1],
    ])
    expect(rows.map(({ sha256 }) => sha256)).to.deep.equal([null, null])
  })

  it('are PDF of the same bytes for every party and at any later time, whatever becomes of the policy', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const number = `${policyNo}-P1`
    const first = await bytesFor('manufacturerA', number)
    expect(first.subarray(0, 5).toString('latin1')).to.equal('%PDF-')
    const delivered = { policyNo, items: [{ itemNo: 1, deliveredOn: '2026-03-01' }] }
    await service.act('equipmentUserA', (work) => confirmDelivery(work, delivered))
    await policyStore.model.collection.updateOne(
      { _id: policyNo as never },
      { $set: { 'product.name': '另一产品', namedParties: [] } },
    )
    service.clock.moveTo('2027-06-01')
    expect(Buffer.compare(first, await bytesFor('underwriterA', number))).to.equal(0)
    service.clock.moveTo('2026-03-02')
    const row = (await listed('manufacturerA', policyNo)).find((each) => each.number === number)
    expect(row?.sha256).to.equal(createHash('sha256').update(first).digest('hex'))
    expect([row?.sizeBytes, row?.signed]).to.deep.equal([first.length, false])
  })

  it('are printed once, however many ask for one at once', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const number = `${policyNo}-P1`
    const clients = await Promise.all((['manufacturerA', 'underwriterA'] as const).map((who) => service.signIn(who)))
    const answers = await Promise.all([...clients, ...clients].map((client) => client.get(fileOf(number))))
    const hashes = answers.map(({ body }) =>
      createHash('sha256')
        .update(body as Uint8Array)
        .digest('hex'),
    )
    expect(new Set(hashes).size).to.equal(1)
    const kept = await issuedDocumentStore.model.findById(number).lean()
    expect([kept?.version, kept?.file?.sha256]).to.deep.equal([2, hashes[0]])
    expect(await DocumentBytesModel.countDocuments({ _id: new RegExp(`^${policyNo}`) })).to.equal(1)
  })

  it('are not given out where the stored file is not what was issued', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const number = `${policyNo}-P1`
    const bytes = await bytesFor('manufacturerA', number)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await DocumentBytesModel.collection.updateOne({ _id: number as never }, { $set: { bytes } })
    const answer = await (await service.signIn('manufacturerA')).get(fileOf(number))
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'document.altered'])
    const found = (fault: string) => ({ where: `issuedDocument:${number}`, fault })
    const [changed] = await verifyIssued({ from: policyNo, to: `${policyNo}~` })
    expect(changed).to.include(found('content-changed'))
    await DocumentBytesModel.collection.deleteOne({ _id: number as never })
    const [missing] = await verifyIssued({ from: policyNo, to: `${policyNo}~` })
    expect(missing).to.include(found('content-missing'))
  })

  it('of premium are for who paid and who received it, and are withdrawn with the receipt', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    await receive(policyNo)
    const [receipt] = (await listed('manufacturerA', policyNo)).filter(({ kind }) => kind === 'receipt')
    expect(receipt?.status).to.equal('valid')
    expect((await bytesFor('manufacturerA', receipt?.number ?? '')).length).to.be.greaterThan(1000)
    expect((await listed('equipmentUserA', policyNo)).map(({ kind }) => kind)).to.have.members([
      'policy',
      'certificate',
    ])
    const user = await service.signIn('equipmentUserA')
    expect((await user.get(fileOf(receipt?.number ?? ''))).status).to.equal(404)
  })

  it('of a policy from before they were kept are issued when somebody first looks, as of its day and once', async () => {
    const { _id: policyNo, issuedAt } = await seedIssuedPolicy(service)
    await issuedDocumentStore.model.collection.deleteMany({ policyNo })
    await EventModel.collection.deleteMany({ stream: new RegExp(`^issuedDocument:${policyNo}`) })
    service.clock.moveTo('2026-03-20')
    const [rows, bytes] = await Promise.all([
      listed('manufacturerA', policyNo),
      bytesFor('underwriterA', `${policyNo}-P1`),
    ])
    service.clock.moveTo('2026-03-02')
    expect(rows.map(({ number }) => number)).to.have.members([`${policyNo}-P1`, `${policyNo}-C1-1`])
    expect(new Set(rows.map(({ issuedAt: at }) => at))).to.deep.equal(new Set([issuedAt?.toISOString()]))
    expect(bytes.length).to.be.greaterThan(1000)
  })

  it('cannot be issued when the product on file is not the one that was pinned', async () => {
    const { _id: policyNo, version } = await seedBoundPolicy(service)
    await policyStore.model.collection.updateOne({ _id: policyNo as never }, { $set: { 'product.hash': 'other' } })
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/policies/${policyNo}/issue`, undefined, { ifMatch: version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'document.product-changed'])
  })

  it('answer 401 and, for a policy of someone else, 404', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const stranger = await service.signIn('manufacturerB')
    for (const path of [`/policies/${policyNo}/documents`, fileOf(`${policyNo}-P1`)]) {
      expect((await service.anonymous().get(path)).status).to.equal(401)
      expect((await stranger.get(path)).status).to.equal(404)
    }
  })
})
