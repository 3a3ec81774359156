import { expect } from 'chai'
import { bankAccountStore } from '../../../models/bankAccounts.ts'
import type { PayeeAccountList } from '../../../server/business/party/banking/banking.contract.ts'
import { useService } from '../../support/app.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'

describe('GET /policies/:number/refund-accounts', () => {
  const service = useService()
  let path: string
  before(async () => {
    path = `/policies/${(await seedPaidPolicy(service))._id}/refund-accounts`
  })
  const asked = async (name: PersonName) => (await service.signIn(name)).get(path)

  it('turns away whoever pays no refunds of the policy', async () => {
    expect((await service.anonymous().get(path)).status).to.equal(401)
    for (const name of ['underwriterA', 'manufacturerA'] as const)
      expect((await asked(name)).status, name).to.equal(403)
    expect((await asked('insurerFinanceB')).status).to.equal(404)
    const finance = await service.signIn('insurerFinanceA')
    expect((await finance.get('/policies/FS2026999999/refund-accounts')).status).to.equal(404)
  })

  it('names the accounts of the policyholder, with the whole number and its bank', async () => {
    expect((await asked('insurerFinanceA')).body).to.deep.equal({ items: [] })
    const number = service.bankAccount('equipmentUserA')
    const $set = { organisationId: service.organisation('manufacturerA'), purpose: 'general' }
    await bankAccountStore.model.collection.updateOne({ _id: number } as never, { $set })
    const { items } = (await asked('insurerFinanceA')).body as PayeeAccountList
    expect(items.map((account) => [account.number, account.accountNumber, account.coolingOffUntil])).to.deep.equal([
      [number, '6222020011001234', null],
    ])
  })
})
