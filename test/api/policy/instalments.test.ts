import { expect } from 'chai'
import { policyStore } from '../../../models/policies.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type {
  InstalmentsView,
  ReceivableAgesView,
  ReceivableList,
} from '../../../server/business/policy/instalment/instalment.contract.ts'
import type { EndorsementView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { useService } from '../../support/app.ts'
import { publishedOf } from '../../support/builders/definition.ts'
import { seedBoundPolicy, seedIssuedPolicy } from '../../support/builders/policy.ts'
import { COVERS } from '../../support/builders/submission.ts'
import { importedStatement, matchesOf, openInsurerAccount } from '../../support/collection/statements.ts'
import { demandOn, demandsTold, pay, seedPolicyInParts } from '../../support/instalments.ts'
import { askAndApprove } from '../../support/servicing/desk.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('a premium plan', () => {
  const service = useService()
  const choose = async (policyNo: string, plan: string, as: 'underwriterA' | 'manufacturerA' = 'underwriterA') => {
    const person = await service.signIn(as)
    const { version } = (await (await service.signIn('underwriterA')).get(`/policies/${policyNo}`)).body as {
      version: number
    }
    return person.post(`/policies/${policyNo}/premium-plan`, { plan }, { ifMatch: version })
  }

  it('is chosen among those of the line until the policy is issued, and kept as it was', async () => {
    const { _id: policyNo, premiumFen } = await seedBoundPolicy(service)
    const underwriter = await service.signIn('underwriterA')
    const before = (await underwriter.get(`/policies/${policyNo}/instalments`)).body as InstalmentsView
    expect([before.plan.code, before.dues.length, before.offered.map(({ code }) => code)]).to.deep.equal([
      'WHOLE',
      1,
      ['WHOLE', 'FS-HALF-YEARLY', 'QUARTERLY'],
    ])
    const chosen = await choose(policyNo, 'QUARTERLY')
    expect(chosen.status, JSON.stringify(chosen.body)).to.equal(200)
    const { plan, dues, issued } = chosen.body as InstalmentsView
    expect([plan.code, plan.firstPpm, issued, dues.length]).to.deep.equal(['QUARTERLY', 400_000, false, 4])
    expect(sumFen(dues.map(({ amountFen }) => amountFen))).to.equal(premiumFen)
    const { payment } = (await policyStore.model.findById(policyNo).lean()) ?? {}
    expect(payment?.plan.hash).to.match(/^[0-9a-f]{64}$/)
  })

  it('is refused where the line does not offer it, after issue, and to the policyholder', async () => {
    const { _id: policyNo } = await seedBoundPolicy(service)
    const unknown = await choose(policyNo, 'MONTHLY')
    expect([unknown.status, unknown.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['instalment.plan-not-offered'],
    ])
    expect((await choose(policyNo, 'QUARTERLY', 'manufacturerA')).status).to.equal(403)
    const { _id: issued } = await seedIssuedPolicy(service)
    expect((await choose(issued, 'QUARTERLY')).status).to.equal(409)
  })

  describeTurningAway({
    service,
    target: () => seedBoundPolicy(service),
    path: (number) => `/policies/${number}/premium-plan`,
    body: { plan: 'QUARTERLY' },
    by: 'underwriterA',
    forbidden: 'insurerFinanceA',
    foreign: 'underwriterB',
    malformed: [{}, { plan: '' }, { plan: 4 }],
  })
})

