import { expect } from 'chai'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import { useService } from '../support/app.ts'
import { grantedBy } from '../support/builders/grant.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import { insurePolicy } from '../support/claims/insurePolicy.ts'
import type { PersonName } from '../support/people.ts'

/** Names that every object of the language has, though nobody gave them to it. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
const TOO_LARGE = [1e300, 2 ** 53, Number.MAX_SAFE_INTEGER, -1, 0, 0.5]

describe('somebody else’s claim, ledger and authority', () => {
  const service = useService()
  const stages = claimStages(service)
  let claim: Awaited<ReturnType<typeof stages.approved>>
  let grantNo: string

  before(async () => {
    claim = await stages.approved({ policyNo: (await insurePolicy(service))._id })
    grantNo = (await grantedBy(service, 'underwritingManagerA', {}))._id
  })

  const statuses = async (name: PersonName, ask: (client: Awaited<ReturnType<typeof service.signIn>>) => unknown[]) => {
    const answers = await Promise.all(ask(await service.signIn(name)))
    return (answers as { status: number }[]).map(({ status }) => status)
  }

  it('does not exist for another insurer, to read or to change', async () => {
    const paths = [
      `/claims/${claim._id}/occurrence`,
      `/policies/${claim.policyNo}/balances`,
      `/policies/${claim.policyNo}/history`,
      `/claims/${claim._id}/history`,
    ]
    expect(await statuses('claimsHandlerB', (client) => paths.map((path) => client.get(path)))).to.deep.equal(
      paths.map(() => 404),
    )
    const day = service.clock.businessDate()
    const repayment = { amountFen: 100, reference: 'BACK-1', receivedOn: day }
    const joined = { sameOccurrenceAs: claim._id, reasonZh: '同一事故' }
    expect([
      ...(await statuses('insurerFinanceB', (client) => [
        client.post(`/claims/${claim._id}/repayments`, repayment, { ifMatch: 1 }),
      ])),
      ...(await statuses('claimsHandlerB', (client) => [
        client.post(`/claims/${claim._id}/occurrence`, joined, { ifMatch: 1 }),
      ])),
      ...(await statuses('underwritingManagerB', (client) => [
        client.get(`/authority-grants/${grantNo}`),
        client.post(`/authority-grants/${grantNo}/revocation`, { reason: '撤销他人授权' }, { ifMatch: 1 }),
      ])),
    ]).to.deep.equal([404, 404, 404, 404])
  })

  it('is no row of another insurer’s lists, whatever filter asks for it', async () => {
    const rows = async (name: PersonName, path: string) => {
      const { status, body } = await (await service.signIn(name)).get(path)
      expect([path, status]).to.deep.equal([path, 200])
      return JSON.stringify(body)
    }
    for (const path of ['/postings', `/postings?policyNo=${claim.policyNo}`, '/claims', '/deliveries', '/policies']) {
      const answer = await (await service.signIn('insurerFinanceB')).get(path)
      expect(JSON.stringify(answer.body), path).to.not.contain(claim.policyNo)
    }
    expect(await rows('underwritingManagerB', '/near-limit-decisions')).to.not.contain(claim._id)
    expect(await rows('underwritingManagerB', '/authority-grants')).to.not.contain(grantNo)
  })

  it('is no past state for whoever administers the platform, and none for whoever insures it', async () => {
    const streams = [`claim:${claim._id}`, `policy:${claim.policyNo}`, `authorityGrant:${grantNo}`]
    const ask = (name: PersonName) =>
      statuses(name, (client) => streams.map((stream) => client.get(`/audit/state?stream=${stream}`)))
    expect(await ask('administrator')).to.deep.equal([404, 404, 404])
    expect(await ask('claimsHandlerA')).to.deep.equal([403, 403, 403])
    expect(await ask('supervisor')).to.deep.equal([200, 200, 200])
  })

  it('is not asked for by operators or names that every object has', async () => {
    const supervisor = await service.signIn('supervisor')
    for (const query of ['stream[$ne]=x', 'stream[$gt]=', 'stream=a&stream=b', 'stream=x&asOf[$gt]=2026-01-01']) {
      expect([query, (await supervisor.get(`/audit/state?${query}`)).status]).to.deep.equal([query, 400])
    }
    const businessDate = service.clock.businessDate()
    for (const name of INHERITED) {
      const asked = [`/audit/state?stream=${name}:x`, `/audit/state?stream=user:${name}`]
      for (const path of asked) expect([path, (await supervisor.get(path)).status]).to.deep.equal([path, 404])
      const administrator = await service.signIn('administrator')
      for (const path of [`/followers/${name}/retry`, `/jobs/${name}/run`, `/job-runs/${name}/retry`]) {
        const { status } = await administrator.post(path, {
          ...(path.endsWith('run') && { businessDate }),
          reason: '再试一次',
        })
        expect([path, status]).to.deep.equal([path, 404])
      }
    }
  })

  it('is repaid by no amount that is none, without a key, nor by whoever decides it', async () => {
    const finance = await service.signIn('insurerFinanceA')
    const { version } = (await finance.get(`/claims/${claim._id}`)).body as ClaimView
    const path = `/claims/${claim._id}/repayments`
    const body = { amountFen: 100, reference: 'BACK-2', receivedOn: service.clock.businessDate() }
    for (const amountFen of TOO_LARGE)
      expect((await finance.post(path, { ...body, amountFen }, { ifMatch: version })).status, `${amountFen}`).to.equal(
        400,
      )
    expect((await finance.post(path, body, { ifMatch: version, key: null })).status).to.equal(400)
    expect((await finance.post(path, body)).status).to.equal(428)
    expect((await finance.post(path, body, { ifMatch: version })).problem.code).to.equal('claim.nothing-to-give-back')
    const approver = await service.signIn('claimsApproverA')
    expect((await approver.post(path, body, { ifMatch: version })).status).to.equal(403)
  })

  it('is paid once where two send the payment at the same instant, with different keys', async () => {
    const finance = await service.signIn('insurerFinanceA')
    const other = await service.signInAnew('insurerFinanceA')
    const { version, outstandingFen } = (await finance.get(`/claims/${claim._id}`)).body as ClaimView
    const payment = {
      beneficiaryId: service.organisation('equipmentUserA'),
      amountFen: outstandingFen,
      reference: 'PAY-TWICE',
      bankAccountNo: service.bankAccount('equipmentUserA'),
    }
    const pay = (client: typeof finance) => client.post(`/claims/${claim._id}/payment`, payment, { ifMatch: version })
    const answers = await Promise.all([pay(finance), pay(other), pay(finance)])
    const paid = answers.filter(({ status }) => status < 300)
    expect(paid, JSON.stringify(answers.map(({ body }) => body)).slice(0, 800)).to.have.length(1)
    expect(((await finance.get(`/claims/${claim._id}`)).body as ClaimView).outstandingFen).to.equal(0)
  })
})
