import { expect } from 'chai'
import type { AffectedSubmissionsView } from '../../../server/business/offer/underwriting/consequences.contract.ts'
import { AS_ASKED } from '../../../server/business/offer/underwriting/domain/proposal.ts'
import type { SubmissionRequest } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { withdrawSubmission } from '../../../server/business/offer/underwriting/usecases/withdrawSubmission.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy } from '../../support/builders/policy.ts'
import { draftItem, submissionStages } from '../../support/builders/submission.ts'
import {
  csvOf,
  editionForm,
  importedEdition,
  publication,
  publishedEdition,
} from '../../support/catalogue/editionForm.ts'
import type { PersonName } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'

describe('GET /catalogue-editions/:id/affected-submissions', () => {
  const service = useService()
  const stages = submissionStages(service)
  const numbers: Record<string, string> = {}
  const item = (catalogueEntryId: string, value = 18) =>
    draftItem({
      catalogueEntryId,
      userId: service.organisation('equipmentUserA'),
      indicators: [{ code: 'rated_power', value, evidence: null }],
    })
  const from = (day: string): Partial<SubmissionRequest> => ({
    period: { from: day, to: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` },
  })
  const ask = async (who: PersonName, query = '') => {
    const answer = await (await service.signIn(who)).get(`/catalogue-editions/EQ-2027/affected-submissions${query}`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return answer.body as AffectedSubmissionsView
  }

  before(async () => {
    const heads = ['1.2.3', '1.2.4', '1.2.5', '1.2.6'].map(
      (code, index) => `${code},power-generation,燃气轮机${index},set,rated_power(额定功率)>=16MW,,`,
    )
    await publishedEdition(service, editionForm(csvOf(...heads)))
    const day = from('2027-02-01')
    numbers.fine = (await stages.submitted({ ...day, items: [item('EQ-2024:1.2.3')] }))._id
    numbers.unmet = (await stages.quoted({ ...day, items: [item('EQ-2024:1.2.4')] })).submissionNo
    numbers.unit = (await stages.accepted({ ...day, items: [item('EQ-2024:1.2.5')] })).submissionNo
    numbers.gone = (await stages.draft({ ...day, items: [item('EQ-2024:1.2.3'), item('EQ-2024:1.2.6')] }))._id
    numbers.before = (await stages.submitted({ ...from('2026-12-31'), items: [item('EQ-2024:1.2.6')] }))._id
    numbers.undated = (await stages.draft({ period: null, items: [item('EQ-2024:1.2.6')] }))._id
    await seedBoundPolicy(service, { ...day, items: [item('EQ-2024:1.2.6')] })
    const { _id: number } = await stages.submitted({ ...day, items: [item('EQ-2024:1.2.6')] })
    const body = { reason: '改由他处投保' }
    await service.act('manufacturerA', (work) => withdrawSubmission(work, { submissionNo: number, ...body }))
    const next = csvOf(
      '2.1.1,power-generation,燃气轮机0,set,rated_power(额定功率)>=17MW,,',
      '1.2.4,power-generation,燃气轮机1,set,rated_power(额定功率)>=20MW,,',
      '1.2.5,power-generation,燃气轮机2,batch,rated_power(额定功率)>=16MW,,',
    )
    await importedEdition(service, editionForm(next, { edition: '2027', validFrom: '2027-01-01' }))
  })

  it('is 401 for nobody, 400 for a day that does not exist', async () => {
    const path = '/catalogue-editions/EQ-2027/affected-submissions'
    expect((await service.anonymous().get(path)).status).to.equal(401)
    expect((await (await service.signIn('ministryOfficer')).get(`${path}?validFrom=2027-02-30`)).status).to.equal(400)
  })

  it('lists the open submissions with what becomes of their entries, the worst hit first', async () => {
    const { replaces, validFrom, counts, items } = await ask('ministryOfficer')
    expect([replaces, validFrom]).to.deep.equal(['EQ-2024', '2027-01-01'])
    expect(counts).to.deep.equal({ total: 6, entryGone: 2, unitChanged: 1, thresholdUnmet: 1, fine: 1, before: 1 })
    expect(items.map(({ number, effect, applies }) => [number, effect, applies])).to.deep.equal([
      [numbers.gone, 'entryGone', true],
      [numbers.undated, 'entryGone', true],
      [numbers.unit, 'unitChanged', true],
      [numbers.unmet, 'thresholdUnmet', true],
      [numbers.fine, 'fine', true],
      [numbers.before, 'entryGone', false],
    ])
    expect(items[3]?.items[0]).to.deep.include({ entryId: 'EQ-2024:1.2.4', newCode: '1.2.4' })
    expect(items[3]?.items[0]?.unmet.map(({ required, measured }) => [required, measured])).to.deep.equal([
      ['rated_power(额定功率)>=20MW', 18],
    ])
    expect(items[4]?.items[0]?.newCode).to.equal('2.1.1')
  })

  it('answers for another day of validity, before it is chosen', async () => {
    const { counts } = await ask('ministryOfficer', '?validFrom=2027-02-02')
    expect(counts).to.include({ total: 6, before: 5, entryGone: 1 })
  })

  it('tells the platform how many, and no number', async () => {
    const { counts, items, everybodys } = await ask('administrator')
    expect([counts.total, items, everybodys]).to.deep.equal([6, [], true])
  })

  it('reads through indexes', async () => {
    const scans = await scansDuring(async () => {
      await ask('ministryOfficer')
    }, ['submissions', 'catalogueEditions', 'catalogueEntries'])
    expect(scans).to.deep.equal([])
  })

  it('tells an insurer and a maker of their own once the edition is published', async () => {
    const officer = await service.signIn('ministryOfficer')
    const draft = (await officer.get('/catalogue-editions/EQ-2027')).body as {
      id: string
      version: number
      validFrom: string
    }
    expect((await publication(service, draft)).status).to.equal(200)
    const insurer = await ask('underwriterA')
    expect(insurer.items.map(({ number }) => number)).to.have.members([
      numbers.unit,
      numbers.unmet,
      numbers.fine,
      numbers.before,
    ])
    expect([insurer.counts.total, insurer.everybodys]).to.deep.equal([4, false])
    expect((await ask('manufacturerA')).counts.total).to.equal(6)
    for (const stranger of ['underwriterB', 'manufacturerB'] as const)
      expect((await ask(stranger)).counts.total).to.equal(0)
  })

  it('holds: cover from that day is no longer matched with an entry of the older edition', async () => {
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${numbers.fine}/quotes`, AS_ASKED, { ifMatch: 3 })
    expect(answer.problem.failures.map(({ code, value, threshold }) => [code, value, threshold])).to.deep.equal([
      ['catalogue.entry-not-valid', '2027-02-01', '2027-01-01'],
    ])
    const before = await underwriter.post(`/submissions/${numbers.before}/quotes`, AS_ASKED, { ifMatch: 3 })
    expect(before.status, JSON.stringify(before.body)).to.equal(201)
  })
})
