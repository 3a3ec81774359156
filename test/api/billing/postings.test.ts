import { expect } from 'chai'
import { policyStore } from '../../../models/policies.ts'
import { PostingModel } from '../../../models/postings.ts'
import type { PostingList } from '../../../server/business/ledger/billing/billing.contract.ts'
import { post } from '../../../server/business/ledger/billing/usecases/post.ts'
import { proveLedger } from '../../../server/business/ledger/billing/usecases/proveLedger.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy, seedPaidPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'

const JOB: Actor = {
  userId: 'job',
  name: 'job',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'job:prove-ledger',
}

describe('GET /postings', () => {
  const service = useService()
  let policyNo: string
  before(async () => {
    const policy = await seedPaidPolicy(service)
    policyNo = policy._id
    const [insurerId] = policy.parties.insurerIds
    await service.act('claimsHandlerA', (work) =>
      post(work, [
        {
          book: 'reserve',
          kind: 'claimReserved',
          source: `insurer:${insurerId}`,
          destination: `reserve:${insurerId}`,
          amountFen: 5,
          subject: 'claim:CL2026000001',
          policyNo,
          event: 'claim:CL2026000001#2',
          parties: policy.parties,
          productCode: policy.product.code,
          region: policy.region,
        },
      ]),
    )
  })
  const kinds = async (who: PersonName, query = '') => {
    const answer = await (await service.signIn(who)).get(`/postings${query}`)
    return (answer.body as PostingList).items.map(({ kind }) => kind)
  }
  const premium = ['premiumWritten', 'premiumWritten', 'premiumReceived']

  it('shows the insurer everything, the maker no reserve, strangers nothing', async () => {
    expect(await kinds('insurerFinanceA')).to.have.members([...premium, 'claimReserved'])
    expect(await kinds('manufacturerA')).to.have.members(premium)
    expect(await kinds('insurerFinanceB')).to.deep.equal([])
    expect(await kinds('manufacturerB')).to.deep.equal([])
  })

  it('narrows by subject, policy, book and kind', async () => {
    expect(await kinds('insurerFinanceA', '?subject=claim:CL2026000001')).to.deep.equal(['claimReserved'])
    expect(await kinds('insurerFinanceA', `?policyNo=${policyNo}&book=cash`)).to.deep.equal(['premiumReceived'])
    expect(await kinds('insurerFinanceA', '?kind=premiumWritten')).to.have.length(2)
  })

  it('answers 401, 403 and 400', async () => {
    const user = await service.signIn('equipmentUserA')
    const finance = await service.signIn('insurerFinanceA')
    expect((await service.anonymous().get('/postings')).status).to.equal(401)
    expect((await user.get('/postings')).status).to.equal(403)
    expect((await finance.get('/postings?book=shadow')).status).to.equal(400)
  })
})

describe('proof of the ledger', () => {
  const service = useService()

  it('finds nothing wrong after a policy is issued and paid', async () => {
    await seedPaidPolicy(service)
    expect(await proveLedger(service.reader(JOB))).to.deep.equal({ policies: 1, claims: 0, mismatches: [] })
  })

  it('is not misled by a premium that arrives while it runs', async () => {
    const policy = await seedIssuedPolicy(service)
    const receipt = { amountFen: 500, receivedOn: '2026-03-02', reference: 'BANK-1', payer: '沈阳重型燃机有限公司' }
    const finance = await service.signIn('insurerFinanceA')
    const { aggregate } = PostingModel
    const statuses: number[] = []
    PostingModel.aggregate = (async (...asked: Parameters<typeof aggregate>) => {
      PostingModel.aggregate = aggregate
      const path = `/policies/${policy._id}/premium-receipts`
      statuses.push((await finance.post(path, receipt, { ifMatch: policy.version })).status)
      return PostingModel.aggregate(...asked)
    }) as unknown as typeof aggregate
    const { mismatches } = await proveLedger(service.reader(JOB))
    expect([statuses, mismatches]).to.deep.equal([[201], []])
  })

  it('names a policy whose paid premium was changed behind its back', async () => {
    const policy = await seedPaidPolicy(service)
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: -1 } })
    const { mismatches } = await proveLedger(service.reader(JOB))
    expect(mismatches.map(({ subject, rule }) => [subject, rule])).to.deep.equal([
      [`policy:${policy._id}`, 'paidMatchesPolicy'],
    ])
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: 1 } })
  })

  it('names a policy with a posting that was removed', async () => {
    const policy = await seedPaidPolicy(service)
    await PostingModel.collection.deleteOne({ policyNo: policy._id, kind: 'premiumWritten' })
    const { mismatches } = await proveLedger(service.reader(JOB))
    expect(mismatches.map(({ subject, rule }) => [subject, rule])).to.deep.equal([
      [`policy:${policy._id}`, 'cashWithinDue'],
      [`policy:${policy._id}`, 'writtenMatchesPolicy'],
    ])
  })
})
