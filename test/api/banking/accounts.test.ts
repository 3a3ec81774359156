import { expect } from 'chai'
import type { BankAccountList } from '../../../server/business/party/banking/banking.contract.ts'
import {
  proposeAccountEnding,
  proposeAccountOpening,
} from '../../../server/business/party/banking/usecases/proposeAccountChange.ts'
import { confirmChange } from '../../../server/business/party/changes/usecases/decideChange.ts'
import { useService } from '../../support/app.ts'

describe('GET /bank-accounts', () => {
  const service = useService()
  const opened: string[] = []

  async function open(bank: string, accountNumber: string, purpose: 'general' | 'premium' | 'claims'): Promise<string> {
    const account = { accountHolder: '保险公司', bank, accountNumber, purpose, reason: '开立账户' }
    const change = await service.act('organisationAdministratorA', (work) => proposeAccountOpening(work, account))
    await service.act('organisationAdministratorA2', (work) => confirmChange(work, { changeNo: change._id }))
    return change.subjectId ?? ''
  }

  before(async () => {
    opened.push(
      await open('中国工商银行', '0200099900000001101', 'premium'),
      await open('中国建设银行', '0200099900000001102', 'claims'),
      await open('中国农业银行', '0200099900000001103', 'general'),
    )
    const accountNo = opened[2] ?? ''
    const change = await service.act('organisationAdministratorA', (work) =>
      proposeAccountEnding(work, { accountNo, reason: '销户' }),
    )
    await service.act('organisationAdministratorA2', (work) => confirmChange(work, { changeNo: change._id }))
  })

  const listed = async (query: string) => {
    const answer = await (await service.signIn('insurerFinanceA')).get(`/bank-accounts${query}`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return (answer.body as BankAccountList).items.map(({ number }) => number)
  }

  it('gives those in use or ended, and of these what is for a purpose', async () => {
    const [premium, claims, ended] = opened
    expect(await listed('?standing=inUse')).to.deep.equal([claims, premium])
    expect(await listed('?standing=ended')).to.deep.equal([ended])
    expect(await listed('?standing=inUse&purpose=premium&purpose=general')).to.deep.equal([premium])
    expect(await listed('?standing=inUse&purpose=premium&q=1102')).to.deep.equal([])
    expect(await listed('?standing=inUse&purpose=claims&q=1102')).to.deep.equal([claims])
  })

  it('refuses a standing that there is not', async () => {
    const answer = await (await service.signIn('insurerFinanceA')).get('/bank-accounts?standing=lost')
    expect(answer.status).to.equal(400)
  })
})
