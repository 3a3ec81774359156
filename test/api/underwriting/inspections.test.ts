import { expect } from 'chai'
import { quoteStore } from '../../../models/quotes.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { InspectionList, InspectionView } from '../../../server/business/offer/underwriting/inspection.contract.ts'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { requestInspection } from '../../../server/business/offer/underwriting/usecases/requestInspection.ts'
import { useService } from '../../support/app.ts'
import { decision, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'
import { versionOf } from '../../support/versionOf.ts'

const body = { subject: '起升机构制动器', dueOn: '2026-03-10', inspector: '石勘' }
const report = { findings: '制动器磨损在限度内', grade: 'B', inspectedOn: '2026-03-02', inspector: '石勘' }

describe('risk inspections', () => {
  const service = useService()
  const stages = submissionStages(service)
  const requested = (number: string) =>
    service.act('underwriterA', (work) => requestInspection(work, { submissionNo: number, ...body }))
  const approve = async (number: string) => {
    const senior = await service.signIn('seniorUnderwriterA')
    const options = { ifMatch: await versionOf(quoteStore, number) }
    return senior.post(`/quotes/${number}/decision`, decision('approve'), options)
  }

  describe('POST /submissions/:number/risk-inspections', () => {
    it('blocks approval until it is reported', async () => {
      const quote = await stages.quoted()
      const underwriter = await service.signIn('underwriterA')
      const path = `/submissions/${quote.submissionNo}`
      const options = { ifMatch: await versionOf(submissionStore, quote.submissionNo) }
      const answer = await underwriter.post(`${path}/risk-inspections`, body, options)
      expect(answer.status).to.equal(201)
      const { number, version } = answer.body as InspectionView
      expect(((await underwriter.get(path)).body as SubmissionView).openInspections).to.deep.equal([number])

      const blocked = await approve(quote._id)
      expect([blocked.status, blocked.problem.failures.map(({ code, value }) => [code, value])]).to.deep.equal([
        409,
        [['underwriting.inspection-open', number]],
      ])
      const reported = await underwriter.post(`/risk-inspections/${number}/report`, report, { ifMatch: version })
      expect([reported.status, (reported.body as InspectionView).state]).to.deep.equal([200, 'reported'])
      expect((await approve(quote._id)).status).to.equal(200)
    })

    it('lets approval and request at the same moment not both go through unseen', async () => {
      const quote = await stages.quoted()
      const underwriter = await service.signIn('underwriterA')
      const options = { ifMatch: await versionOf(submissionStore, quote.submissionNo) }
      const [approval, request] = await Promise.all([
        approve(quote._id),
        underwriter.post(`/submissions/${quote.submissionNo}/risk-inspections`, body, options),
      ])
      expect([approval.status, request.status]).to.deep.be.oneOf([
        [200, 412],
        [409, 201],
      ])
    })

    it('refuses with 422 a deadline in the past', async () => {
      const { _id, version } = await stages.submitted()
      const underwriter = await service.signIn('underwriterA')
      const late = { ...body, dueOn: '2026-03-01' }
      const answer = await underwriter.post(`/submissions/${_id}/risk-inspections`, late, { ifMatch: version })
      expect([answer.status, answer.problem.code]).to.deep.equal([422, 'inspection.due-in-past'])
    })

    it('refuses with 409 to return a submission that is being inspected', async () => {
      const { _id } = await stages.submitted()
      await requested(_id)
      const underwriter = await service.signIn('underwriterA')
      const options = { ifMatch: await versionOf(submissionStore, _id) }
      const answer = await underwriter.post(`/submissions/${_id}/return`, { reason: '补材料' }, options)
      expect([answer.status, answer.problem.code]).to.deep.equal([409, 'underwriting.inspection-open'])
    })

    describeTurningAway({
      service,
      target: () => stages.submitted(),
      path: (number) => `/submissions/${number}/risk-inspections`,
      body,
      by: 'underwriterA',
      forbidden: 'manufacturerA',
      foreign: 'underwriterB',
      malformed: [{}, { ...body, dueOn: 'tomorrow' }],
    })
  })

  describe('POST /risk-inspections/:number/report', () => {
    it('refuses with 422 an unknown grade and a day to come, both at once', async () => {
      const { _id, version } = await requested((await stages.submitted())._id)
      const underwriter = await service.signIn('underwriterA')
      const wrong = { ...report, grade: 'Z', inspectedOn: '2026-03-03' }
      const answer = await underwriter.post(`/risk-inspections/${_id}/report`, wrong, { ifMatch: version })
      expect([answer.status, answer.problem.failures.map(({ code }) => code)]).to.deep.equal([
        422,
        ['inspection.unknown-grade', 'inspection.in-future'],
      ])
    })

    it('shows the applicant that it was done, not what was found', async () => {
      const { _id, version, submissionNo } = await requested((await stages.submitted())._id)
      const underwriter = await service.signIn('underwriterA')
      await underwriter.post(`/risk-inspections/${_id}/report`, report, { ifMatch: version })
      const reportFor = async (who: 'manufacturerA' | 'underwriterA') => {
        const client = await service.signIn(who)
        const { items } = (await client.get(`/risk-inspections?submission=${submissionNo}`)).body as InspectionList
        return [items[0]?.report?.inspectedOn, items[0]?.report?.findings, items[0]?.report?.grade]
      }
      expect(await reportFor('underwriterA')).to.deep.equal([report.inspectedOn, report.findings, report.grade])
      expect(await reportFor('manufacturerA')).to.deep.equal([report.inspectedOn, null, null])
    })

    describeTurningAway({
      service,
      target: async () => requested((await stages.submitted())._id),
      path: (number) => `/risk-inspections/${number}/report`,
      body: report,
      by: 'underwriterA',
      forbidden: 'manufacturerA',
      foreign: 'underwriterB',
      malformed: [{}],
    })
  })

  describe('POST /risk-inspections/:number/cancellation', () => {
    it('gives it up with a reason; approval is no longer blocked', async () => {
      const quote = await stages.quoted()
      const { _id, version } = await requested(quote.submissionNo)
      const underwriter = await service.signIn('underwriterA')
      const reason = '改为资料审查'
      const answer = await underwriter.post(`/risk-inspections/${_id}/cancellation`, { reason }, { ifMatch: version })
      const { state, cancellation } = answer.body as InspectionView
      expect([answer.status, state, cancellation?.reason]).to.deep.equal([200, 'cancelled', reason])
      expect((await approve(quote._id)).status).to.equal(200)
    })

    describeTurningAway({
      service,
      target: async () => requested((await stages.submitted())._id),
      path: (number) => `/risk-inspections/${number}/cancellation`,
      body: { reason: '改为资料审查' },
      by: 'underwriterA',
      forbidden: 'manufacturerA',
      foreign: 'underwriterB',
      malformed: [{}],
    })
  })
})
