import { expect } from 'chai'
import { FigureModel } from '../../../models/figures.ts'
import { findInsuredGoods, InsuredGoodsModel } from '../../../models/insuredGoods.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import type { InsuredItem } from '../../../server/business/contract/terms/domain/insuredItem.ts'
import { type Policy, refundablePremiumFen } from '../../../server/business/contract/terms/domain/policy.ts'
import { premiumOf } from '../../../server/business/contract/terms/domain/premiumRuns.ts'
import { termsAt } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { findSegments } from '../../../server/business/contract/terms/usecases/terms.ts'
import { verifyRecord } from '../../../server/business/desk/audit/usecases/verifyRecord.ts'
import { earnedBefore } from '../../../server/business/ledger/billing/domain/earned.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { receivePremium } from '../../../server/business/policy/policy/usecases/receivePremium.ts'
import { refundPremium } from '../../../server/business/policy/policy/usecases/refundPremium.ts'
import type { EndorsementAction } from '../../../server/business/servicing/endorsement/domain/action.ts'
import type { Resolution } from '../../../server/business/servicing/endorsement/domain/timeline.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { type Refusal, RefusalError } from '../../../server/kernel/refusal.ts'
import { ACCESS } from '../../support/access.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { COVERS, draftItem } from '../../support/builders/submission.ts'
import { endorsed } from '../../support/servicing/endorse.ts'

type PolicyDocument = Policy & Stored
type Draw = (below: number) => number

const STEPS = 16
/** Every so many days of the year from the first of cover on. */
const DAYS = Array.from({ length: 54 }, (_, week) => week * 7)

