import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { decideFirstness } from '../../../server/business/offer/underwriting/domain/notFirst.ts'
import type {
  DraftItem,
  Submission,
  SubmissionRequest,
} from '../../../server/business/offer/underwriting/domain/submission.ts'
import type { FirstnessView } from '../../../server/business/offer/underwriting/firstness.contract.ts'
import { createSubmission } from '../../../server/business/offer/underwriting/usecases/createSubmission.ts'
import { examineGoods } from '../../../server/business/offer/underwriting/usecases/examineGoods.ts'
import { bindQuote } from '../../../server/business/policy/policy/usecases/bindQuote.ts'
import { RefusalError, valueOrThrow } from '../../../server/kernel/refusal.ts'
import { useService } from '../../support/app.ts'
import { materialRequest, seedMaterialEntry } from '../../support/builders/lines.ts'
import { seedBoundPolicy } from '../../support/builders/policy.ts'
import { draftItem, requestIn, submissionStages, submitDraft } from '../../support/builders/submission.ts'
import type { PersonName } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'

describe('GET /submissions/:number/first-ness', () => {
  const service = useService()
  const stages = submissionStages(service)
  const machine = (changes: Partial<DraftItem>) =>
    draftItem({ userId: service.organisation('equipmentUserA'), ...changes })
  const oneItem = (changes: Partial<DraftItem>): Partial<SubmissionRequest> => ({ items: [machine(changes)] })

  /** A submission of manufacturer A to insurer B. */
  async function submittedToB(changes: Partial<SubmissionRequest>): Promise<string> {
    const body = requestIn(service, { insurerId: service.organisation('insurerB'), ...changes })
    const { _id: number } = await service.act('manufacturerA', (work) => createSubmission(work, body))
    await submitDraft(service, number)
    return number
  }
  const findings = async (who: PersonName, number: string) => {
    const answer = await (await service.signIn(who)).get(`/submissions/${number}/first-ness`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return (answer.body as FirstnessView).items
  }

  it('is 401 for nobody, 403 without the permission, 404 for strangers', async () => {
    const { _id: number } = await stages.submitted(oneItem({ contractNo: 'HT-AUTH' }))
    const path = `/submissions/${number}/first-ness`
    expect((await service.anonymous().get(path)).status).to.equal(401)
    expect((await (await service.signIn('equipmentUserA')).get(path)).status).to.equal(403)
    expect((await (await service.signIn('underwriterB')).get(path)).status).to.equal(404)
    expect((await (await service.signIn('manufacturerB')).get(path)).status).to.equal(404)
  })

  it('tells another insurer that a machine is insured on these days, and nothing else', async () => {
    const insured = await seedBoundPolicy(service, oneItem({ serialNumber: 'ONCE-1', contractNo: 'HT-ONCE' }))
    const number = await submittedToB(oneItem({ serialNumber: 'once-1', contractNo: 'HT-ONCE' }))
    const [finding, ...others] = await findings('underwriterB', number)
    expect(others).to.deep.equal([])
    expect(finding).to.deep.equal({
      code: 'underwriting.already-insured',
      severity: 'refuse',
      field: 'items.0.serialNumber',
      value: 'once-1',
      reference: '《保险法》第五十六条',
      elsewhere: true,
      policyNos: [],
      submissionNos: [],
      zh: '该标的在重叠期间内已有保险',
      en: 'This item is already insured in an overlapping period',
    })
    const [own] = await findings('manufacturerA', number)
    expect(own).to.deep.include({ policyNos: [insured._id], elsewhere: false })
  })

  it('finds a contract split between insurers without saying where, and its limits only to who may see them', async () => {
    const part = await seedBoundPolicy(service, oneItem({ contractNo: 'HT-SPLIT' }))
    const number = await submittedToB(oneItem({ contractNo: 'ht - split' }))
    const [split] = await findings('underwriterB', number)
    expect(split).to.include({
      code: 'firstness.contract-split',
      severity: 'review',
      value: 'ht - split',
      elsewhere: true,
    })
    expect(JSON.stringify(split)).not.to.contain(part._id).and.not.to.contain(service.organisation('insurerA'))
    const [own] = await findings('manufacturerA', number)
    expect(own).to.deep.include({ value: 2_000_000_000, threshold: 1_000_000_000, unit: 'fen', policyNos: [part._id] })
  })

  it('finds a contract spread over two open submissions to one insurer', async () => {
    const first = await stages.submitted(oneItem({ contractNo: 'HT-TWO' }))
    const second = await stages.submitted(oneItem({ contractNo: 'HT-TWO' }))
    const [finding] = await findings('underwriterA', second._id)
    expect(finding).to.deep.include({ code: 'firstness.contract-split', submissionNos: [first._id], elsewhere: false })
    for (const contractNo of ['ht-two', 'HT- TWO', 'ＨＴ－ＴＷＯ'])
      expect(await findings('underwriterA', (await stages.submitted(oneItem({ contractNo })))._id), contractNo)
        .to.have.nested.property('0.submissionNos')
        .that.includes(first._id)
    const draft = await stages.draft(oneItem({ contractNo: 'HT-TWO' }))
    expect((await findings('underwriterA', first._id))[0]?.submissionNos).not.to.include(draft._id)
  })

  it('finds the fourth set of a user across insurers, at submission, and records it', async () => {
    const userId = service.organisation('equipmentUserB')
    for (const contractNo of ['HT-S1', 'HT-S2', 'HT-S3'])
      await seedBoundPolicy(service, oneItem({ contractNo, userId }))
    const number = await submittedToB(oneItem({ contractNo: 'HT-S4', userId }))
    expect((await findings('underwriterB', number))[0]).to.deep.include({
      code: 'firstness.beyond-first-sets',
      severity: 'review',
      field: 'items.0.userId',
      value: 4,
      threshold: 3,
      elsewhere: true,
      policyNos: [],
    })
    const event = await EventModel.findOne({ stream: `submission:${number}`, type: 'submission.submitted' }).lean()
    expect(event?.payload.firstness).to.deep.equal(['firstness.beyond-first-sets'])
  })

  it('finds a material bought after the first year, and refuses the same batch, across insurers', async () => {
    await seedMaterialEntry(service)
    const material = (contractNo: string, batchNo: string, contractDate = '2024-11-20'): Partial<SubmissionRequest> => {
      const { items: [steel] = [], ...request } = materialRequest(service)
      if (!steel) throw new Error('nothing to insure')
      const batches = [{ batchNo, quantityKg: 800_000, producedOn: null }]
      const item = { ...steel, contractNo, contractDate, attributes: { ...steel.attributes, batches } }
      return { ...request, items: [item] }
    }
    const insured = await seedBoundPolicy(service, material('HT-NM', 'B-001'))
    const codesOf = async (request: Partial<SubmissionRequest>) => {
      const found = await findings('underwriterB', await submittedToB(request))
      expect(JSON.stringify(found)).not.to.contain(insured._id)
      return found.map(({ code, field }) => `${code} ${field}`)
    }
    expect(await codesOf(material('HT-NM', 'B-002'))).to.deep.equal(['firstness.contract-split items.0.contractNo'])
    expect(await codesOf(material('HT-NM-2', 'B-003', '2025-11-20'))).to.deep.equal([
      'firstness.past-first-batch-year items.0.contractDate',
    ])
    const [same] = await codesOf(material('ht-nm', 'b-001'))
    expect(same).to.equal('underwriting.already-insured items.0.attributes.batches.0.batchNo')
  })

  it('finds nothing against a bound submission by its own policy', async () => {
    const quote = await stages.accepted(
      oneItem({ contractNo: 'HT-OWN', userId: service.organisation('equipmentUserB') }),
    )
    const before = (await findings('underwriterA', quote.submissionNo)).map(({ code }) => code)
    await service.act('underwriterA', (work) => bindQuote(work, { submissionNo: quote.submissionNo }))
    expect((await findings('underwriterA', quote.submissionNo)).map(({ code }) => code)).to.deep.equal(before)
    expect(before).not.to.include('underwriting.already-insured')
  })

  it('finds nothing for goods that are not described yet', async () => {
    const nothing = { serialNumber: null, contractNo: null, catalogueEntryId: null, userId: null }
    const { _id: number } = await stages.draft({ items: [machine(nothing)], period: null })
    expect(await findings('manufacturerA', number)).to.deep.equal([])
  })

  it('refuses before 2024 what it only reports from then on', async () => {
    const userId = service.organisation('equipmentUserB')
    const period = { from: '2023-12-31', to: '2024-12-31' }
    const { _id } = await stages.draft({ ...oneItem({ contractNo: 'HT-2023', userId }), period })
    const draft = await submissionStore.model.findById(_id).lean<Submission & Stored>()
    if (!draft) throw new Error('not stored')
    const refusal = await service
      .act('manufacturerA', async (work) => valueOrThrow(decideFirstness((await examineGoods(work, draft)).findings)))
      .catch((error: RefusalError) => error)
    expect(refusal).to.be.instanceOf(RefusalError)
    expect((refusal as RefusalError).refusals).to.deep.equal([
      {
        code: 'firstness.beyond-first-sets',
        field: 'items.0.userId',
        value: 4,
        threshold: 3,
        reference: '财建〔2015〕19号；财建〔2019〕225号',
      },
    ])
  })

  it('reads through indexes', async () => {
    const { _id: number } = await stages.submitted(oneItem({ contractNo: 'HT-SPLIT' }))
    const scans = await scansDuring(async () => {
      await findings('underwriterA', number)
    }, ['submissions', 'policies', 'insuredGoods', 'catalogueEntries', 'catalogueEditions'])
    expect(scans).to.deep.equal([])
  })
})
