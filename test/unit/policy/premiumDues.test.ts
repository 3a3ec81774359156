import { expect } from 'chai'
import fc from 'fast-check'
import type { PremiumPayment } from '../../../server/business/contract/terms/domain/paymentTerms.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import {
  afterGrace,
  demandsOn,
  dueState,
  nextDemandOn,
} from '../../../server/business/contract/terms/domain/premiumDemands.ts'
import {
  duesOf,
  type PremiumChange,
  paidDues,
  premiumByTime,
} from '../../../server/business/contract/terms/domain/premiumDues.ts'
import { openDues, policyDues } from '../../../server/business/contract/terms/domain/premiumPayment.ts'
import { type PricedSegment, premiumOf } from '../../../server/business/contract/terms/domain/premiumRuns.ts'
import { ageOf, openByAge, rangeOfAge } from '../../../server/business/contract/terms/domain/receivables.ts'
import {
  ADDITIONAL_RULES,
  PLAN_STARTS,
  type PremiumPlan,
  RETURN_RULES,
  WHOLE_PREMIUM,
} from '../../../server/business/reference/product/domain/premiumPlan.ts'
import { addDays, type CivilDate } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const YEAR = { from: '2026-04-01', to: '2027-04-01' }
const QUARTERLY: PremiumPlan = {
  ...WHOLE_PREMIUM,
  code: 'QUARTERLY',
  instalments: 4,
  everyMonths: 3,
  startsOn: 'inception',
  dueDays: 15,
  noticeDays: 15,
  graceDays: 30,
  additional: 'spread',
}

const payment = (changes: Partial<PremiumPayment> = {}): PremiumPayment => ({
  plan: QUARTERLY,
  over: YEAR,
  issuedOn: '2026-03-20',
  demands: [],
  firstFen: 1_000_000,
  changes: [],
  ...changes,
})

const paying = (paidPremiumFen = 0, of: PremiumPayment = payment()): Policy =>
  issuedPolicy({
    period: YEAR,
    premiumFen: of.firstFen + sumFen(of.changes.map(({ amountFen }) => amountFen)),
    paidPremiumFen,
    payment: of,
  })

/** The policy after a run of the job on a day. */
function runOn(policy: Policy, day: CivilDate, mayCancel = true): Policy {
  const of = policy.payment ?? payment()
  return { ...policy, payment: { ...of, demands: [...of.demands, ...demandsOn(policy, day, mayCancel)] } }
}

const told = (policy: Policy) =>
  (policy.payment?.demands ?? []).map(({ due, step, on, until }) => [due, step, on, until].join(' '))

const plans = fc.record({
  instalments: fc.integer({ min: 1, max: 12 }),
  everyMonths: fc.integer({ min: 1, max: 6 }),
  firstPpm: fc.option(fc.integer({ min: 1, max: 999_999 })),
  startsOn: fc.constantFrom(...PLAN_STARTS),
  dueDays: fc.integer({ min: 0, max: 60 }),
  noticeDays: fc.integer({ min: 0, max: 40 }),
  graceDays: fc.integer({ min: 0, max: 60 }),
  additional: fc.constantFrom(...ADDITIONAL_RULES),
  returned: fc.constantFrom(...RETURN_RULES),
})

const daysOfYear = fc.integer({ min: 0, max: 364 }).map((days) => addDays(YEAR.from, days))

/** Changes that never leave less than nothing. */
const changesOf = (firstFen: number) =>
  fc
    .uniqueArray(fc.tuple(daysOfYear, fc.integer({ min: -firstFen, max: firstFen })), {
      selector: ([day]) => day,
      maxLength: 6,
    })
    .map((drawn) => {
      let left = firstFen
      return drawn.toSorted().map(([from, drawnFen]): PremiumChange => {
        const amountFen = Math.max(drawnFen, -left)
        left += amountFen
        return { from, amountFen }
      })
    })

const premiums = fc
  .integer({ min: 0, max: 100_000_000 })
  .chain((firstFen) => fc.record({ firstFen: fc.constant(firstFen), changes: changesOf(firstFen) }))