/** Numbers that look drawn, the same for every run of one seed. */
function drawing(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('drawn endorsements', () => {
  const service = useService()

  function drawnAction(draw: Draw, { period }: PolicyDocument): EndorsementAction {
    const itemNo = 1 + draw(4)
    const userId = service.organisation(draw(2) ? 'equipmentUserA' : 'equipmentUserB')
    const item = draftItem({ userId, valueFen: 100_000_000 + draw(100_000_000) }) as InsuredItem
    const limitFen = 1_000_000_000 + draw(1_000) * 1_000_003
    const limits = { limitFen, perOccurrenceLimitFen: Math.floor(limitFen / 2) }
    const share = { deductibleFen: 10_000_000 + draw(9), deductiblePpm: 50_000 + draw(3) * 50_000, copayPpm: 0 }
    const drawn: readonly EndorsementAction[] = [
      { type: 'addItem', itemNo: 0, item },
      { type: 'removeItem', itemNo },
      { type: 'replaceItem', itemNo, byItemNo: 0, item },
      { type: 'changeItem', itemNo, changes: { name: `改名${draw(100)}` } },
      { type: 'changeItem', itemNo, changes: { serialNumber: `N-${draw(99_999)}`, valueFen: 200_000_000 + draw(99) } },
      { type: 'changeItem', itemNo, changes: { firstYear: draw(2) === 0, contractDate: `2026-02-1${draw(9)}` } },
      { type: 'changeLimits', totalLimitFen: limitFen, covers: COVERS.map(({ code }) => ({ code, ...limits })) },
      { type: 'changeOwnShare', code: 'quality', ...share },
      { type: 'changePeriod', to: addDays(period.from, 60 + draw(305)) },
      { type: 'cancel', ground: draw(2) ? 'holder' : 'agreement' },
      { type: 'reinstate' },
    ]
    return drawn[draw(drawn.length)] ?? { type: 'reinstate' }
  }

  const now = (number: string) => policyStore.model.findById(number).orFail().lean<PolicyDocument>()

  /** Premium comes in, whole or in part, or goes back. */
  async function settle(draw: Draw, policyNo: string, reference: string): Promise<void> {
    const policy = await now(policyNo)
    const day = service.clock.businessDate()
    const backFen = refundablePremiumFen(policy)
    const owedFen = policy.premiumFen - policy.paidPremiumFen
    const amountFen = draw(2) ? owedFen : Math.ceil(owedFen / 2)
    if (backFen > 0)
      await service.act('insurerFinanceA', (work) =>
        refundPremium(work, { policyNo, amountFen: backFen, refundedOn: day, reference }),
      )
    else if (amountFen > 0)
      await service.act('insurerFinanceA', (work) =>
        receivePremium(work, { policyNo, amountFen, receivedOn: day, reference, payer: '沈阳重型燃机有限公司' }),
      )
  }

  /** Asks, and where it meets later endorsements asks again with something decided; false where it cannot be. */
  async function attempt(draw: Draw, policyNo: string, effectiveFrom: string, actions: readonly EndorsementAction[]) {
    const ask = async (resolutions: readonly Resolution[]): Promise<readonly Refusal[]> => {
      try {
        await endorsed(service, policyNo, { effectiveFrom, actions, resolutions, noLossDeclared: true })
        return []
      } catch (error) {
        if (error instanceof RefusalError) return error.refusals
        throw error
      }
    }
    const open = (await ask([])).filter(({ code }) => code === 'endorsement.conflict-open')
    if (open.length > 0)
      await ask(
        open.map(({ field = '' }): Resolution => {
          const [, endorsementNo = '', action] = field.split('.')
          return { endorsementNo, action: Number(action), take: draw(2) ? 'earlier' : 'later' }
        }),
      )
  }

  async function check(policyNo: string, from: string, story: string): Promise<void> {
    const policy = await now(policyNo)
    const segments = await findSegments({}, policyNo)
    const transactions = await LedgerTransactionModel.find({ policyNo }).lean<LedgerTransaction[]>()
    const owedFen = sumFen(
      transactions
        .flatMap(({ entries }) => entries)
        .flatMap(({ account, amountFen }) => (account === 'premiumReceivable' ? amountFen : [])),
    )
    expect([owedFen, policy.premiumFen], story).to.deep.equal([
      policy.premiumFen - policy.paidPremiumFen,
      premiumOf(segments),
    ])
    const longer = segments.filter(({ ends, effective, period }) => ends === null && effective.to > period.to)
    expect(longer, story).to.deep.equal([])

    const rows = await InsuredGoodsModel.find({ policyNo }).lean()
    const register = await findInsuredGoods([...new Set(rows.flatMap(({ machine }) => machine ?? []))], null)
    const covers = register.flatMap((known) => known.covers)
    const figure = `exposure|${service.organisation('insurerA')}|maker|${service.organisation('manufacturerA')}`
    const exposed = await FigureModel.find({ figure, _id: { $regex: policyNo } }).lean()
    for (const day of DAYS) {
      const on = addDays(from, day)
      const terms = termsAt(segments, on, 'onRecord')
      const insured = covers.filter((cover) => cover.from <= on && on < cover.to)
      const exposedFen = sumFen(exposed.flatMap(({ day: since, amountFen }) => (since <= on ? amountFen : [])))
      expect([insured.length, exposedFen], `${on} ${story}`).to.deep.equal([
        terms?.items.length ?? 0,
        terms?.totalLimitFen ?? 0,
      ])
      const earnedFen = sumFen(transactions.flatMap((transaction) => earnedOf(transaction, on)))
      expect(earnedFen, `${on} ${story}`).to.be.within(-ROUNDED, policy.premiumFen + ROUNDED)
    }
  }

  for (const seed of [1, 4])
    it(`keep money, terms, goods and sums together (seed ${seed})`, async function () {
      this.timeout(120_000)
      const draw = drawing(seed)
      const userId = service.organisation('equipmentUserA')
      const items = ['燃机', '压缩机'].map((name) => draftItem({ userId, name, valueFen: 200_000_000 }))
      const policy = await seedIssuedPolicy(service, { items })
      const story: string[] = []
      for (let step = 0; step < STEPS; step += 1) {
        if (draw(4) === 0) await settle(draw, policy._id, `B-${seed}-${step}`)
        const effectiveFrom = addDays(policy.period.from, draw(360))
        const actions = Array.from({ length: draw(4) === 0 ? 2 : 1 }, () => drawnAction(draw, policy))
        story.push(`${effectiveFrom} ${JSON.stringify(actions)}`)
        await attempt(draw, policy._id, effectiveFrom, actions)
        await check(policy._id, policy.period.from, story.join('\n'))
      }
      expect((await now(policy._id)).versionNo).to.be.greaterThan(STEPS / 4)
      expect((await verifyRecord({ keys: ACCESS.keys, heads: [] })).findings).to.deep.equal([])
    })
})

/** Every difference is earned by itself, so that a day may be a fen away from the sum for each of them. */
const ROUNDED = 50

const earnedOf = ({ earns, entries }: LedgerTransaction, on: string): number[] =>
  earns
    ? entries.flatMap(({ account, amountFen }) =>
        account === 'writtenPremium' ? earnedBefore(-amountFen, earns, on) : [],
      )
    : []
