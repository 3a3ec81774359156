import { expect } from 'chai'
import type { SubmissionRequest } from '../../server/business/offer/underwriting/domain/submission.ts'
import type { SubmissionView } from '../../server/business/offer/underwriting/underwriting.contract.ts'
import { assessPolicies } from '../../server/business/subsidy/usecases/assessPolicies.ts'
import { useService } from '../support/app.ts'
import { ipRightRequest, materialRequest, researchRequest, seedMaterialEntry } from '../support/builders/lines.ts'
import { seedIssuedPolicy } from '../support/builders/policy.ts'
import { acknowledgeDraft, requestIn, submissionStages } from '../support/builders/submission.ts'

/** Three lines beside equipment, each with the form, the covers and the rates of its product. */
describe('Every line is quoted from its own form', () => {
  const service = useService()
  const stages = submissionStages(service)
  before(() => seedMaterialEntry(service))

  const refusalsOf = async (changes: Partial<SubmissionRequest>): Promise<(string | undefined)[][]> => {
    const maker = await service.signIn('manufacturerA')
    const draft = (await maker.post('/submissions', requestIn(service, changes))).body as SubmissionView
    const { version: ifMatch } = await acknowledgeDraft(service, draft.number)
    const answer = await maker.post(`/submissions/${draft.number}/submission`, {}, { ifMatch })
    expect(answer.status).to.equal(422)
    return answer.problem.failures.map(({ code, field }) => [code, field])
  }

  it('material is rated on twice its contract amount, by category, maturity and use', async () => {
    const quote = await stages.quoted(materialRequest(service))
    // 4,000,000,000 up to 200% x 1 x 1.4% x 1.05 energy = 58,800,000 x 1.05 no record = 61,740,000; deductible 10% x 1
    expect(quote.premiumFen).to.equal(61_740_000)
    expect(quote.covers.map(({ statisticsCategory }) => statisticsCategory)).to.deep.equal([
      'first-batch',
      'first-batch',
    ])
  })

  it('material whose production batch is declared twice is sent back with the row', async () => {
    const { items: [item] = [] } = materialRequest(service)
    const batches = [
      { batchNo: 'B-001', quantityKg: 1 },
      { batchNo: 'B-001', quantityKg: 0 },
    ]
    const changes = materialRequest(service, { attributes: { ...item?.attributes, batches } })
    expect(await refusalsOf(changes)).to.deep.equal([
      ['object.out-of-bounds', 'items.0.attributes.batches.1.quantityKg'],
      ['object.row-repeated', 'items.0.attributes.batches.1.batchNo'],
      ['submission.goods-twice', 'items.0.attributes.batches.1.batchNo'],
    ])
  })

  it('research is rated section by section, and one section can be bought alone', async () => {
    const both = await stages.quoted(researchRequest())
    // Half the limit per occurrence: 90% + 5% of the limit. Laboratory 190,000,000 x 4% = 7,600,000 x 0.995 for a deductible
    // of 2.5%; pilot scale 95,000,000 x 3% = 2,850,000 x 0.97 for one of 5%.
    expect(both.covers.map(({ code, premiumFen }) => [code, premiumFen])).to.deep.equal([
      ['laboratory', 7_562_000],
      ['pilotScale', 2_764_500],
    ])
    const { covers = [] } = researchRequest()
    const alone = await stages.quoted({ ...researchRequest(), covers: covers.slice(1) })
    // Not below the lowest filed rate: 1% of the total limit of 300,000,000.
    expect(alone.premiumFen).to.equal(3_000_000)
  })

  it('research whose cost classes do not add up to the budget, or without a milestone, is sent back', async () => {
    const { items: [item] = [] } = researchRequest()
    const costClasses = [{ costClass: 'personnel', budgetFen: 299_999_999, subLimitFen: 1 }]
    const attributes = { ...item?.attributes, costClasses, milestones: [], endsOn: '2025-12-31' }
    expect(await refusalsOf(researchRequest({ attributes }))).to.deep.equal([
      ['object.date-too-early', 'items.0.attributes.endsOn'],
      ['object.sum-differs', 'items.0.attributes.costClasses'],
      ['object.too-few-rows', 'items.0.attributes.milestones'],
    ])
  })

  it('a patent of a small firm costs 1万 a year for both covers', async () => {
    const quote = await stages.quoted(ipRightRequest())
    expect(quote.premiumFen).to.equal(1_000_000)
    expect(quote.covers.map(({ statisticsCategory }) => statisticsCategory)).to.deep.equal([
      'ip-enforcement',
      'ip-infringement-loss',
    ])
  })

  it('a patent insured above 240万, or of a kind nobody knows, is sent back with the bound', async () => {
    const { items: [item] = [] } = ipRightRequest()
    const attributes = { ...item?.attributes, kind: 'trademark', colour: 'red' }
    expect(await refusalsOf(ipRightRequest({ valueFen: 240_000_001, attributes }))).to.deep.equal([
      ['object.unknown-choice', 'items.0.attributes.kind'],
      ['object.out-of-bounds', 'items.0.valueFen'],
      ['object.unknown-field', 'items.0.attributes.colour'],
    ])
  })

  it('each is issued with a policy document that prints its own fields', async () => {
    for (const changes of [materialRequest(service), researchRequest(), ipRightRequest()]) {
      const policy = await seedIssuedPolicy(service, changes)
      const document = await (await service.signIn('manufacturerA')).get(
        `/issued-documents/${policy._id}-P1/document.pdf`,
      )
      expect([document.status, document.headers.get('content-type')]).to.deep.equal([200, 'application/pdf'])
    }
  })

  it('the nightly assessment passes over lines that no subsidy rule knows', async () => {
    const { items: [item] = [] } = researchRequest()
    const changes = researchRequest({ attributes: { ...item?.attributes, projectNo: 'RD-2026-08' } })
    const policy = await seedIssuedPolicy(service, changes)
    const { actor } = service.person('administrator')
    const job = { ...actor, via: 'job:subsidyAssessment' } as const
    await service.act(job, (work) => assessPolicies(work, { from: null, to: null, after: null, limit: 100 }))
    const maker = await service.signIn('manufacturerA')
    const answer = await maker.post('/subsidy-assessments', { policyNo: policy._id })
    expect(answer.problem.code).to.equal('subsidy.no-rule-set')
  })
})
