import { expect } from 'chai'
import { policyStore } from '../../../models/policies.ts'
import { confirmDelivery } from '../../../server/business/policy/policy/usecases/confirmDelivery.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'

describe('GET /policies/:number/document.pdf', () => {
  const service = useService()
  const path = (number: string) => `/policies/${number}/document.pdf`

  it('is a PDF of the same bytes for every party and at any later time', async () => {
    const policy = await seedIssuedPolicy(service)
    const maker = await service.signIn('manufacturerA')
    const first = await maker.get(path(policy._id))
    expect(first.status).to.equal(200)
    expect(first.headers.get('content-type')).to.equal('application/pdf')
    const bytes = first.body as Uint8Array
    expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).to.equal('%PDF-')

    const delivered = { policyNo: policy._id, items: [{ itemNo: 1, deliveredOn: '2026-03-01' }] }
    await service.act('equipmentUserA', (work) => confirmDelivery(work, delivered))
    service.clock.moveTo('2027-06-01')
    const underwriter = await service.signIn('underwriterA')
    const later = (await underwriter.get(path(policy._id))).body as Uint8Array
    expect(Buffer.compare(bytes, later)).to.equal(0)
    service.clock.moveTo('2026-03-02')
  })

  it('refuses with 409 a policy that is only bound', async () => {
    const policy = await seedBoundPolicy(service)
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.get(path(policy._id))
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'document.policy-not-issued'])
  })

  it('refuses with 409 when the product on file is not the one that was pinned', async () => {
    const policy = await seedIssuedPolicy(service)
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $set: { 'product.hash': 'other' } })
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.get(path(policy._id))
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'document.product-changed'])
  })

  it('answers 401 and, for a policy of someone else, 404', async () => {
    const policy = await seedIssuedPolicy(service)
    const stranger = await service.signIn('manufacturerB')
    expect((await service.anonymous().get(path(policy._id))).status).to.equal(401)
    expect((await stranger.get(path(policy._id))).status).to.equal(404)
  })
})
