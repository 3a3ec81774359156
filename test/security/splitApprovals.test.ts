import { expect } from 'chai'
import { AuthorityExerciseModel } from '../../models/authorityExercises.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import type { Claim } from '../../server/business/claims/domain/claim.ts'
import { approveClaim } from '../../server/business/claims/usecases/approveClaim.ts'
import { assessClaim } from '../../server/business/claims/usecases/assessClaim.ts'
import { closeClaim } from '../../server/business/claims/usecases/closeClaim.ts'
import { payClaim } from '../../server/business/claims/usecases/payClaim.ts'
import { registerClaim } from '../../server/business/claims/usecases/registerClaim.ts'
import { reopenClaim } from '../../server/business/claims/usecases/reopenClaim.ts'
import { RefusalError } from '../../server/kernel/refusal.ts'
import { useService } from '../support/app.ts'
import { FINDINGS } from '../support/claims/claimFacts.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import { insurePolicy, QUALITY } from '../support/claims/insurePolicy.ts'
import type { PersonName } from '../support/people.ts'

const WAN = 1_000_000
const PLENTY_FEN = 100_000 * WAN

/** A policy that pays every loss in full. */
const WITHOUT_OWN_SHARE = {
  totalLimitFen: PLENTY_FEN,
  covers: [
    {
      ...QUALITY,
      limitFen: PLENTY_FEN,
      perOccurrenceLimitFen: PLENTY_FEN,
      deductibleFen: 0,
      deductiblePpm: 0,
      copayPpm: 0,
      proportional: false,
    },
  ],
}

/** What one person decides of one occurrence in pieces, each of them within the authority of 5,000万. */
describe('an occurrence decided in pieces', () => {
  const service = useService()
  const stages = claimStages(service)
  const insured = () => insurePolicy(service, WITHOUT_OWN_SHARE)
  const first = { itemNos: [1] }
  const second = { itemNos: [2], otherOccurrenceReasonZh: '同一事故中另一台装备' }
  /** A claim of the policy that is assessed at the amount; of the occurrence of another where that is named. */
  async function assessed(policyNo: string, amountFen: number, items: object, sameOccurrenceAs?: string) {
    const claim = await stages.noticed({ policyNo, estimatedLossFen: amountFen, ...items })
    const named = { claimNo: claim._id }
    const occurrence = sameOccurrenceAs === undefined ? {} : { sameOccurrenceAs }
    await service.act('claimsHandlerA', (work) => registerClaim(work, { ...named, documents: [], ...occurrence }))
    const [itemNo = 1] = claim.lossNotice.itemNos
    const lines = FINDINGS.lines.map((line) => ({ ...line, itemNo, claimedFen: amountFen, assessedFen: amountFen }))
    return service.act('claimsHandlerA', (work) => assessClaim(work, { ...named, ...FINDINGS, lines }))
  }
  async function approve(name: PersonName, { _id }: { readonly _id: string }) {
    const client = await service.signInAnew(name)
    const { version, assessment } = (await client.get(`/claims/${_id}`)).body as ClaimView
    const amountFen = assessment?.adjustment.payableFen ?? 0
    return client.post(`/claims/${_id}/approval`, { amountFen }, { ifMatch: version })
  }

  it('adds up against the limit: 9,310万 under 5,000万 are refused at the second piece and left to somebody else', async () => {
    const { _id: policyNo } = await insured()
    const one = await assessed(policyNo, 4_655 * WAN, first)
    const other = await assessed(policyNo, 4_655 * WAN, second, one._id)
    expect((await approve('claimsApproverA', one)).status).to.equal(200)
    const answer = await approve('claimsApproverA', other)
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures[0]).to.include({
      code: 'authority.occurrence-sum-exceeded',
      value: 9_310 * WAN,
      threshold: 5_000 * WAN,
      unit: 'fen',
    })
    expect((await approve('claimsApproverA2', other)).status).to.equal(200)
  })

  it('adds up over maker and user where the occurrences differ', async () => {
    const claim = await assessed((await insured())._id, 1_000 * WAN, first)
    const answer = await approve('claimsApproverA', claim)
    expect(answer.problem.failures.map(({ code, value }) => [code, value])).to.deep.equal([
      ['authority.maker-sum-exceeded', 5_655 * WAN],
      ['authority.user-sum-exceeded', 5_655 * WAN],
    ])
  })

  it('shows the approver beforehand that the piece is not within authority', async () => {
    const claim = await assessed((await insured())._id, 1_000 * WAN, first)
    const client = await service.signInAnew('claimsApproverA')
    const { allowedEvents } = (await client.get(`/claims/${claim._id}`)).body as ClaimView
    expect(allowedEvents.find(({ event }) => event === 'approve')?.allowed).to.equal(false)
  })
})