describe('instalments', () => {
  it('sum to the premium after any changes, and none is below nothing or before issue', () => {
    const issuedOn = '2026-04-20'
    fc.assert(
      fc.property(plans, premiums, (plan, premium) => {
        const dues = duesOf({ ...WHOLE_PREMIUM, ...plan }, premium, { over: YEAR, issuedOn })
        const wholeFen = premium.firstFen + sumFen(premium.changes.map(({ amountFen }) => amountFen))
        expect(sumFen(dues.map(({ amountFen }) => amountFen))).to.equal(wholeFen)
        expect(dues.every(({ amountFen }) => amountFen > 0)).to.equal(true)
        const first = dues.filter(({ due }) => !due.startsWith('+'))
        expect(first.every(({ dueOn }) => dueOn >= issuedOn)).to.equal(true)
        expect(dues.map(({ dueOn }) => dueOn)).to.deep.equal(dues.map(({ dueOn }) => dueOn).toSorted())
      }),
    )
  })

  it('are paid oldest first, and what is open is what is not paid', () => {
    fc.assert(
      fc.property(plans, premiums, fc.integer({ min: 0, max: 200_000_000 }), (plan, premium, paidFen) => {
        const dues = duesOf({ ...WHOLE_PREMIUM, ...plan }, premium, { over: YEAR, issuedOn: '2026-03-20' })
        const wholeFen = sumFen(dues.map(({ amountFen }) => amountFen))
        const paid = paidDues(dues, paidFen)
        expect(sumFen(paid.map(({ openFen }) => openFen))).to.equal(Math.max(0, wholeFen - paidFen))
        const firstOpen = paid.findIndex(({ openFen }) => openFen > 0)
        expect(paid.slice(firstOpen + 1).every((due) => firstOpen < 0 || due.paidFen === 0)).to.equal(true)
      }),
    )
  })

  it('follow the premium of all terms on record, in whatever order they came', () => {
    const segment = (versionNo: number, from: string, premiumFen: number, known: number): PricedSegment => ({
      versionNo,
      effective: { from, to: YEAR.to },
      knownSince: new Date(Date.UTC(2026, 3, known)),
      ends: null,
      period: YEAR,
      covers: [{ code: 'quality', premiumFen }],
      periodPremiums: [{ cover: 'quality', premiumFen }],
      retainedPremiums: [],
    })
    const first = segment(1, YEAR.from, 3_650_000, 1)
    // July first and then, back-dated, May with July re-derived over it.
    const byDays = [first, segment(2, '2026-05-01', 4_015_000, 2), segment(3, '2026-07-01', 4_380_000, 3)]
    const backDated = [
      first,
      segment(2, '2026-07-01', 4_200_000, 2),
      segment(3, '2026-05-01', 4_015_000, 3),
      segment(4, '2026-07-01', 4_380_000, 3),
    ]
    const expected = {
      firstFen: 3_650_000,
      // 61 days of May and June at 1,000 fen a day more; 274 days at 2,000 fen more.
      changes: [
        { from: '2026-05-01', amountFen: 61_000 },
        { from: '2026-07-01', amountFen: 548_000 },
      ],
    }
    expect(premiumByTime(byDays)).to.deep.equal(expected)
    expect(premiumByTime(backDated)).to.deep.equal(expected)
    expect(premiumOf(byDays)).to.equal(3_650_000 + 61_000 + 548_000)
  })
})

describe('a premium of a policy from before plans were agreed', () => {
  it('is due at once, thirty days after issue', () => {
    const old = issuedPolicy({ issuedAt: new Date('2026-03-10T02:00:00Z'), premiumFen: 500 })
    expect(policyDues(old).map(({ due, dueOn, openFen }) => [due, dueOn, openFen])).to.deep.equal([
      ['1', '2026-04-09', 500],
    ])
  })
})

