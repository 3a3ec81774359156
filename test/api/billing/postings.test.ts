import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { PostingList } from '../../../server/business/ledger/billing/billing.contract.ts'
import { claimReserved } from '../../../server/business/ledger/billing/domain/claimMoney.ts'
import { insurersOf } from '../../../server/business/ledger/billing/domain/premium.ts'
import { post } from '../../../server/business/ledger/billing/usecases/post.ts'
import { useService } from '../../support/app.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'
import { followSearch } from '../../support/searching.ts'

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

  describe('by what is typed', () => {
    const sought = async (who: PersonName, q: string) =>
      (await (await service.signIn(who)).get(`/postings?q=${encodeURIComponent(q)}`)).body as PostingList
    const found = async (who: PersonName, q: string) => (await sought(who, q)).items.map(({ kind }) => kind)
    const all = [...premium, 'claimReserved']
    const reference = 'ＷＹ 20260302—0001'
    let policy: Policy

    before(async () => {
      policy = await policyStore.model.findById(policyNo).orFail().lean()
      await LedgerTransactionModel.collection.updateOne(
        { policyNo, kind: 'premiumReceived' },
        { $set: { 'bankReference.reference': reference, 'bankReference.key': 'WY202603020001' } },
      )
    })

    it('finds those of a policy or claim by its whole number at once', async () => {
      expect(await found('insurerFinanceA', policyNo.toLowerCase())).to.have.members(all)
      expect(await found('insurerFinanceA', 'cl2026000001')).to.deep.equal(['claimReserved'])
    })

    it('finds those of a policy by any part of its number, its machines and its parties, once that is followed', async () => {
      await followSearch(service.clock)
      const { firstItemName, firstSerialNumber } = policy.headline
      const words = [policyNo.slice(3), firstItemName.slice(1, 3), `${firstSerialNumber}`.slice(-5), 'nufacturerA']
      for (const q of [...words, words.join(' ')]) expect(await found('insurerFinanceA', q), q).to.have.members(all)
      expect(await found('manufacturerA', words.join(' '))).to.have.members(premium)
      expect(await found('insurerFinanceB', words.join(' '))).to.deep.equal([])
      expect(await found('insurerFinanceA', `${words.join(' ')} nufacturerB`)).to.deep.equal([])
    })

    it('finds by how a bank reference begins, however it is spelled, also among other words', async () => {
      for (const q of ['wy20260302', 'WY-20260302-0001', 'wy 20260302 0001', `WY2026 ${policyNo.slice(3)}`])
        expect(await found('insurerFinanceA', q), q).to.deep.equal(['premiumReceived'])
      expect(await found('manufacturerA', 'wy2026030')).to.deep.equal(['premiumReceived'])
      expect(await found('insurerFinanceB', 'wy2026030')).to.deep.equal([])
      expect(await found('supervisor', 'wy2026030')).to.deep.equal(['premiumReceived'])
    })

    it('goes together with filters and orders, and says what came of it', async () => {
      const finance = await service.signIn('insurerFinanceA')
      const narrowed = await finance.get(`/postings?q=${policyNo}&kind=premiumWritten&sort=effectiveOn`)
      expect((narrowed.body as PostingList).items.map(({ kind }) => kind)).to.deep.equal(['premiumWritten'])
      expect(await sought('insurerFinanceA', '不在册的')).to.deep.include({ items: [], found: 'complete' })
      expect(await sought('insurerFinanceA', 'W')).to.deep.include({ items: [], found: 'tooShort' })
    })

    it('takes a policy number in small letters and with blanks as a filter', async () => {
      const spelled = `${policyNo.slice(0, 2)} ${policyNo.slice(2)}`.toLowerCase()
      expect(await kinds('insurerFinanceA', `?policyNo=${encodeURIComponent(spelled)}`)).to.have.members(all)
    })
  })

  it('answers 401, 403 and 400', async () => {
    const user = await service.signIn('equipmentUserA')
    const finance = await service.signIn('insurerFinanceA')
    expect((await service.anonymous().get('/postings')).status).to.equal(401)
    expect((await user.get('/postings')).status).to.equal(403)
    expect((await finance.get('/postings?kind=shadow')).status).to.equal(400)
  })
})
