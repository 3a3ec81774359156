import { expect } from 'chai'
import { claimStore } from '../../models/claims.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import { assessClaim } from '../../server/business/claims/usecases/assessClaim.ts'
import { useService } from '../support/app.ts'
import { limitedTo } from '../support/builders/grant.ts'
import { FINDINGS, PAYABLE_FEN } from '../support/claims/claimFacts.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import { insurePolicy, QUALITY } from '../support/claims/insurePolicy.ts'
import type { PersonName } from '../support/people.ts'

const WAN = 1_000_000
const LARGE_FEN = 8_550 * WAN

/** What an approver of little authority can do with a large loss: neither pay it nor turn it down by granting a trifle. */
describe('a trifle of a large claim', () => {
  const service = useService()
  const stages = claimStages(service)
  const approve = async (name: PersonName, number: string) => {
    const client = await service.signInAnew(name)
    const { version, assessment } = (await client.get(`/claims/${number}`)).body as ClaimView
    const amountFen = assessment?.adjustment.payableFen ?? 0
    return client.post(`/claims/${number}/approval`, { amountFen }, { ifMatch: version })
  }
  const policy = async () =>
    (
      await insurePolicy(service, {
        totalLimitFen: 2 * LARGE_FEN,
        covers: [{ ...QUALITY, limitFen: 2 * LARGE_FEN, perOccurrenceLimitFen: 2 * LARGE_FEN }],
      })
    )._id
  const line = (more: object) => ({ ...FINDINGS, lines: FINDINGS.lines.map((one) => ({ ...one, ...more })) })

  it('is not approved by whoever may not decline the rest, whichever way the rest is cut off', async () => {
    const policyNo = await policy()
    const ways = {
      'assessed low': line({ claimedFen: LARGE_FEN, assessedFen: 20 * WAN }),
      'claimed low, reported high': line({ claimedFen: 20 * WAN, assessedFen: 20 * WAN }),
      'salvage of nearly all': {
        ...line({ claimedFen: LARGE_FEN, assessedFen: LARGE_FEN }),
        salvageFen: LARGE_FEN - 20 * WAN,
      },
      'most not covered': {
        ...FINDINGS,
        lines: [
          { ...FINDINGS.lines[0], claimedFen: 20 * WAN, assessedFen: 20 * WAN, finding: 'covered' as const },
          { ...FINDINGS.lines[0], claimedFen: LARGE_FEN, assessedFen: LARGE_FEN, finding: 'notCovered' as const },
        ] as typeof FINDINGS.lines,
      },
    }
    const notice = { policyNo, estimatedLossFen: LARGE_FEN }
    const { _id } = await stages.registered(notice)
    for (const [way, findings] of Object.entries(ways)) {
      await service.act('claimsHandlerA', (work) => assessClaim(work, { claimNo: _id, ...findings }))
      const answer = await approve('claimsApproverA', _id)
      const [failure] = answer.problem.failures
      expect([answer.status, failure?.code], way).to.deep.equal([409, 'claim.not-granted-above-authority'])
      expect(failure, way).to.include({ threshold: 5_000 * WAN, unit: 'fen' })
    }
    expect((await claimStore.model.findById(_id).lean<{ state: string }>())?.state).to.equal('assessed')
  })

  it('is approved by somebody who may decline the rest, and never by who cut it off', async () => {
    const { _id } = await stages.registered({ policyNo: await policy(), estimatedLossFen: LARGE_FEN })
    await limitedTo(service, 'claimsApproverA2', { approveClaim: WAN * 100, declineClaim: LARGE_FEN })
    await limitedTo(service, 'claimsApproverA', { approveClaim: LARGE_FEN })
    const body = line({ claimedFen: LARGE_FEN, assessedFen: 20 * WAN })
    await service.act('claimsApproverA', (work) => assessClaim(work, { claimNo: _id, ...body }))
    expect((await approve('claimsApproverA', _id)).problem.code).to.equal('claim.approver-is-assessor')
    expect((await approve('claimsApproverA2', _id)).status).to.equal(200)
  })

  it('is not what the terms of the contract take off: deductible and limit need no authority to decline', async () => {
    await limitedTo(service, 'claimsApproverA', { approveClaim: PAYABLE_FEN })
    const { _id } = await stages.assessed({ estimatedLossFen: 100_000_000 })
    const approver = await service.signInAnew('claimsApproverA')
    const view = (await approver.get(`/claims/${_id}`)).body as ClaimView
    expect(view.assessment?.adjustment.payableFen).to.equal(PAYABLE_FEN)
    expect(view.declining?.notGrantedFen).to.equal(0)
    expect((await approve('claimsApproverA', _id)).status).to.equal(200)
  })
})
