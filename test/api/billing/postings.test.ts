import { expect } from 'chai'
import type { PostingList } from '../../../server/business/ledger/billing/billing.contract.ts'
import { claimReserved } from '../../../server/business/ledger/billing/domain/claimMoney.ts'
import { insurersOf } from '../../../server/business/ledger/billing/domain/premium.ts'
import { post } from '../../../server/business/ledger/billing/usecases/post.ts'
import { useService } from '../../support/app.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'

describe('GET /postings', () => {
  const service = useService()
  let policyNo: string
  before(async () => {
    const policy = await seedPaidPolicy(service)
    policyNo = policy._id
    const loss = {
      claimNo: 'CL2026000001',
      policyNo,
      parties: policy.parties,
      productCode: policy.product.code,
      region: policy.region,
      beneficiaryId: policy.parties.userIds[0] ?? '',
      cover: 'quality',
      item: 1,
      version: 1,
      accidentDay: '2026-03-02',
      insurers: insurersOf(policy),
    }
    const occasion = { event: 'claim:CL2026000001#2', effectiveOn: '2026-03-02' }
    await service.act('claimsHandlerA', (work) =>
      post(work, [claimReserved(loss, [{ type: 'indemnity', amountFen: 5 }], occasion)]),
    )
  })
  const list = async (who: PersonName, query = '') => {
    const answer = await (await service.signIn(who)).get(`/postings${query}`)
    return (answer.body as PostingList).items
  }
  const kinds = async (who: PersonName, query = '') => (await list(who, query)).map(({ kind }) => kind)
  const premium = ['premiumWritten', 'premiumReceived']

  it('shows the insurer everything, the maker no reserve, strangers nothing', async () => {
    expect(await kinds('insurerFinanceA')).to.have.members([...premium, 'claimReserved'])
    expect(await kinds('manufacturerA')).to.have.members(premium)
    expect(await kinds('insurerFinanceB')).to.deep.equal([])
    expect(await kinds('manufacturerB')).to.deep.equal([])
  })

  it('tells a transaction as one movement, with its entries', async () => {
    const [reserve] = await list('insurerFinanceA', '?kind=claimReserved')
    const insurerId = service.organisation('insurerA')
    expect(reserve).to.deep.include({
      number: 'LT:claim:CL2026000001#2.1',
      source: `insurer:${insurerId}`,
      destination: `reserve:${insurerId}`,
      amountFen: 5,
      effectiveOn: '2026-03-02',
      earns: null,
      corrects: null,
    })
    const known = {
      party: insurerId,
      counterparty: null,
      currency: 'CNY',
      cover: 'quality',
      item: 1,
      version: 1,
      accidentDay: '2026-03-02',
      reserveType: 'indemnity',
      sharePpm: 1_000_000,
    }
    expect(reserve?.entries).to.deep.equal([
      { ...known, account: 'incurredLosses', amountFen: 5 },
      { ...known, account: 'claimReserve', amountFen: -5 },
    ])
  })

  it('narrows by subject, policy and kind', async () => {
    expect(await kinds('insurerFinanceA', '?subject=claim:CL2026000001')).to.deep.equal(['claimReserved'])
    expect(await kinds('insurerFinanceA', `?policyNo=${policyNo}&kind=premiumReceived`)).to.deep.equal([
      'premiumReceived',
    ])
    expect(await kinds('insurerFinanceA', '?kind=premiumWritten')).to.have.length(1)
  })

  it('answers 401, 403 and 400', async () => {
    const user = await service.signIn('equipmentUserA')
    const finance = await service.signIn('insurerFinanceA')
    expect((await service.anonymous().get('/postings')).status).to.equal(401)
    expect((await user.get('/postings')).status).to.equal(403)
    expect((await finance.get('/postings?kind=shadow')).status).to.equal(400)
  })
})
