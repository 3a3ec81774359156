import { expect } from 'chai'
import { EventModel } from '../../models/events.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import { useService } from '../support/app.ts'
import { FINDINGS } from '../support/claims/claimFacts.ts'
import { claimStages } from '../support/claims/claimStages.ts'

/**
 * One event that hits several equipment users comes in several notices (one payee each); limit per occurrence and
 * deductible amount are still the event's, once.
 */
describe('One occurrence has one limit and one deductible', () => {
  const service = useService()
  const stages = claimStages(service)
  const findings = (itemNo: number, lossFen: number) => ({
    ...FINDINGS,
    lines: FINDINGS.lines.map((line) => ({ ...line, itemNo, claimedFen: lossFen, assessedFen: lossFen })),
  })
  const register = async (number: string, sameOccurrenceAs: string) =>
    (await service.signIn('claimsHandlerA')).post(
      `/claims/${number}/registration`,
      { documents: [], sameOccurrenceAs },
      { ifMatch: 1 },
    )

  it('shares what the first claim left', async () => {
    const first = await stages.assessed({}, findings(1, 100_000_000))
    const noticed = await stages.noticed({ policyNo: first.policyNo, itemNos: [3] })
    const answer = await register(noticed._id, first._id)
    expect([answer.status, (answer.body as ClaimView).occurrenceNo]).to.deep.equal([200, first._id])
    const registered = await EventModel.findOne({ stream: `claim:${noticed._id}`, type: 'claim.registered' }).lean()
    expect(registered?.payload).to.deep.equal({ documents: [], sameOccurrenceAs: first._id })
    const early = await stages.assess(noticed, findings(3, 200_000_000))
    await stages.approve(first)

    const approver = await service.signIn('claimsApproverA')
    const amountFen = early.assessment?.adjustment.payableFen
    const refused = await approver.post(`/claims/${early._id}/approval`, { amountFen }, { ifMatch: 3 })
    expect(refused.status).to.equal(409)
    expect(refused.problem.failures.map(({ code }) => code)).to.include('claim.limit-used-up')

    // 200万 less 3% deductible share less 10% co-payment is above what 200万 less 85.5万 leave of the occurrence.
    const second = await stages.assess(noticed, findings(3, 200_000_000))
    expect(second.assessment?.adjustment.payableFen).to.equal(200_000_000 - 85_500_000)
    const small = await stages.assess(noticed, findings(3, 10_000_000))
    const deductible = small.assessment?.adjustment.steps.find(({ code }) => code.startsWith('deductible'))
    expect(deductible).to.include({ code: 'deductibleShare', amountFen: -300_000 })
  })

  it('hides the claim of another user from the user', async () => {
    const first = await stages.registered()
    const noticed = await stages.noticed({ policyNo: first.policyNo, itemNos: [3] })
    await register(noticed._id, first._id)
    const user = await service.signIn('equipmentUserB')
    expect(((await user.get(`/claims/${noticed._id}`)).body as ClaimView).occurrenceNo).to.equal(null)
  })

  it('is not shared with another day, another policy, a claim not registered or none at all', async () => {
    const first = await stages.registered()
    const noticed = await stages.noticed({ policyNo: first.policyNo, itemNos: [3] })
    const others = [
      (await stages.registered({ policyNo: first.policyNo, lossOn: '2026-02-26' }))._id,
      (await stages.registered())._id,
      (await stages.noticed({ policyNo: first.policyNo, itemNos: [2] }))._id,
      noticed._id,
      'CL2026999999',
    ]
    for (const other of others) {
      const { status, problem } = await register(noticed._id, other)
      expect([status, problem.code]).to.deep.equal([422, 'claim.not-same-occurrence'])
    }
  })
})