describe('what is due', () => {
  const service = useService()
  const rowsOf = async (as: 'insurerFinanceA' | 'manufacturerA' | 'manufacturerB' | 'underwriterB', query = '') =>
    ((await (await service.signIn(as)).get(`/receivables${query}`)).body as ReceivableList).items
  const agesNow = async () =>
    (await (await service.signIn('insurerFinanceA')).get('/receivable-ages')).body as ReceivableAgesView

  it('is listed by the day of its oldest part, with ages that sum to what is open, for whoever it concerns', async () => {
    const inParts = await seedPolicyInParts(service, 'QUARTERLY')
    const whole = await seedIssuedPolicy(service)
    service.clock.moveTo('2026-05-20')
    const rows = await rowsOf('insurerFinanceA')
    expect(rows.map(({ number, dueOn, ages }) => [number, dueOn, ages.to30 > 0, ages.to60 > 0])).to.deep.equal([
      [whole._id, '2026-04-01', false, true],
      [inParts._id, '2026-04-16', false, true],
    ])
    for (const { openFen, ages } of rows) expect(sumFen(Object.values(ages))).to.equal(openFen)
    expect((await rowsOf('manufacturerA')).map(({ number }) => number)).to.deep.equal([whole._id, inParts._id])
    expect(await rowsOf('manufacturerB')).to.deep.equal([])
    expect(await rowsOf('underwriterB')).to.deep.equal([])

    const ages = await agesNow()
    expect([ages.day, ages.openFen, ages.holderCount]).to.deep.equal([
      '2026-05-20',
      inParts.premiumFen + whole.premiumFen,
      1,
    ])
    expect(ages.holders.map(({ holderId, openFen }) => [holderId, openFen])).to.deep.equal([
      [whole.holderId, ages.openFen],
    ])
    for (const age of ['notDue', 'to30', 'to60', 'to90', 'more'] as const)
      expect(sumFen(rows.map((row) => row.ages[age])), age).to.equal(ages.ages[age])

    await pay(service, whole._id, whole.premiumFen)
    expect((await agesNow()).openFen).to.equal(inParts.premiumFen)
    expect((await rowsOf('insurerFinanceA')).map(({ number }) => number)).to.deep.equal([inParts._id])
  })

  it('is read page by page', async () => {
    service.clock.moveTo('2026-03-02')
    const finance = await service.signIn('insurerFinanceA')
    await seedIssuedPolicy(service)
    const first = (await finance.get('/receivables?limit=1')).body as ReceivableList
    const second = (await finance.get(`/receivables?limit=1&cursor=${first.nextCursor}`)).body as ReceivableList
    expect([first.items.length, second.items.length]).to.deep.equal([1, 1])
    expect(first.items[0]?.number).not.to.equal(second.items[0]?.number)
    expect((await finance.get('/exports/receivables?language=zh')).status).to.equal(200)
    expect((await (await service.signIn('manufacturerA')).get('/receivable-ages')).status).to.equal(403)
  })

  it('is matched with a credit of what the next instalment comes to', async () => {
    service.clock.moveTo('2026-03-02')
    const { _id: policyNo } = await seedPolicyInParts(service, 'QUARTERLY')
    service.clock.moveTo('2026-05-20')
    const maker = await service.signIn('manufacturerA')
    const { dues } = (await maker.get(`/policies/${policyNo}/instalments`)).body as InstalmentsView
    const yuan = ((dues[0]?.amountFen ?? 0) / 100).toFixed(2)
    const bankAccountNo = await openInsurerAccount(service)
    const { number } = await importedStatement(
      service,
      bankAccountNo,
      `2026-05-20,LS-1,${yuan},,,manufacturerA公司,6222-0001,首期保费 ${policyNo}`,
    )
    const [match] = (await matchesOf(service, number))[0]?.matches ?? []
    expect([match?.exact, match?.reasons.includes('instalment'), match?.parts]).to.deep.equal([
      true,
      true,
      [{ policyNo, amountFen: dues[0]?.amountFen }],
    ])
  })

  it('follows a change of the premium: the parts are the premium to the fen', async () => {
    service.clock.moveTo('2026-03-02')
    const policy = await seedPolicyInParts(service, 'QUARTERLY')
    const raise = {
      type: 'changeLimits',
      totalLimitFen: 2_000_000_000,
      covers: COVERS.map(({ code }) => ({ code, limitFen: 2_000_000_000, perOccurrenceLimitFen: 1_000_000_000 })),
    }
    const effectiveFrom = addDays(policy.period.from, 120)
    const before = await duesOf(policy._id)
    const { outcome } = await askAndApprove(service, policy._id, {
      effectiveFrom,
      actions: [raise],
      reason: '提高限额',
    })
    const after = await duesOf(policy._id)
    expect(sumFen(after)).to.equal(outcome?.premiumAfterFen)
    // Two were due by then and stay as they are; the other two share what is added.
    expect(after.slice(0, 2)).to.deep.equal(before.slice(0, 2))
    expect((after[2] ?? 0) - (after[3] ?? 0)).to.be.within(0, 1)
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  const duesOf = async (policyNo: string): Promise<number[]> => {
    const view = (await (await service.signIn('manufacturerA')).get(`/policies/${policyNo}/instalments`)).body
    return (view as InstalmentsView).dues.map(({ amountFen }) => amountFen)
  }
})

describe('a contract that may be cancelled for want of payment', () => {
  const service = useService()
  const right = { beforeInceptionPpm: 0, shortRatePpm: null, reference: '条款第十条' }

  it('is proposed for cancellation once, with the notice it asks for, and stays in force until a person decides', async () => {
    await publishedOf(service, 'product', '2026-04-01', (content) => ({
      ...content,
      version: 'own-1',
      cancellation: { ...right, nonPayment: { graceDays: 30, noticeDays: 15 } },
    }))
    const { _id: policyNo, period, premiumFen } = await seedPolicyInParts(service, 'QUARTERLY')
    for (const day of ['2026-04-01', '2026-04-17', '2026-05-17']) await demandOn(service, day)
    expect((await demandsTold(policyNo)).length).to.equal(2)
    const early = await cancelling(policyNo, '2026-06-10')
    expect(early).to.deep.equal(['endorsement.grace-runs'])
    await demandOn(service, '2026-05-18')
    await demandOn(service, '2026-05-19')
    expect(await demandsTold(policyNo)).to.deep.equal([
      '2026-04-01 premium-noticed 1 2026-04-16',
      '2026-04-17 premium-reminded 1 2026-05-17',
      '2026-05-18 grace-ended 1',
      '2026-05-18 cancellation-proposed 1 2026-06-02',
    ])
    const underwriter = await service.signIn('underwriterA')
    const { items } = (await underwriter.get('/endorsements?state=requested')).body as {
      items: readonly EndorsementView[]
    }
    expect(items.map((each) => [each.policyNo, each.effectiveFrom, each.actionTypes])).to.deep.equal([
      [policyNo, '2026-06-02', ['cancel']],
    ])
    const stored = await policyStore.model.findById(policyNo).lean()
    expect([stored?.state, stored?.period, stored?.premiumFen]).to.deep.equal(['issued', period, premiumFen])

    await pay(service, policyNo, premiumFen)
    const outcome = await underwriter.get(`/endorsements/${items[0]?.number}/outcome`)
    expect(outcome.problem.failures.map(({ code }) => code)).to.include('endorsement.nothing-owed')
  })

  const cancelling = async (policyNo: string, effectiveFrom: string): Promise<readonly string[]> => {
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/policies/${policyNo}/endorsement-preview`, {
      effectiveFrom,
      actions: [{ type: 'cancel', ground: 'nonPayment' }],
      reason: '欠费',
    })
    return answer.problem.failures.map(({ code }) => code)
  }
})
