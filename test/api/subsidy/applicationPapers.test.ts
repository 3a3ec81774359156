import { expect } from 'chai'
import type { ApplicationGoodsView, SubsidyApplicationView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../../support/app.ts'
import { attached } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { giveApplication, givePolicy } from '../../support/builders/subsidies.ts'
import type { PersonName } from '../../support/people.ts'

describe('GET /subsidy-applications/:number/papers/:paperNo/content', () => {
  const service = useService()
  const NOBODYS = 'AT2026999999'
  let application: SubsidyApplicationView
  /** Of the checklist, with the submission the policy was made of. */
  let report: string
  /** With the same submission, and not of the checklist. */
  let calculation: string
  let unlabelled: string
  /** Of the checklist, with a submission that has nothing to do with the application. */
  let elsewhere: string

  const ask = async (name: PersonName, paperNo: string, query = '') =>
    (await service.signIn(name)).get(`/subsidy-applications/${application.number}/papers/${paperNo}/content${query}`)

  before(async () => {
    const stages = submissionStages(service)
    const [own, other] = [await stages.draft(), await stages.draft()]
    const policy = await givePolicy(service, 'FS2026000001')
    expect(policy.submissionNo).to.equal(own._id)
    const maker = await service.signIn('manufacturerA')
    const withOwn = (documentCode?: string) =>
      attached(maker, { kind: 'submission', number: own._id }, SAMPLES.pdf, { documentCode })
    report = (await withOwn('typeTestReport')).number
    calculation = (await withOwn('priceCalculation')).number
    unlabelled = (await withOwn()).number
    const labels = { documentCode: 'typeTestReport' }
    elsewhere = (await attached(maker, { kind: 'submission', number: other._id }, SAMPLES.pdf, labels)).number
    application = await giveApplication(service, 'FS2026000001', 'submitted')
  })

  for (const name of ['manufacturerA', 'recommenderA', 'ministryOfficer', 'ministryFinance', 'supervisor'] as const)
    it(`gives ${name} a paper of the checklist that lies with the submission`, async () => {
      const { status, headers } = await ask(name, report)
      expect(status).to.equal(200)
      expect(headers.get('content-type')).to.equal('application/pdf')
      expect(headers.get('content-length')).to.equal(String(SAMPLES.pdf.bytes.length))
      expect(headers.get('content-disposition')).to.match(/^attachment;/)
      expect(headers.get('cache-control')).to.equal('no-store')
      expect((await ask(name, report, '?preview=1')).headers.get('content-disposition')).to.match(/^inline/)
    })

  it('names exactly the papers it gives', async () => {
    const recommender = await service.signIn('recommenderA')
    const { body } = await recommender.get(`/subsidy-applications/${application.number}/goods`)
    const { papers } = body as ApplicationGoodsView
    expect(papers.map(({ number, owner, preview }) => [number, owner.kind, preview])).to.deep.equal([
      [report, 'submission', true],
    ])
  })

  it('is 404 for what else lies with the submission, for papers of other cases and for numbers nobody has', async () => {
    for (const name of ['recommenderA', 'ministryOfficer'] as const)
      for (const paperNo of [calculation, unlabelled, elsewhere, NOBODYS]) {
        const { status, problem } = await ask(name, paperNo)
        expect([status, problem.code], `${name} ${paperNo}`).to.deep.equal([404, 'http.not-found'])
      }
  })

  for (const name of ['manufacturerB', 'recommenderB'] as const)
    it(`is 404 for ${name}, whose case it is not`, async () => {
      expect((await ask(name, report)).status).to.equal(404)
    })

  it('is 403 for who reads no applications, and 401 for nobody', async () => {
    for (const name of [
      'underwriterA',
      'claimsHandlerA',
      'insurerFinanceA',
      'equipmentUserA',
      'administrator',
    ] as const)
      expect((await ask(name, report)).status, name).to.equal(403)
    const path = `/subsidy-applications/${application.number}/papers/${report}/content`
    expect((await service.anonymous().get(path)).status).to.equal(401)
  })

  it('leaves the submission and its attachments closed to who recommends', async () => {
    const recommender = await service.signIn('recommenderA')
    for (const path of [
      `/attachments/${report}`,
      `/attachments/${report}/content`,
      '/attachments?ownerKind=submission&ownerNumber=SB2026000001',
    ])
      expect((await recommender.get(path)).status, path).to.equal(404)
    const removal = await recommender.send('DELETE', `/attachments/${report}`, { reason: '与申请无关' }, { ifMatch: 1 })
    expect(removal.status).to.equal(404)
  })

  it('gives nothing that was removed', async () => {
    const maker = await service.signIn('manufacturerA')
    const owner = { kind: 'subsidyApplication', number: application.number } as const
    const { number, version } = await attached(maker, owner, SAMPLES.png, { documentCode: 'supplyContract' })
    expect((await ask('recommenderA', number)).status).to.equal(200)
    const reason = { reason: '附错了文件' }
    const removed = await maker.send('DELETE', `/attachments/${number}`, reason, { ifMatch: version })
    expect(removed.status).to.equal(200)
    expect((await ask('recommenderA', number)).status).to.equal(404)
  })
})
