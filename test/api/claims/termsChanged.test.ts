import { expect } from 'chai'
import type { ClaimEvent, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import type { OccurrenceView } from '../../../server/business/claims/occurrence.contract.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { findTermsAt } from '../../../server/business/contract/terms/usecases/terms.ts'
import type { Period } from '../../../server/kernel/period.ts'
import { useService } from '../../support/app.ts'
import { agreeFurtherTerms } from '../../support/claims/agreeFurtherTerms.ts'
import { batchPolicy } from '../../support/claims/batchPolicy.ts'
import { FINDINGS, PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { QUALITY } from '../../support/claims/insurePolicy.ts'
import { movementsOf } from '../../support/claims/money.ts'
import type { ApiClient } from '../../support/client.ts'

const YEAR = { from: '2026-01-01', to: '2027-01-01' }

describe('a claim whose terms are changed after its assessment', () => {
  const service = useService()
  const stages = claimStages(service)

  const agree = (policyNo: string, effective: Period, changes: Partial<TermSegment> = {}) =>
    agreeFurtherTerms(service, policyNo, { effective, ...changes })
  const approve = async (claimNo: string, amountFen: number, version: number) => {
    const approver = await service.signIn('claimsApproverA')
    return approver.post(`/claims/${claimNo}/approval`, { amountFen }, { ifMatch: version })
  }
  const failures = ({ problem }: Awaited<ReturnType<typeof approve>>) =>
    problem.failures.map(({ code, value, threshold }) => ({ code, value, threshold }))

  /** Why the menu of a claim does not allow an act that it offers; nothing where it does. */
  const whyNot = async (client: ApiClient, claimNo: string, act: ClaimEvent) => {
    const { allowedEvents } = (await client.get(`/claims/${claimNo}`)).body as ClaimView
    const offered = allowedEvents.find(({ event }) => event === act)
    if (!offered) throw new Error(`${act} is not offered`)
    return offered.allowed ? [] : (offered.why ?? []).map(({ code }) => code)
  }

  it('is not approved unseen, even where it comes to the same amount, until it is assessed by the new ones', async () => {
    const claim = await stages.assessed()
    expect(claim.assessment?.termsVersionNo).to.equal(1)
    await agree(claim.policyNo, YEAR)
    const refused = await approve(claim._id, PAYABLE_FEN, claim.version)
    expect(refused.status).to.equal(409)
    expect(failures(refused)).to.deep.equal([{ code: 'claim.terms-changed', value: 1, threshold: 2 }])
    expect(await movementsOf(claim._id)).to.deep.equal([])
    const again = await stages.assess(claim)
    expect([again.assessment?.termsVersionNo, again.assessment?.adjustment.payableFen]).to.deep.equal([2, PAYABLE_FEN])
    expect((await approve(claim._id, PAYABLE_FEN, again.version)).status).to.equal(200)
  })

  it('is told both that the terms and that the amount are others, and is assessed to the new amount', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, YEAR, { covers: [{ ...QUALITY, deductibleFen: 15_000_000 }] })
    const refused = await approve(claim._id, PAYABLE_FEN, claim.version)
    expect(failures(refused)).to.deep.equal([
      { code: 'claim.occurrence-changed', value: PAYABLE_FEN, threshold: 76_500_000 },
      { code: 'claim.terms-changed', value: 1, threshold: 2 },
    ])
    // (100 - 15) x 90%.
    expect((await stages.assess(claim)).assessment?.adjustment.payableFen).to.equal(76_500_000)
  })

  it('says so once it is paid, with what the loss comes to by the new terms, and no money is moved', async () => {
    const claim = await stages.paid()
    const moved = await movementsOf(claim._id)
    const handler = await service.signIn('claimsHandlerA')
    const shown = async () => (await handler.get(`/claims/${claim._id}/occurrence`)).body as OccurrenceView
    expect((await shown()).termsChanged).to.equal(null)
    await agree(claim.policyNo, YEAR, { covers: [{ ...QUALITY, deductibleFen: 15_000_000 }] })
    const { termsChanged, claims } = await shown()
    expect(termsChanged).to.deep.equal({ assessedBy: 1, onRecord: 2 })
    expect(claims.map(({ approvedFen, indemnityFen }) => [approvedFen, indemnityFen])).to.deep.equal([
      [PAYABLE_FEN, 76_500_000],
    ])
    expect(await movementsOf(claim._id)).to.deep.equal(moved)
  })

  it('names why in the menu of whoever would approve it, which offers the approval again once it is assessed', async () => {
    const claim = await stages.assessed()
    const approver = await service.signIn('claimsApproverA')
    const approval = () => whyNot(approver, claim._id, 'approve')
    expect(await approval()).to.deep.equal([])
    await agree(claim.policyNo, YEAR, { covers: [{ ...QUALITY, deductibleFen: 15_000_000 }] })
    expect(await approval()).to.deep.equal(['claim.occurrence-changed', 'claim.terms-changed'])
    await stages.assess(claim)
    expect(await approval()).to.deep.equal([])
  })

  it('is read as before where its cover is taken away back-dated, and every decision by it refused for that', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, { from: '2026-02-20', to: '2027-01-01' }, { covers: [] })
    const approver = await service.signIn('claimsApproverA')
    const answer = await approver.get(`/claims/${claim._id}/occurrence`)
    expect(answer.status).to.equal(200)
    const { notInsured, termsChanged, perOccurrenceLimitFen, deductibleFen, whole, claims } =
      answer.body as OccurrenceView
    expect({ termsChanged, perOccurrenceLimitFen, deductibleFen, whole }).to.deep.equal({
      termsChanged: { assessedBy: 1, onRecord: 2 },
      perOccurrenceLimitFen: null,
      deductibleFen: null,
      whole: { usedFen: 0, leftFen: 0, adjustment: null, provisional: true },
    })
    expect([notInsured?.code, notInsured?.value]).to.deep.equal(['claim.cover-not-insured', 'quality'])
    expect(claims.map(({ number, indemnityFen }) => [number, indemnityFen])).to.deep.equal([[claim._id, null]])
    const handler = await service.signIn('claimsHandlerA')
    expect(await whyNot(approver, claim._id, 'approve')).to.deep.equal(['claim.cover-not-insured'])
    expect(await whyNot(handler, claim._id, 'assess')).to.deep.equal(['claim.cover-not-insured'])
    expect(await whyNot(handler, claim._id, 'proposeDeclinature')).to.deep.equal([])
    expect(failures(await approve(claim._id, PAYABLE_FEN, claim.version)).map(({ code }) => code)).to.deep.equal([
      'claim.cover-not-insured',
    ])
    const assessed = await handler.post(`/claims/${claim._id}/assessment`, FINDINGS, { ifMatch: claim.version })
    expect([assessed.status, assessed.problem.code]).to.deep.equal([422, 'claim.cover-not-insured'])
  })

  it('is neither assessed nor approved for an item that back-dated terms leave out', async () => {
    const claim = await stages.assessed()
    const terms = await findTermsAt({}, claim.policyNo, '2026-02-27', 'onRecord')
    await agree(claim.policyNo, YEAR, { items: terms?.items.slice(1) ?? [] })
    const approver = await service.signIn('claimsApproverA')
    const against = await whyNot(approver, claim._id, 'approve')
    expect(against).to.include.members(['claim.terms-changed', 'claim.item-not-insured'])
    const handler = await service.signIn('claimsHandlerA')
    const assess = (lines: object) =>
      handler.post(`/claims/${claim._id}/assessment`, { ...FINDINGS, lines }, { ifMatch: claim.version })
    const refused = await assess(FINDINGS.lines)
    expect(refused.problem.failures.map(({ code, field }) => [code, field])).to.deep.equal([
      ['claim.item-not-insured', 'lines.0.itemNo'],
    ])
    const found = await assess(FINDINGS.lines.map((line) => ({ ...line, assessedFen: 0, finding: 'notCovered' })))
    expect([found.status, (found.body as ClaimView).assessment?.adjustment.payableFen]).to.deep.equal([200, 0])
  })

  it('of a batch is refused once its own day is no longer insured, whenever its occurrence began', async () => {
    const policyNo = (await batchPolicy(service))._id
    const batch = { batchNo: 'B-01' }
    const first = await stages.registered({ policyNo, lossOn: '2026-02-03', itemNos: [1] }, batch)
    await stages.approve(await stages.assess(first))
    const registered = await stages.registered({ policyNo, lossOn: '2026-02-27', itemNos: [2] }, batch)
    const lines = FINDINGS.lines.map((line) => ({ ...line, itemNo: 2 }))
    const later = await stages.assess(registered, { ...FINDINGS, lines })
    await agree(policyNo, { from: '2026-02-20', to: '2027-01-01' }, { covers: [] })
    const amountFen = later.assessment?.adjustment.payableFen ?? 0
    expect(failures(await approve(later._id, amountFen, later.version)).map(({ code }) => code)).to.deep.equal([
      'claim.cover-not-insured',
    ])
  })

  it('keeps by which version it was corrected once it is paid, and still says by which it was assessed', async () => {
    const policyNo = (await batchPolicy(service))._id
    const batch = { batchNo: 'B-01' }
    const registered = await stages.registered({ policyNo, lossOn: '2026-02-03', itemNos: [1] }, batch)
    const first = await stages.pay(await stages.approve(await stages.assess(registered)))
    await agree(
      policyNo,
      { from: '2026-02-03', to: '2026-02-04' },
      { covers: [{ ...QUALITY, deductibleFen: 15_000_000 }] },
    )
    const later = await stages.registered({ policyNo, lossOn: '2026-02-27', itemNos: [2] }, batch)
    const lines = FINDINGS.lines.map((line) => ({ ...line, itemNo: 2 }))
    await stages.approve(await stages.assess(later, { ...FINDINGS, lines }))
    const handler = await service.signIn('claimsHandlerA')
    const { corrections, assessment, outstandingFen } = (await handler.get(`/claims/${first._id}`)).body as ClaimView
    // Together (200 - 15) x 90%, half of it each.
    expect(corrections.map(({ termsVersionNo, fromFen, toFen }) => [termsVersionNo, fromFen, toFen])).to.deep.equal([
      [2, PAYABLE_FEN, 83_250_000],
    ])
    expect([assessment?.termsVersionNo, outstandingFen]).to.deep.equal([1, 83_250_000 - PAYABLE_FEN])
  })

  it('is approved as assessed where the other terms hold only on days after the loss', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, { from: '2026-02-28', to: '2027-01-01' })
    expect((await approve(claim._id, PAYABLE_FEN, claim.version)).status).to.equal(200)
  })

  it('is refused again for every further change, each naming the version on record', async () => {
    const claim = await stages.assessed()
    await agree(claim.policyNo, YEAR)
    await agree(claim.policyNo, { from: '2026-02-27', to: '2026-02-28' })
    expect(failures(await approve(claim._id, PAYABLE_FEN, claim.version))).to.deep.equal([
      { code: 'claim.terms-changed', value: 1, threshold: 3 },
    ])
  })
})
