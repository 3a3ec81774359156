import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { subsidyApplicationStore } from '../../../models/subsidyApplications.ts'
import { movementOf } from '../../../server/business/ledger/billing/domain/movement.ts'
import type { SubsidyApplicationView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../../support/app.ts'
import { codesOf, giveApplication, givePolicy, receive } from '../../support/builders/subsidies.ts'
import type { PersonName } from '../../support/people.ts'

describe('POST /subsidy-applications/:number/approval', () => {
  const service = useService()
  let count = 0
  const recommended = async () => {
    const policyNo = `FS202600000${++count}`
    await givePolicy(service, policyNo)
    return giveApplication(service, policyNo, 'recommended')
  }
  const approve = async (
    who: PersonName,
    { number, version }: SubsidyApplicationView,
    body: object = { amountFen: 160_000_000 },
    options: object = { ifMatch: version },
  ) => (await service.signIn(who)).post(`/subsidy-applications/${number}/approval`, body, options)
  const postingsOf = ({ number }: SubsidyApplicationView) =>
    LedgerTransactionModel.find({ subject: `subsidy:${number}` }).lean()

  it('approves and makes the treasury owe the policyholder the amount', async () => {
    const application = await recommended()
    const answer = await approve('ministryOfficer', application)
    expect([answer.status, (answer.body as SubsidyApplicationView).state]).to.deep.equal([200, 'approved'])
    expect((answer.body as SubsidyApplicationView).decision).to.include({
      outcome: 'approved',
      userId: service.person('ministryOfficer').id,
      on: '2026-03-02',
    })
    const postings = await postingsOf(application)
    expect(postings).to.have.length(1)
    const [posting] = postings
    if (!posting) throw new Error('nothing was posted')
    expect(movementOf(posting)).to.deep.equal({
      source: 'treasury:national',
      destination: `policyholder:${service.organisation('manufacturerA')}`,
      amountFen: 160_000_000,
    })
    expect(posting).to.include({
      kind: 'subsidyDue',
      policyNo: application.policyNo,
      event: `subsidyApplication:${application.number}#${application.version + 1}`,
      businessDate: '2026-03-02',
    })
  })

  it('posts once for a key sent twice', async () => {
    const application = await recommended()
    const options = { ifMatch: application.version, key: 'approve-key-1' }
    await approve('ministryOfficer', application, undefined, options)
    const again = await approve('ministryOfficer', application, undefined, options)
    expect([again.status, again.headers.get('Idempotency-Replayed')]).to.deep.equal([200, 'true'])
    expect(await postingsOf(application)).to.have.length(1)
  })

  it('lets one of two officers through who approve at once', async () => {
    const application = await recommended()
    const answers = await Promise.all([
      approve('ministryOfficer', application),
      approve('ministryFinance', application),
    ])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 412])
    expect(await postingsOf(application)).to.have.length(1)
  })

  it('is 409 when the facts now give another amount, naming both, and posts nothing', async () => {
    const application = await recommended()
    await receive(service, application.policyNo, 100_000_000)
    const answer = await approve('ministryOfficer', application)
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures[0]).to.include({
      code: 'subsidy.assessment-changed',
      value: 80_000_000,
      threshold: 160_000_000,
      unit: 'fen',
    })
    expect(await postingsOf(application)).to.deep.equal([])
    expect((await subsidyApplicationStore.model.findById(application.number).lean())?.state).to.equal('recommended')
  })

  it('is 409 for another amount than was applied for', async () => {
    const answer = await approve('ministryOfficer', await recommended(), { amountFen: 160_000_001 })
    expect([answer.status, ...codesOf(answer)]).to.deep.equal([409, 'subsidy.amount-differs'])
  })

  it('is 409 before it is recommended', async () => {
    await givePolicy(service, 'FS2026000099')
    const application = await giveApplication(service, 'FS2026000099', 'submitted')
    const answer = await approve('ministryOfficer', application)
    expect([answer.status, ...codesOf(answer)]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  it('is 400 for an amount that is text, 428 without a version, 412 with an old one, 400 without a key', async () => {
    const application = await recommended()
    const { version } = application
    const answers = [
      await approve('ministryOfficer', application, { amountFen: '160000000' }),
      await approve('ministryOfficer', application, undefined, {}),
      await approve('ministryOfficer', application, undefined, { ifMatch: version - 1 }),
      await approve('ministryOfficer', application, undefined, { ifMatch: version, key: null }),
    ]
    expect(answers.map(({ status }) => status)).to.deep.equal([400, 428, 412, 400])
  })

  it('is 401 for nobody, 403 for the recommender, 404 for a number that is none', async () => {
    const application = await recommended()
    const path = `/subsidy-applications/${application.number}/approval`
    expect((await service.anonymous().post(path, { amountFen: 1 }, { ifMatch: 1 })).status).to.equal(401)
    expect((await approve('recommenderA', application)).status).to.equal(403)
    expect((await approve('ministryOfficer', { ...application, number: 'SA2026999999' })).status).to.equal(404)
  })
})
