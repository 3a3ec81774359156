import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'

describe('POST /policies/:number/issue', () => {
  const service = useService()

  it('issues a bound policy and makes the premium of each cover due', async () => {
    const bound = await seedBoundPolicy(service)
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/policies/${bound._id}/issue`, {}, { ifMatch: bound.version })

    expect(answer.status).to.equal(200)
    const policy = answer.body as PolicyView
    expect(policy.state).to.equal('issued')
    expect(policy.issuedAt).to.equal(service.clock.now().toISOString())
    expect(policy.outstandingPremiumFen).to.equal(policy.premiumFen)
    const written = await LedgerTransactionModel.find({ subject: `policy:${bound._id}` }).lean<LedgerTransaction[]>()
    expect(written.map(({ _id, kind, earns }) => [_id, kind, earns])).to.deep.equal([
      [`LT:policy:${bound._id}#2.1`, 'premiumWritten', bound.period],
    ])
    const owed = written[0]?.entries.filter(({ account }) => account === 'premiumReceivable') ?? []
    expect(owed.map(({ cover, amountFen, party }) => [cover, amountFen, party])).to.deep.equal(
      policy.terms.covers.map(({ code, premiumFen }) => [code, premiumFen, service.organisation('insurerA')]),
    )
    expect(owed.reduce((sum, { amountFen }) => sum + amountFen, 0)).to.equal(policy.premiumFen)
  })

  it('issues once: the same request again answers as before and posts nothing', async () => {
    const bound = await seedBoundPolicy(service)
    const underwriter = await service.signIn('underwriterA')
    const options = { ifMatch: bound.version, key: `issue-${bound._id}` }
    const first = await underwriter.post(`/policies/${bound._id}/issue`, {}, options)
    const second = await underwriter.post(`/policies/${bound._id}/issue`, {}, options)

    expect(second.body).to.deep.equal(first.body)
    expect(await LedgerTransactionModel.countDocuments({ subject: `policy:${bound._id}` })).to.equal(1)
  })

  it('refuses with 409 what is issued already', async () => {
    const policy = await seedIssuedPolicy(service)
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/policies/${policy._id}/issue`, {}, { ifMatch: policy.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  it('refuses with 401, 403, 404, 412 and 428', async () => {
    const bound = await seedBoundPolicy(service)
    const path = `/policies/${bound._id}/issue`
    const underwriter = await service.signIn('underwriterA')
    const manufacturer = await service.signIn('manufacturerA')
    const other = await service.signIn('underwriterB')
    const ifMatch = bound.version

    expect((await service.anonymous().post(path, {}, { ifMatch })).status).to.equal(401)
    expect((await manufacturer.post(path, {}, { ifMatch })).status).to.equal(403)
    expect((await other.post(path, {}, { ifMatch })).status).to.equal(404)
    expect((await underwriter.post(path, {}, { ifMatch: ifMatch + 1 })).status).to.equal(412)
    expect((await underwriter.post(path, {})).status).to.equal(428)
  })
})