describe('a claim approved, paid and approved anew at nothing', () => {
  const service = useService()
  const stages = claimStages(service)

  it('makes no room for another as long as what was paid is out', async () => {
    const { _id: policyNo } = await insurePolicy(service, WITHOUT_OWN_SHARE)
    const lines = (itemNo: number, assessedFen: number) =>
      FINDINGS.lines.map((line) => ({ ...line, itemNo, claimedFen: 3_000 * WAN, assessedFen }))
    const registered = (items: object) => stages.registered({ policyNo, estimatedLossFen: 3_000 * WAN, ...items })
    const first = await registered({ itemNos: [1] })
    const named = { claimNo: first._id }
    const approve = (claimNo: string, amountFen: number) =>
      service.act('claimsApproverA', (work) => approveClaim(work, { claimNo, amountFen }))
    await stages.assess(first, { ...FINDINGS, lines: lines(1, 3_000 * WAN) })
    await approve(first._id, 3_000 * WAN)
    const account = { reference: 'BANK-1', bankAccountNo: service.bankAccount('equipmentUserA') }
    const payment = { ...named, beneficiaryId: first.beneficiaryId, amountFen: 3_000 * WAN, ...account }
    await service.act('insurerFinanceA', (work) => payClaim(work, payment))
    await service.act('claimsHandlerA', (work) => closeClaim(work, named))
    await service.act('claimsHandlerA', (work) => reopenClaim(work, { ...named, reasonZh: '补充鉴定' }))
    await stages.assess(first, { ...FINDINGS, lines: lines(1, 0) })
    expect((await approve(first._id, -3_000 * WAN)).outstandingFen).to.equal(-3_000 * WAN)

    const other = await registered({ itemNos: [2], otherOccurrenceReasonZh: '另一台装备' })
    await stages.assess(other, { ...FINDINGS, lines: lines(2, 3_000 * WAN) })
    const refused = await approve(other._id, 3_000 * WAN).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(RefusalError)
    expect((refused as RefusalError).refusals.map(({ code, value }) => [code, value])).to.deep.include([
      'authority.maker-sum-exceeded',
      6_000 * WAN,
    ])
  })
})

describe('two pieces of an occurrence approved at the same instant', () => {
  const service = useService()
  const stages = claimStages(service)

  it('are not both taken from the rest of the authority', async () => {
    const policies = [0, 1, 2, 3].map(() => insurePolicy(service, WITHOUT_OWN_SHARE))
    const lines = FINDINGS.lines.map((line) => ({ ...line, claimedFen: 2_000 * WAN, assessedFen: 2_000 * WAN }))
    const claims: (Claim & { readonly _id: string; readonly version: number })[] = []
    for (const policy of policies)
      claims.push(
        await stages.assessed({ policyNo: (await policy)._id, estimatedLossFen: 2_000 * WAN }, { ...FINDINGS, lines }),
      )
    const client = await service.signIn('claimsApproverA')
    const answers = await Promise.all(
      claims.map(({ _id, version }) =>
        client.post(`/claims/${_id}/approval`, { amountFen: 2_000 * WAN }, { ifMatch: version }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 200, 409, 409])
    const codes = answers.filter(({ status }) => status === 409).map(({ problem }) => problem.failures[0]?.code)
    expect(codes).to.deep.equal(['authority.maker-sum-exceeded', 'authority.maker-sum-exceeded'])
    const decided = await AuthorityExerciseModel.find({ decision: 'approveClaim' }).lean()
    expect(decided.reduce((sum, { amountFen }) => sum + amountFen, 0)).to.equal(4_000 * WAN)
  })
})
