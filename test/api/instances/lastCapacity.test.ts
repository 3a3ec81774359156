import { expect } from 'chai'
import { sumFigures } from '../../../models/figures.ts'
import type { Stored } from '../../../models/store.ts'
import type { Claim } from '../../../server/business/claims/domain/claim.ts'
import { exposureFigure } from '../../../server/business/contract/terms/domain/exposureFigures.ts'
import { changeLimit, enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import { useService } from '../../support/app.ts'
import { acceptedCases, type CaseFacts, casesNamed } from '../../support/builders/acceptedCases.ts'
import { assess, giveApplication, givePolicy } from '../../support/builders/subsidies.ts'
import { FINDINGS, PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { insurePolicy, QUALITY } from '../../support/claims/insurePolicy.ts'
import { movementsOf } from '../../support/claims/money.ts'
import type { Answer, ApiClient } from '../../support/client.ts'
import type { PersonName } from '../../support/people.ts'
import { useSecondInstance } from '../../support/secondInstance.ts'

const ROUNDS = 5
const AHEAD = { from: '2026-04-01', to: '2027-04-01' }
const CASE_FEN = 1_000_000_000

/** What somebody does, by whichever instance the client talks to. */
type Act = (client: ApiClient) => Promise<Answer>

describe('two instances at the same moment', function () {
  this.timeout(240_000)
  const service = useService()
  const second = useSecondInstance(service)

  /** Lets people act at once, in turns by the one and the other instance. */
  async function atOnce(acts: readonly (readonly [PersonName, Act])[]): Promise<readonly Answer[]> {
    const ready = await Promise.all(
      acts.map(async ([name, act], index) => ({
        act,
        client: await (index % 2 === 0 ? service : second).signIn(name),
      })),
    )
    return Promise.all(ready.map(({ act, client }) => act(client)))
  }

  /** Of two that act at once exactly one must win; what the other is told. */
  async function loserOf(...acts: readonly (readonly [PersonName, Act])[]): Promise<string> {
    const answers = await atOnce(acts)
    const lost = answers.filter(({ status }) => status >= 300)
    const told = answers.map(({ status, body }) => (status < 300 ? status : `${status} ${JSON.stringify(body)}`))
    expect(lost, told.join('\n')).to.have.length(1)
    return lost.map(({ status, problem }) => `${status} ${problem.code}`).join()
  }

  const send =
    (path: string, body: object, ifMatch?: number): Act =>
    (client) =>
      client.post(path, body, ifMatch === undefined ? {} : { ifMatch })

  async function inEachRound(play: (round: number) => Promise<void>): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) await play(round)
  }

  describe('bind', () => {
    const prepare = async (cases: readonly CaseFacts[]) => {
      const version = await acceptedCases(service, AHEAD, cases)
      return cases.map(({ number }) => ['underwriterA', send(`/submissions/${number}/binding`, {}, version)] as const)
    }
    const figure = () => exposureFigure(service.organisation('insurerA'), 'category', 'power-generation')
    const inForceFen = async () => (await sumFigures([figure()], AHEAD.from))[0]?.amountFen ?? 0
    let limitNo: string | undefined
    /** Gives the insurer as much capacity in the category as is in force, and room for so many cases more. */
    async function leaveRoomFor(cases: number): Promise<void> {
      const capacityFen = (await inForceFen()) + cases * CASE_FEN
      const figures = { retentionFen: CASE_FEN, capacityFen, effective: { from: '2026-01-01' } }
      const limit = await service.act('underwritingManagerA', (work) =>
        limitNo === undefined
          ? enterLimit(work, { dimension: 'category', key: 'power-generation', ...figures })
          : changeLimit(work, { limitNo, ...figures }),
      )
      limitNo = limit._id
    }

    it('one machine once', async () => {
      const [first = [], other = []] = ['once', 'twice'].map((name) => casesNamed(name, ROUNDS, false))
      const same = first.map(({ serialNumber }, round) => ({ ...(other[round] as CaseFacts), serialNumber }))
      const bindings = await prepare([...first, ...same])
      await inEachRound(async (round) => {
        const contenders = [bindings[round], bindings[ROUNDS + round]].filter((binding) => binding !== undefined)
        expect(await loserOf(...contenders)).to.equal('409 underwriting.already-insured')
      })
    })

    it('one of two cases where capacity is left for one', async () => {
      const bindings = await prepare(casesNamed('last', 2 * ROUNDS, true))
      await inEachRound(async (round) => {
        await leaveRoomFor(1)
        const before = await inForceFen()
        expect(await loserOf(...bindings.slice(2 * round, 2 * round + 2))).to.equal('422 underwriting.rule-blocks')
        expect(await inForceFen()).to.equal(before + CASE_FEN)
      })
    })

    it('three of eight cases where capacity is left for three', async () => {
      await leaveRoomFor(3)
      const before = await inForceFen()
      const answers = await atOnce(await prepare(casesNamed('few', 8, true)))
      expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([201, 201, 201, ...Array(5).fill(422)])
      expect(await inForceFen()).to.equal(before + 3 * CASE_FEN)
    })

    it('all of twelve where capacity is far', async () => {
      await leaveRoomFor(200)
      const answers = await atOnce(await prepare(casesNamed('far', 12, true)))
      expect(answers.map(({ status }) => status)).to.deep.equal(Array(12).fill(201))
    })
  })

  describe('approve', () => {
    const stages = claimStages(service)
    const approval = ({ _id, version, assessment }: Claim & Stored) =>
      send(`/claims/${_id}/approval`, { amountFen: assessment?.adjustment.payableFen }, version)

    it('one of two claims where the limit of the policy is left for one', async () => {
      await inEachRound(async () => {
        const policyNo = (await insurePolicy(service, { covers: [{ ...QUALITY, limitFen: PAYABLE_FEN + 1_000 }] }))._id
        const claims = [await stages.assessed({ policyNo }), await stages.assessed({ policyNo, lossOn: '2026-02-26' })]
        const [first, other] = claims as [Claim & Stored, Claim & Stored]
        expect(await loserOf(['claimsApproverA', approval(first)], ['claimsApproverA2', approval(other)])).to.equal(
          '409 claim.limit-used-up',
        )
      })
    })

    it('one of two claims of an occurrence, so that the other is settled with it', async () => {
      await inEachRound(async () => {
        const policyNo = (await insurePolicy(service))._id
        const first = await stages.assessed({ policyNo })
        const joined = await stages.registered(
          { policyNo, itemNos: [2], otherOccurrenceReasonZh: '同一次停机' },
          { sameOccurrenceAs: first._id },
        )
        const lines = FINDINGS.lines.map((line) => ({ ...line, itemNo: 2 }))
        const other = await stages.assess(joined, { ...FINDINGS, lines })
        expect(await loserOf(['claimsApproverA', approval(first)], ['claimsApproverA2', approval(other)])).to.equal(
          '409 claim.occurrence-changed',
        )
      })
    })

    it('one of two claims where the authority of one person is left for one', async () => {
      const large = 3_500_000_000
      const covers = [{ ...QUALITY, limitFen: 2 * large, perOccurrenceLimitFen: 2 * large }]
      const lines = FINDINGS.lines.map((line) => ({ ...line, claimedFen: large, assessedFen: large }))
      const claimed = async () => {
        const policyNo = (await insurePolicy(service, { totalLimitFen: 2 * large, covers }))._id
        return stages.assessed({ policyNo }, { ...FINDINGS, lines })
      }
      const [first, other] = [await claimed(), await claimed()]
      expect(await loserOf(['claimsApproverA', approval(first)], ['claimsApproverA', approval(other)])).to.equal(
        '409 authority.maker-sum-exceeded',
      )
    })

    it('one claim once, pay it once, and enter one credit of the bank once', async () => {
      await inEachRound(async () => {
        const claim = await stages.assessed()
        expect(await loserOf(['claimsApproverA', approval(claim)], ['claimsApproverA2', approval(claim)])).to.equal(
          '412 http.stale',
        )
        const pay = (of: Claim & Stored, version: number, reference: string) => {
          const { beneficiaryId } = of
          const bankAccountNo = service.bankAccount('equipmentUserA')
          const body = { beneficiaryId, amountFen: PAYABLE_FEN, reference, bankAccountNo }
          return ['insurerFinanceA', send(`/claims/${of._id}/payment`, body, version)] as const
        }
        const approved = claim.version + 1
        expect(await loserOf(pay(claim, approved, `A-${claim._id}`), pay(claim, approved, `B-${claim._id}`))).to.equal(
          '412 http.stale',
        )
        expect(await movementsOf(claim._id)).to.deep.equal([
          `claimDue insurer>beneficiary ${PAYABLE_FEN}`,
          `claimPaid insurer>beneficiary ${PAYABLE_FEN}`,
        ])
        const [one, another] = [await stages.approved(), await stages.approved()]
        const reference = `C-${claim._id}`
        expect(await loserOf(pay(one, one.version, reference), pay(another, another.version, reference))).to.equal(
          '409 banking.reference-entered-before',
        )
      })
    })
  })

  it('receive a premium once', async () => {
    await inEachRound(async (round) => {
      const { _id, version, premiumFen: amountFen } = await insurePolicy(service)
      const receipt = (reference: string) => {
        const body = { amountFen, receivedOn: service.clock.businessDate(), reference, payer: '沈阳重型燃机有限公司' }
        return ['insurerFinanceA', send(`/policies/${_id}/premium-receipts`, body, version)] as const
      }
      expect(await loserOf(receipt(`A-${round}`), receipt(`B-${round}`))).to.equal('412 http.stale')
    })
  })

  it('apply for a subsidy once, and approve it once', async () => {
    await inEachRound(async (round) => {
      const policyNo = `FS209900000${round}`
      await givePolicy(service, policyNo)
      const [assessment] = await assess(service, policyNo)
      const body = { assessmentNo: assessment?.number, statement: '首台套装备，申请保费补贴' }
      const apply = ['manufacturerA', send('/subsidy-applications', body)] as const
      expect(await loserOf(apply, apply)).to.equal('409 subsidy.already-applied')

      const another = `FS209800000${round}`
      await givePolicy(service, another)
      const { number, version, amountFen } = await giveApplication(service, another, 'recommended')
      const approve = send(`/subsidy-applications/${number}/approval`, { amountFen }, version)
      expect(await loserOf(['ministryOfficer', approve], ['ministryFinance', approve])).to.equal('412 http.stale')
    })
  })
})
