import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import type { PolicyTimelineView, PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import type { EndorsementAction } from '../../../server/business/servicing/endorsement/domain/action.ts'
import type {
  EndorsementPreviewView,
  EndorsementView,
} from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { addDays, daysBetween } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy, seedPaidPolicy } from '../../support/builders/policy.ts'
import { COVERS, draftItem } from '../../support/builders/submission.ts'
import { askAndApprove, policyNow } from '../../support/servicing/desk.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

type PolicyDocument = Policy & Stored

const raise = (totalLimitFen: number): EndorsementAction => ({
  type: 'changeLimits',
  totalLimitFen,
  covers: COVERS.map(({ code }) => ({
    code,
    limitFen: totalLimitFen,
    perOccurrenceLimitFen: totalLimitFen / 2,
  })),
})

describe('endorsements', () => {
  const service = useService()
  const body = (effectiveFrom: string, actions: readonly object[], more: object = {}) => ({
    effectiveFrom,
    actions,
    reason: '合同变更',
    ...more,
  })

  const preview = async (policy: PolicyDocument, effectiveFrom: string, actions: readonly object[], more = {}) => {
    const maker = await service.signIn('manufacturerA')
    return maker.post(`/policies/${policy._id}/endorsement-preview`, body(effectiveFrom, actions, more))
  }

  const endorse = (policy: PolicyDocument, effectiveFrom: string, actions: readonly object[], more = {}) =>
    askAndApprove(service, policy._id, body(effectiveFrom, actions, more))

  const now = ({ _id }: PolicyDocument): Promise<PolicyDocument> => policyNow(_id)

  const viewOn = async ({ _id }: PolicyDocument, on: string): Promise<PolicyView> =>
    (await (await service.signIn('manufacturerA')).get(`/policies/${_id}?on=${on}`)).body as PolicyView

  const owedFen = async ({ _id }: PolicyDocument): Promise<number> => {
    const transactions = await LedgerTransactionModel.find({ policyNo: _id }).lean<LedgerTransaction[]>()
    return transactions
      .flatMap(({ entries }) => entries)
      .filter(({ account }) => account === 'premiumReceivable')
      .reduce((sum, { amountFen }) => sum + amountFen, 0)
  }

  it('raises a limit from a day on: previewed and endorsed come to the same fen, by the days that are left', async () => {
    const policy = await seedIssuedPolicy(service)
    const from = addDays(policy.period.from, 100)
    const previewed = (await preview(policy, from, [raise(2_000_000_000)])).body as EndorsementPreviewView
    const endorsed = await endorse(policy, from, [raise(2_000_000_000)])
    const { premiumBeforeFen = 0, premiumAfterFen = 0 } = endorsed.outcome ?? {}
    expect(premiumAfterFen - premiumBeforeFen).to.equal(previewed.differenceFen)
    expect(previewed.differenceFen).to.be.greaterThan(0)
    expect(endorsed.state).to.equal('endorsed')

    const after = await now(policy)
    expect([after.versionNo, after.premiumFen]).to.deep.equal([2, premiumAfterFen])
    expect(after.headline.totalLimitFen).to.equal(2_000_000_000)
    expect(await owedFen(policy)).to.equal(premiumAfterFen)
    const [before, then] = [await viewOn(policy, addDays(from, -1)), await viewOn(policy, from)]
    expect([before.terms.totalLimitFen, then.terms.totalLimitFen]).to.deep.equal([1_000_000_000, 2_000_000_000])
    expect(then.terms.endorsementNo).to.equal(endorsed.number)
    const changed = await LedgerTransactionModel.find({ policyNo: policy._id, kind: 'premiumChanged' }).lean<
      LedgerTransaction[]
    >()
    expect(changed.map(({ earns }) => earns)).to.deep.equal([{ from, to: policy.period.to }])
  })

  it('shows the terms of a day as they were known on another, and all versions over their days', async () => {
    const policy = await seedIssuedPolicy(service)
    const before = service.clock.businessDate()
    service.clock.moveTo(addDays(before, 3))
    const from = addDays(policy.period.from, 100)
    await endorse(policy, from, [raise(2_000_000_000)])
    const maker = await service.signIn('manufacturerA')
    const limitKnownOn = async (knownOn: string) =>
      ((await maker.get(`/policies/${policy._id}?on=${from}&knownOn=${knownOn}`)).body as PolicyView).terms
        .totalLimitFen
    expect(await limitKnownOn(addDays(before, 2))).to.equal(1_000_000_000)
    expect(await limitKnownOn(addDays(before, 3))).to.equal(2_000_000_000)
    const early = await maker.get(`/policies/${policy._id}?on=${from}&knownOn=${addDays(before, -1)}`)
    expect([early.status, early.problem.code]).to.deep.equal([409, 'policy.no-terms-then'])
    const timeline = (await maker.get(`/policies/${policy._id}/terms`)).body as PolicyTimelineView
    expect(timeline.stretches).to.deep.equal([
      { days: { from: policy.period.from, to: from }, versionNo: 1, ends: null },
      { days: { from, to: policy.period.to }, versionNo: 2, ends: null },
    ])
    const then = (await maker.get(`/policies/${policy._id}/terms?knownOn=${addDays(before, 2)}`)).body
    expect((then as PolicyTimelineView).versions).to.have.length(1)
  })

  it('there and back costs nothing, to the fen', async () => {
    const policy = await seedIssuedPolicy(service)
    const from = addDays(policy.period.from, 61)
    await endorse(policy, from, [raise(3_000_000_000)])
    await endorse(policy, from, [{ type: 'changeLimits', totalLimitFen: 1_000_000_000, covers: COVERS.map(limitsOf) }])
    expect((await now(policy)).premiumFen).to.equal(policy.premiumFen)
    expect(await owedFen(policy)).to.equal(policy.premiumFen)
  })

  it('in whatever order they are recorded, changes come to the same terms and premium', async () => {
    const [one, other] = [await seedIssuedPolicy(service), await seedIssuedPolicy(service)]
    expect(one.premiumFen).to.equal(other.premiumFen)
    const [early, late] = [addDays(one.period.from, 30), addDays(one.period.from, 200)]
    const share: EndorsementAction = {
      type: 'changeOwnShare',
      code: 'quality',
      deductibleFen: 20_000_000,
      deductiblePpm: 50_000,
      copayPpm: 0,
    }
    await endorse(one, early, [raise(2_000_000_000)])
    await endorse(one, late, [share])
    await endorse(other, late, [share])
    await endorse(other, early, [raise(2_000_000_000)])
    const [a, b] = [await now(one), await now(other)]
    expect(a.premiumFen).to.equal(b.premiumFen)
    for (const day of [addDays(early, -1), early, addDays(late, -1), late]) {
      const [x, y] = [await viewOn(one, day), await viewOn(other, day)]
      const rated = ({ terms }: PolicyView) => terms.covers.map(({ premiumFen, ...cover }) => cover)
      expect([x.terms.totalLimitFen, rated(x)], day).to.deep.equal([y.terms.totalLimitFen, rated(y)])
    }
  })

  it('asks which holds where an earlier change meets a later one, and does as it is told', async () => {
    const policy = await seedIssuedPolicy(service)
    const [early, late] = [addDays(policy.period.from, 30), addDays(policy.period.from, 200)]
    const later = await endorse(policy, late, [raise(2_000_000_000)])
    const previewed = (await preview(policy, early, [raise(3_000_000_000)])).body as EndorsementPreviewView
    expect(previewed.conflicts).to.deep.equal([
      { endorsementNo: later.number, action: 0, effectiveFrom: late, type: 'changeLimits' },
    ])
    const maker = await service.signIn('manufacturerA')
    const asked = await maker.post(`/policies/${policy._id}/endorsements`, body(early, [raise(3_000_000_000)]), {
      ifMatch: (await now(policy)).version,
    })
    const { number, version } = asked.body as EndorsementView
    const { policyVersionNo, differenceFen } = previewed
    const refused = await (await service.signIn('underwriterA')).post(
      `/endorsements/${number}/approval`,
      { policyVersionNo, differenceFen },
      { ifMatch: version },
    )
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'endorsement.conflict-open'])
    const resolutions = [{ endorsementNo: later.number, action: 0, take: 'earlier' }]
    await endorse(policy, early, [raise(3_000_000_000)], { resolutions })
    expect((await viewOn(policy, late)).terms.totalLimitFen).to.equal(3_000_000_000)
  })

  it('brings in a machine and takes one out; the register of insured goods follows', async () => {
    const userId = service.organisation('equipmentUserA')
    const [stays, goes] = [draftItem({ userId }), draftItem({ userId, name: '压缩机' })]
    const policy = await seedIssuedPolicy(service, { items: [stays, goes] })
    const from = addDays(policy.period.from, 100)
    await endorse(policy, from, [
      { type: 'removeItem', itemNo: 2 },
      { type: 'addItem', item: draftItem({ userId, name: '汽轮机' }) },
    ])
    expect((await viewOn(policy, from)).terms.items.map(({ itemNo, name }) => [itemNo, name])).to.deep.equal([
      [1, '重型燃气轮机'],
      [3, '汽轮机'],
    ])
    const other = await seedIssuedPolicy(service)
    const again = (day: string) => preview(other, day, [{ type: 'addItem', item: goes }])
    const during = await again(addDays(from, -1))
    expect([during.status, during.problem.failures.map(({ code }) => code)]).to.deep.equal([
      409,
      ['underwriting.already-insured'],
    ])
    expect((await again(from)).status).to.equal(200)
    const taken = await preview(other, from, [{ type: 'addItem', item: stays }])
    expect(taken.problem.failures.map(({ code }) => code)).to.deep.equal(['underwriting.already-insured'])
  })

  it('cancels: cover ends on the day, the days that are left go back, and the refund closes the account', async () => {
    const policy = await seedPaidPolicy(service)
    const from = addDays(policy.period.from, 100)
    await endorse(policy, from, [{ type: 'cancel', ground: 'holder' }])
    const after = await now(policy)
    const days = daysBetween(policy.period.from, policy.period.to)
    const keptFen = (await viewOn(policy, policy.period.from)).terms.covers
      .map(({ premiumFen }) => Math.round((premiumFen * 100) / days))
      .reduce((sum, fen) => sum + fen, 0)
    expect([after.period.to, after.premiumFen, after.state]).to.deep.equal([from, keptFen, 'issued'])

    const finance = await service.signIn('insurerFinanceA')
    const seen = (await finance.get(`/policies/${policy._id}`)).body as PolicyView
    expect(seen.refundablePremiumFen).to.equal(policy.premiumFen - keptFen)
    const refund = { amountFen: seen.refundablePremiumFen, refundedOn: service.clock.businessDate(), reference: 'RF-1' }
    const short = await finance.post(
      `/policies/${policy._id}/premium-refunds`,
      { ...refund, amountFen: 1 },
      { ifMatch: seen.version },
    )
    expect([short.status, short.problem.code]).to.deep.equal([422, 'policy.refund-not-whole'])
    const refunded = await finance.post(`/policies/${policy._id}/premium-refunds`, refund, { ifMatch: seen.version })
    expect(refunded.status).to.equal(201)
    const paid = refunded.body as PolicyView
    expect([paid.paidPremiumFen, paid.outstandingPremiumFen, paid.refundablePremiumFen]).to.deep.equal([keptFen, 0, 0])
    expect(await owedFen(policy)).to.equal(0)
  })

  it('brings cancelled cover back, without a gap or from a later day on, for what its days cost', async () => {
    const policy = await seedIssuedPolicy(service)
    const [end, later] = [addDays(policy.period.from, 100), addDays(policy.period.from, 130)]
    await endorse(policy, end, [{ type: 'cancel', ground: 'agreement' }])
    const nothing = await preview(await seedIssuedPolicy(service), end, [{ type: 'reinstate' }])
    expect(nothing.problem.failures.map(({ code }) => code)).to.deep.equal(['endorsement.nothing-to-reinstate'])
    const whole = (await preview(policy, end, [{ type: 'reinstate' }])).body as EndorsementPreviewView
    expect(whole.premiumAfterFen).to.equal(policy.premiumFen)
    await endorse(policy, later, [{ type: 'reinstate' }])
    const after = await now(policy)
    expect(after.period).to.deep.equal(policy.period)
    const days = daysBetween(policy.period.from, policy.period.to)
    const gapFen = policy.premiumFen - after.premiumFen
    expect(Math.abs(gapFen - (policy.premiumFen * 30) / days)).to.be.lessThan(3)
    expect(await owedFen(policy)).to.equal(after.premiumFen)
  })

  it('rescinds: without a day of cover nothing is insured, and what negligence forfeits is nothing', async () => {
    const policy = await seedIssuedPolicy(service)
    const underwriter = await service.signIn('underwriterA')
    const knownOn = service.clock.businessDate()
    const asked = await underwriter.post(
      `/policies/${policy._id}/endorsements`,
      body(policy.period.from, [{ type: 'rescind', ground: 'negligentNonDisclosure', knownOn }]),
      { ifMatch: policy.version },
    )
    const { number, version } = asked.body as EndorsementView
    const expected = { policyVersionNo: 1, differenceFen: -policy.premiumFen }
    const own = await underwriter.post(`/endorsements/${number}/approval`, expected, { ifMatch: version })
    expect([own.status, own.problem.code]).to.deep.equal([409, 'endorsement.own-request'])
    const senior = await service.signIn('seniorUnderwriterA')
    const answer = await senior.post(`/endorsements/${number}/approval`, expected, { ifMatch: version })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    const after = await now(policy)
    expect([after.state, after.premiumFen]).to.deep.equal(['void', 0])
    expect(await owedFen(policy)).to.equal(0)
  })

  it('leaves a ledger whose every posting is proved', async () => {
    expect((await proveLedger()).differences).to.deep.equal([])
  })

  it('refuses what cannot be, each with everything that is wrong, and writes nothing', async () => {
    const policy = await seedIssuedPolicy(service)
    const from = addDays(policy.period.from, 10)
    const codes = async (effectiveFrom: string, actions: readonly object[], more = {}) => {
      const answer = await preview(policy, effectiveFrom, actions, more)
      return [answer.status, answer.problem.failures.map(({ code }) => code)]
    }
    expect(await codes(policy.period.to, [raise(2_000_000_000)])).to.deep.equal([422, ['endorsement.outside-cover']])
    const asItIs = { type: 'changeLimits', totalLimitFen: 1_000_000_000, covers: COVERS.map(limitsOf) }
    expect(await codes(from, [asItIs])).to.deep.equal([422, ['endorsement.nothing-changes']])
    expect(
      await codes(from, [
        { type: 'removeItem', itemNo: 1 },
        { type: 'removeItem', itemNo: 7 },
      ]),
    ).to.deep.equal([422, ['endorsement.last-item', 'endorsement.unknown-item']])
    expect(await codes(from, [raise(2_000_000_000)], { kind: 'correction' })).to.deep.equal([
      422,
      ['endorsement.correction-costs'],
    ])
    expect(await codes(from, [{ type: 'cancel', ground: 'agreement' }, raise(2_000_000_000)])).to.deep.equal([
      422,
      ['endorsement.ends-and-more', 'endorsement.cover-ended'],
    ])
    const bound = await seedBoundPolicy(service)
    expect((await preview(bound, from, [raise(2_000_000_000)])).problem.code).to.equal('lifecycle.not-allowed')
  })

  it('tells the second of two that ask from one version', async () => {
    const policy = await seedIssuedPolicy(service)
    const maker = await service.signIn('manufacturerA')
    const from = addDays(policy.period.from, 10)
    const ask = async (totalLimitFen: number) =>
      (
        await maker.post(`/policies/${policy._id}/endorsements`, body(from, [raise(totalLimitFen)]), {
          ifMatch: (await now(policy)).version,
        })
      ).body as EndorsementView
    const [first, second] = [await ask(2_000_000_000), await ask(3_000_000_000)]
    const underwriter = await service.signIn('underwriterA')
    const approve = async ({ number, version }: EndorsementView, seen: EndorsementPreviewView) =>
      underwriter.post(
        `/endorsements/${number}/approval`,
        { policyVersionNo: seen.policyVersionNo, differenceFen: seen.differenceFen },
        { ifMatch: version },
      )
    const outcomeOf = async ({ number }: EndorsementView) =>
      (await underwriter.get(`/endorsements/${number}/outcome`)).body as EndorsementPreviewView
    const seenBefore = await outcomeOf(second)
    expect((await approve(first, await outcomeOf(first))).status).to.equal(200)
    const told = await approve(second, seenBefore)
    expect([told.status, told.problem.failures.map(({ code }) => code)]).to.deep.equal([
      409,
      ['endorsement.policy-changed', 'endorsement.outcome-changed'],
    ])
    expect((await approve(second, await outcomeOf(second))).status).to.equal(200)
  })

  it('takes effect though it is approved days after it was asked for in time', async () => {
    const today = service.clock.businessDate()
    const policy = await seedIssuedPolicy(service, { period: { from: today, to: addDays(today, 365) } })
    const maker = await service.signIn('manufacturerA')
    const asked = await maker.post(`/policies/${policy._id}/endorsements`, body(today, [raise(2_000_000_000)]), {
      ifMatch: policy.version,
    })
    const { number, version } = asked.body as EndorsementView
    service.clock.moveTo(addDays(today, 3))
    const underwriter = await service.signIn('underwriterA')
    const seen = (await underwriter.get(`/endorsements/${number}/outcome`)).body as EndorsementPreviewView
    const { policyVersionNo, differenceFen } = seen
    const answer = await underwriter.post(
      `/endorsements/${number}/approval`,
      { policyVersionNo, differenceFen },
      { ifMatch: version },
    )
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    expect((await now(policy)).headline.totalLimitFen).to.equal(2_000_000_000)
    const late = await preview(policy, today, [raise(3_000_000_000)])
    expect(late.problem.failures.map(({ code }) => code)).to.deep.equal(['endorsement.loss-not-declared'])
  })

  it('says of cover that ends, and of cover that is brought back, that it is so', async () => {
    const policy = await seedIssuedPolicy(service)
    const end = addDays(policy.period.from, 100)
    const said = async (actions: readonly object[]) =>
      ((await preview(policy, end, actions)).body as EndorsementPreviewView).changes.find(({ key }) => key === 'ending')
    const cancel = { type: 'cancel', ground: 'agreement' }
    expect(await said([cancel])).to.include({ before: null, after: 'cancelled' })
    await endorse(policy, end, [cancel])
    expect(await said([{ type: 'reinstate' }])).to.include({ before: 'cancelled', after: null })
  })

  it('is withdrawn by who asked and declined by the insurer, each with the reason', async () => {
    const policy = await seedIssuedPolicy(service)
    const maker = await service.signIn('manufacturerA')
    const ask = async () =>
      (
        await maker.post(
          `/policies/${policy._id}/endorsements`,
          body(addDays(policy.period.from, 5), [raise(2_000_000_000)]),
          { ifMatch: policy.version },
        )
      ).body as EndorsementView
    const [one, other] = [await ask(), await ask()]
    expect(one.allowedEvents.map(({ event, allowed }) => [event, allowed])).to.deep.equal([['withdraw', true]])
    const underwriter = await service.signIn('underwriterA')
    const declined = await underwriter.post(
      `/endorsements/${one.number}/declinature`,
      { reason: '风险过高' },
      { ifMatch: one.version },
    )
    expect((declined.body as EndorsementView).ending?.reason).to.equal('风险过高')
    const withdrawn = await maker.post(
      `/endorsements/${other.number}/withdrawal`,
      { reason: '不再需要' },
      { ifMatch: other.version },
    )
    expect((withdrawn.body as EndorsementView).state).to.equal('withdrawn')
    const list = await maker.get(`/endorsements?policyNo=${policy._id}`)
    expect((list.body as { items: unknown[] }).items).to.have.length(2)
    const history = await maker.get(`/endorsements/${one.number}/history`)
    expect((history.body as { items: { type: string }[] }).items.map(({ type }) => type)).to.deep.equal([
      'endorsement.requested',
      'endorsement.declined',
    ])
  })

  describeTurningAway({
    service,
    target: () => seedIssuedPolicy(service),
    path: (number) => `/policies/${number}/endorsements`,
    body: body('2026-06-01', [raise(2_000_000_000)]),
    by: 'manufacturerA',
    forbidden: 'insurerFinanceA',
    foreign: 'manufacturerB',
    malformed: [body('2026-06-01', []), body('2026-06-31', [raise(2)]), body('2026-06-01', [{ type: 'paint' }])],
  })
})

const limitsOf = ({ code, limitFen, perOccurrenceLimitFen }: (typeof COVERS)[number]) => ({
  code,
  limitFen,
  perOccurrenceLimitFen,
})
