import { expect } from 'chai'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import type { OccurrenceView } from '../../server/business/claims/occurrence.contract.ts'
import { useService } from '../support/app.ts'
import { agreeFurtherTerms } from '../support/claims/agreeFurtherTerms.ts'
import { batchPolicy } from '../support/claims/batchPolicy.ts'
import { FINDINGS } from '../support/claims/claimFacts.ts'
import { claimStages } from '../support/claims/claimStages.ts'

/** The clause of the material insurance: all claims of one production batch are one occurrence. */
describe('A production batch is one occurrence', () => {
  const service = useService()
  const stages = claimStages(service)
  const policy = async (itemChanges?: Parameters<typeof batchPolicy>[1]) =>
    (await batchPolicy(service, itemChanges))._id
  const notice = (policyNo: string, lossOn: string, itemNo: number) =>
    stages.noticed({ policyNo, lossOn, knownOn: '2026-02-28', itemNos: [itemNo] })
  const register = async (number: string, body: object) =>
    (await service.signIn('claimsHandlerA')).post(
      `/claims/${number}/registration`,
      { documents: [], ...body },
      { ifMatch: 1 },
    )
  const findings = (itemNo: number, lossFen: number) => ({
    ...FINDINGS,
    lines: FINDINGS.lines.map((line) => ({ ...line, itemNo, claimedFen: lossFen, assessedFen: lossFen })),
  })

  it('however many days it shows itself, with several users', async () => {
    const policyNo = await policy()
    const first = await notice(policyNo, '2026-02-03', 1)
    const later = await notice(policyNo, '2026-02-27', 3)
    const other = await notice(policyNo, '2026-02-27', 2)
    expect((await register(first._id, { batchNo: 'B-01' })).status).to.equal(200)
    const joined = (await register(later._id, { batchNo: 'B-01' })).body as ClaimView
    expect([joined.occurrenceNo, joined.batch]).to.deep.equal([
      first._id,
      { name: joined.batch?.name, batchNo: 'B-01' },
    ])
    const apart = (await register(other._id, { batchNo: 'B-02' })).body as ClaimView
    expect(apart.occurrenceNo).to.equal(null)

    await stages.approve(await stages.assess(first, findings(1, 200_000_000)))
    await stages.approve(await stages.assess(later, findings(3, 200_000_000)))
    const approver = await service.signIn('claimsApproverA')
    const shown = (await approver.get(`/claims/${later._id}/occurrence`)).body as OccurrenceView
    // (400 - 3%) x 90% is above 200万: both days together have one limit.
    expect(shown.whole).to.include({ usedFen: 200_000_000, leftFen: 0 })
    expect(shown.claims.map(({ number, lossOn, approvedFen }) => [number, lossOn, approvedFen])).to.deep.equal([
      [first._id, '2026-02-03', 100_000_000],
      [later._id, '2026-02-27', 100_000_000],
    ])
  })

  it('however its number and its material are spelled, on claims and in the policy', async () => {
    const policyNo = await policy({
      1: { name: 'T1100 碳纤维' },
      3: { name: 'Ｔ1100碳纤维', attributes: { batches: [{ batchNo: 'Ｂ–０１' }] } },
    })
    const first = await notice(policyNo, '2026-02-03', 1)
    const later = await notice(policyNo, '2026-02-27', 3)
    const registered = (await register(first._id, { batchNo: 'b 01' })).body as ClaimView
    expect(registered.batch).to.deep.equal({ name: 'T1100 碳纤维', batchNo: 'B-01' })
    // The first letter is Cyrillic.
    const joined = (await register(later._id, { batchNo: 'В-01' })).body as ClaimView
    expect([joined.occurrenceNo, joined.batch]).to.deep.equal([first._id, { name: 'Ｔ1100碳纤维', batchNo: 'Ｂ–０１' }])

    await stages.approve(await stages.assess(first, findings(1, 200_000_000)))
    await stages.approve(await stages.assess(later, findings(3, 200_000_000)))
    const approver = await service.signIn('claimsApproverA')
    const shown = (await approver.get(`/claims/${later._id}/occurrence`)).body as OccurrenceView
    expect(shown.whole).to.include({ usedFen: 200_000_000, leftFen: 0 })
  })

  it('is listed once for a claim on items that spell it in two ways', async () => {
    const policyNo = await policy({ 2: { attributes: { batches: [{ batchNo: 'B—01' }, { batchNo: 'b02' }] } } })
    const { _id } = await stages.noticed({ policyNo, lossOn: '2026-02-03', knownOn: '2026-02-28', itemNos: [1, 2] })
    const handler = await service.signIn('claimsHandlerA')
    const { batches } = (await handler.get(`/claims/${_id}/occurrence`)).body as OccurrenceView
    expect(batches.map(({ batchNo }) => batchNo)).to.deep.equal(['B-01', 'B-02'])
    expect((await register(_id, { batchNo: 'B—01' })).status).to.equal(200)
  })

  it('is approved by the terms of the day it first showed itself, and not unseen when those change', async () => {
    const policyNo = await policy()
    const claims = [await notice(policyNo, '2026-02-03', 1), await notice(policyNo, '2026-02-27', 3)] as const
    for (const { _id } of claims) await register(_id, { batchNo: 'B-01' })
    await stages.approve(await stages.assess(claims[0], findings(1, 100_000_000)))
    const later = await stages.assess(claims[1], findings(3, 100_000_000))
    const amountFen = later.assessment?.adjustment.payableFen
    const approver = await service.signIn('claimsApproverA')
    const approval = (ifMatch: number) => approver.post(`/claims/${later._id}/approval`, { amountFen }, { ifMatch })

    await agreeFurtherTerms(service, policyNo, { effective: { from: '2026-02-01', to: '2026-02-10' } })
    const refused = await approval(later.version)
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'claim.terms-changed'])
    const again = await stages.assess(later, findings(3, 100_000_000))
    expect(again.assessment?.termsVersionNo).to.equal(2)
    await agreeFurtherTerms(service, policyNo, { effective: { from: '2026-02-27', to: '2026-02-28' } })
    expect((await approval(again.version)).status).to.equal(200)
  })

  it('is named when the claim is registered, and is one that the items list', async () => {
    const policyNo = await policy()
    const { _id } = await notice(policyNo, '2026-02-03', 1)
    const code = async (body: object) => (await register(_id, body)).problem.code
    expect(await code({})).to.equal('claim.batch-needed')
    expect(await code({ batchNo: 'B-99' })).to.equal('claim.batch-not-insured')
    expect(await code({ batchNo: 'B-01', sameOccurrenceAs: 'CL2026000001' })).to.equal('claim.batch-is-one-occurrence')
    const handler = await service.signIn('claimsHandlerA')
    const { batches } = (await handler.get(`/claims/${_id}/occurrence`)).body as OccurrenceView
    expect(batches.map(({ batchNo }) => batchNo)).to.deep.equal(['B-01', 'B-02'])
  })

  it('is not named where the product counts events', async () => {
    const { _id } = await stages.noticed()
    const { problem } = await register(_id, { batchNo: 'B-01' })
    expect(problem.code).to.equal('claim.no-batches')
  })

  it('is one occurrence for two claims registered at once', async () => {
    const policyNo = await policy()
    const claims = [await notice(policyNo, '2026-02-03', 1), await notice(policyNo, '2026-02-27', 3)]
    const answers = await Promise.all(claims.map(({ _id }) => register(_id, { batchNo: 'B-01' })))
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200])
    const handler = await service.signIn('claimsHandlerA')
    const shown = (await handler.get(`/claims/${claims[0]?._id}/occurrence`)).body as OccurrenceView
    expect(shown.claims).to.have.length(2)
  })

  it('is changed for another batch with a reason', async () => {
    const policyNo = await policy()
    const { _id } = await notice(policyNo, '2026-02-03', 1)
    await register(_id, { batchNo: 'B-01' })
    const handler = await service.signIn('claimsHandlerA')
    const assign = (body: object, ifMatch: number) =>
      handler.post(`/claims/${_id}/occurrence`, { reasonZh: '批号复核', ...body }, { ifMatch })
    expect((await assign({ batchNo: 'B-01' }, 2)).problem.code).to.equal('claim.occurrence-unchanged')
    expect((await assign({ batchNo: 'b–01' }, 2)).problem.code).to.equal('claim.occurrence-unchanged')
    const moved = await assign({ batchNo: 'B-02' }, 2)
    expect([moved.status, (moved.body as ClaimView).batch?.batchNo]).to.deep.equal([200, 'B-02'])
  })
})