describe('premium that is not paid', () => {
  it('is asked for, reminded of and told of after its grace, each once', () => {
    let policy = paying(750_000)
    for (let day = '2026-12-01'; day < '2027-04-01'; day = addDays(day, 1)) policy = runOn(policy, day)
    // Due on 1 January + 15 days; asked for 15 days before, 30 days of grace from the reminder.
    expect(told(policy)).to.deep.equal([
      '4 noticed 2027-01-01 2027-01-16',
      '4 reminded 2027-01-17 2027-02-16',
      '4 graceEnded 2027-02-17 ',
    ])
    expect(afterGrace(policy)?.due.due).to.equal('4')
    expect(nextDemandOn(policy)).to.equal(null)
  })

  it('has its days of notice and of grace whenever somebody looks', () => {
    let policy = paying(750_000)
    for (const day of ['2027-02-10', '2027-03-20', '2027-05-30']) policy = runOn(policy, day)
    expect(told(policy)).to.deep.equal([
      '4 noticed 2027-02-10 2027-02-25',
      '4 reminded 2027-03-20 2027-04-19',
      '4 graceEnded 2027-05-30 ',
    ])
  })

  it('is as if it never was once it is paid within grace', () => {
    const reminded = runOn(runOn(paying(750_000), '2027-01-01'), '2027-01-17')
    const paid = { ...reminded, paidPremiumFen: 1_000_000 }
    expect([nextDemandOn(paid), afterGrace(paid), demandsOn(paid, '2027-12-31', true)]).to.deep.equal([null, null, []])
    expect(openDues(paid)).to.deep.equal([])
  })

  it('is asked for anew where it became more than was asked for', () => {
    const asked = runOn(paying(750_000), '2027-01-01')
    const more = payment({ demands: asked.payment?.demands ?? [], changes: [{ from: '2026-12-01', amountFen: 500 }] })
    expect(demandsOn(paying(750_000, more), '2027-01-05', true)).to.deep.equal([
      {
        due: '4',
        step: 'noticed',
        on: '2027-01-05',
        amountFen: 250_500,
        until: '2027-01-20',
        mayCancel: false,
        endorsementNo: null,
      },
    ])
  })

  it('owes nothing before issue', () => {
    const bound = { ...paying(), state: 'bound' as const }
    expect([openDues(bound), nextDemandOn(bound)]).to.deep.equal([[], null])
  })

  it('is told about once per step, on whatever days the job runs and however often', () => {
    const runs = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 40 })
    fc.assert(
      fc.property(plans, runs, (plan, offsets) => {
        let policy = paying(0, payment({ plan: { ...WHOLE_PREMIUM, ...plan } }))
        for (const offset of offsets.toSorted((one, other) => one - other)) {
          const day = addDays('2026-03-20', offset)
          policy = runOn(policy, day)
          expect(demandsOn(policy, day, true), 'a second run of the day').to.deep.equal([])
          expect((nextDemandOn(policy) ?? '9999') > day).to.equal(true)
        }
        const steps = (policy.payment?.demands ?? []).map(({ due, step }) => `${due} ${step}`)
        expect(steps).to.deep.equal([...new Set(steps)])
        for (const { due, step, on } of policy.payment?.demands ?? []) {
          const earlier = policy.payment?.demands.filter((demand) => demand.due === due && demand.on < on) ?? []
          if (step === 'reminded') expect((earlier.at(-1)?.until ?? '9999') < on).to.equal(true)
          if (step === 'graceEnded') expect(earlier.map((demand) => demand.step)).to.deep.equal(['noticed', 'reminded'])
        }
      }),
    )
  })

  it('stands as not due, asked for, overdue, in grace and after it', () => {
    const states = (policy: Policy, day: CivilDate) =>
      policyDues(policy).map((due) => dueState(policy.payment ?? payment(), due, day))
    const asked = runOn(paying(250_000), '2026-07-01')
    expect(states(asked, '2026-07-01')).to.deep.equal(['paid', 'asked', 'notDue', 'notDue'])
    expect(states(asked, '2026-07-17')[1]).to.equal('overdue')
    const reminded = runOn(asked, '2026-07-17')
    expect(states(reminded, '2026-07-17')[1]).to.equal('grace')
    expect(states(runOn(reminded, '2026-08-17'), '2026-08-17')[1]).to.equal('afterGrace')
  })
})

describe('the age of premium', () => {
  it('is counted from the day after it is due', () => {
    const ages = [0, 1, 30, 31, 60, 61, 90, 91].map((days) => ageOf('2026-01-01', addDays('2026-01-01', days)))
    expect(ages).to.deep.equal(['notDue', 'to30', 'to30', 'to60', 'to60', 'to90', 'to90', 'more'])
  })

  it('is the same of a policy as of the sums kept by day', () => {
    const policy = paying(100_000)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (offset) => {
        const day = addDays('2026-03-20', offset)
        const ages = openByAge(policy, day)
        for (const age of Object.keys(ages) as (keyof typeof ages)[]) {
          const { since = '', until } = rangeOfAge('figure', age, day)
          const within = openDues(policy).filter(({ dueOn }) => since <= dueOn && dueOn <= until)
          expect(sumFen(within.map(({ openFen }) => openFen))).to.equal(ages[age])
        }
      }),
    )
  })
})
