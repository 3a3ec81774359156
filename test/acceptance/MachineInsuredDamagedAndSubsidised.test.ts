import { expect } from 'chai'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import type {
  DisclosureView,
  QuoteView,
  SubmissionView,
} from '../../server/business/offer/underwriting/underwriting.contract.ts'
import type { PolicyView } from '../../server/business/policy/policy/policy.contract.ts'
import type { SubsidyApplicationView, SubsidyAssessmentView } from '../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../support/app.ts'
import { requestIn, seedCatalogueEntry } from '../support/builders/submission.ts'
import type { ApiClient } from '../support/client.ts'

/**
 * The main job from end to end, over HTTP, by nine people. Each sentence goes on from where the one before it left off.
 * Premium by hand: base 24,000 ppm x typeTested 1.0 x limit/value 2.0 0.87 = 20,880 ppm of 1,000万.
 */
describe('A machine is insured, damaged and subsidised', () => {
  const service = useService()
  let submission: SubmissionView
  let quote: QuoteView
  let policy: PolicyView
  let claim: ClaimView
  let application: SubsidyApplicationView

  const people = new Map<string, ApiClient>()
  const as = async (name: Parameters<typeof service.signIn>[0]): Promise<ApiClient> => {
    const client = people.get(name) ?? (await service.signIn(name))
    people.set(name, client)
    return client
  }
  const change = async <View>(who: ApiClient, path: string, body: unknown, version: number): Promise<View> => {
    const answer = await who.post(path, body, { ifMatch: version })
    expect(answer.status, JSON.stringify(answer.body)).to.be.within(200, 201)
    return answer.body as View
  }

  it('the maker drafts it, unseen by the insurer, and submits it', async () => {
    await seedCatalogueEntry(service)
    const maker = await as('manufacturerA')
    const drafted = (await maker.post('/submissions', requestIn(service))).body as SubmissionView
    expect((await (await as('underwriterA')).get(`/submissions/${drafted.number}`)).status).to.equal(404)
    const { product, exclusions } = (await maker.get(`/submissions/${drafted.number}/disclosure`))
      .body as DisclosureView
    const shown = { productHash: product.hash, exclusions: exclusions.map(({ code }) => code) }
    const path = `/submissions/${drafted.number}`
    const told = await change<SubmissionView>(maker, `${path}/acknowledgement`, shown, drafted.version)
    submission = await change(maker, `${path}/submission`, {}, told.version)
    expect(submission.state).to.equal('submitted')
  })

  it('the underwriter quotes it, every step of the premium explained', async () => {
    quote = await change(await as('underwriterA'), `/submissions/${submission.number}/quotes`, {}, submission.version)
    expect(quote.steps.map(({ reference }) => reference)).to.satisfy((all: string[]) =>
      all.every((each) => each !== ''),
    )
    expect(quote.covers.reduce((sum, { premiumFen }) => sum + premiumFen, 0)).to.equal(quote.premiumFen)
    expect(quote.premiumFen).to.be.greaterThan(0)
  })

  it('decides within authority, the maker accepts, the underwriter binds and issues', async () => {
    const underwriter = await as('underwriterA')
    const decision = { decision: 'approve', reason: '符合承保条件' }
    await change(underwriter, `/quotes/${quote.number}/decision`, decision, quote.version)
    const offered = (await (await as('manufacturerA')).get(`/quotes/${quote.number}`)).body as QuoteView
    await change(await as('manufacturerA'), `/quotes/${quote.number}/acceptance`, {}, offered.version)
    const agreed = (await underwriter.get(`/submissions/${submission.number}`)).body as SubmissionView
    const bound = await change<PolicyView>(underwriter, `/submissions/${submission.number}/binding`, {}, agreed.version)
    policy = await change(underwriter, `/policies/${bound.number}/issue`, {}, bound.version)
    expect([policy.state, policy.premiumFen, policy.outstandingPremiumFen]).to.deep.equal([
      'issued',
      quote.premiumFen,
      quote.premiumFen,
    ])
  })

  it('the policy is a PDF', async () => {
    const document = await (await as('manufacturerA')).get(`/issued-documents/${policy.number}-P1/document.pdf`)
    expect(document.headers.get('content-type')).to.contain('application/pdf')
    expect(
      Buffer.from(document.body as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).to.equal('%PDF-')
  })

  it('the insurer receives the premium once, however often it is sent', async () => {
    service.clock.moveTo('2026-04-02')
    const finance = await as('insurerFinanceA')
    const receipt = { amountFen: policy.premiumFen, receivedOn: '2026-04-02', reference: '网银 1', payer: '制造企业' }
    const options = { ifMatch: policy.version, key: 'premium-of-the-machine' }
    const first = await finance.post(`/policies/${policy.number}/premium-receipts`, receipt, options)
    const again = await finance.post(`/policies/${policy.number}/premium-receipts`, receipt, options)
    expect([first.status, again.status]).to.deep.equal([first.status, first.status])
    policy = again.body as PolicyView
    expect([policy.paidPremiumFen, policy.outstandingPremiumFen]).to.deep.equal([quote.premiumFen, 0])
  })

  it('the user confirms delivery', async () => {
    const confirmation = { items: [{ itemNo: 1, deliveredOn: '2026-04-02' }] }
    const path = `/policies/${policy.number}/delivery-confirmations`
    policy = await change(await as('equipmentUserA'), path, confirmation, policy.version)
    expect(policy.terms.items[0]?.deliveredOn).to.equal('2026-04-02')
  })

  it('a loss is noticed, registered, reserved and assessed: 300万 less the 30万 of its larger deductible', async () => {
    service.clock.moveTo('2026-06-10')
    const notice = {
      policyNo: policy.number,
      lossOn: '2026-06-09',
      knownOn: '2026-06-09',
      place: '河北唐山',
      itemNos: [1],
      cover: 'quality',
      descriptionZh: '叶片断裂',
      estimatedLossFen: 300_000_000,
      documents: ['claimForm', 'defectReport'],
    }
    const noticed = (await (await as('manufacturerA')).post('/claims', notice)).body as ClaimView
    const handler = await as('claimsHandlerA')
    const registered = await change<ClaimView>(
      handler,
      `/claims/${noticed.number}/registration`,
      { documents: [] },
      noticed.version,
    )
    const reserve = { reserveFen: 300_000_000, reasonZh: '按报损金额' }
    const reserved = await change<ClaimView>(handler, `/claims/${noticed.number}/reserves`, reserve, registered.version)
    const line = {
      itemNo: 1,
      descriptionZh: '叶片',
      claimedFen: 300_000_000,
      assessedFen: 300_000_000,
      finding: 'covered',
      valueAtLossFen: 100_000_000,
    }
    const findings = { lines: [line], salvageFen: 0, recoveredFen: 0, surveyCostFen: 0, noteZh: '' }
    claim = await change(handler, `/claims/${noticed.number}/assessment`, findings, reserved.version)
    // deductible: the larger of 10万 and 5% of 300万 = 15万; per occurrence 500万
    expect(claim.assessment?.adjustment.payableFen).to.equal(285_000_000)
    expect(claim.clocks.find(({ code }) => code === 'determination')?.dueOn).to.equal('2026-07-10')
  })

  it('a second person approves it, finance pays the user, and it is closed', async () => {
    const own = await (await as('claimsHandlerA')).post(
      `/claims/${claim.number}/approval`,
      { amountFen: 285_000_000 },
      { ifMatch: claim.version },
    )
    expect(own.status).to.equal(403)
    const approved = await change<ClaimView>(
      await as('claimsApproverA'),
      `/claims/${claim.number}/approval`,
      { amountFen: 285_000_000 },
      claim.version,
    )
    const payment = {
      beneficiaryId: approved.beneficiaryId,
      amountFen: 285_000_000,
      reference: '赔款 1',
      bankAccountNo: service.bankAccount('equipmentUserA'),
    }
    const paid = await change<ClaimView>(
      await as('insurerFinanceA'),
      `/claims/${claim.number}/payment`,
      payment,
      approved.version,
    )
    expect(paid.payments[0]?.beneficiaryId).to.equal(service.organisation('equipmentUserA'))
    claim = await change(await as('claimsHandlerA'), `/claims/${claim.number}/closure`, {}, paid.version)
    expect(claim.state).to.equal('closed')
  })

  it('the subsidy is 80% of the premium paid, recommended and approved by two authorities', async () => {
    const maker = await as('manufacturerA')
    const assessed = (await maker.post('/subsidy-assessments', { policyNo: policy.number })).body as {
      items: SubsidyAssessmentView[]
    }
    const [assessment] = assessed.items
    const expectedFen = Number((BigInt(quote.premiumFen) * 8n) / 10n)
    expect([assessment?.ruleSet.id, assessment?.amountFen]).to.deep.equal(['UNI-2024', expectedFen])
    const body = { assessmentNo: assessment?.number, statement: '材料真实' }
    const drafted = (await maker.post('/subsidy-applications', body)).body as SubsidyApplicationView
    const path = `/subsidy-applications/${drafted.number}`
    const submitted = await change<SubsidyApplicationView>(maker, `${path}/submission`, {}, drafted.version)
    const recommended = await change<SubsidyApplicationView>(
      await as('recommenderA'),
      `${path}/recommendation`,
      { opinion: '同意推荐' },
      submitted.version,
    )
    application = await change(
      await as('ministryOfficer'),
      `${path}/approval`,
      { amountFen: expectedFen },
      recommended.version,
    )
    expect(application.state).to.equal('approved')
  })

  it('nobody of another insurer, maker or user ever saw any of it', async () => {
    const paths = [
      `/submissions/${submission.number}`,
      `/policies/${policy.number}`,
      `/claims/${claim.number}`,
      `/subsidy-applications/${application.number}`,
    ]
    for (const name of ['underwriterB', 'manufacturerB', 'equipmentUserB', 'recommenderB'] as const) {
      const stranger = await as(name)
      for (const path of paths) expect((await stranger.get(path)).status, `${name} ${path}`).to.be.oneOf([403, 404])
    }
  })
})
