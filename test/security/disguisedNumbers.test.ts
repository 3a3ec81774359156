import { expect } from 'chai'
import type { SubmissionRequest } from '../../server/business/offer/underwriting/domain/submission.ts'
import type { SubmissionView } from '../../server/business/offer/underwriting/underwriting.contract.ts'
import { createSubmission } from '../../server/business/offer/underwriting/usecases/createSubmission.ts'
import { examineGoods } from '../../server/business/offer/underwriting/usecases/examineGoods.ts'
import { useService } from '../support/app.ts'
import { ipRightRequest, materialRequest, researchRequest } from '../support/builders/lines.ts'
import { seedBoundPolicy } from '../support/builders/policy.ts'
import { draftItem, requestIn, submissionStages } from '../support/builders/submission.ts'
import { csvOf, editionForm, importedEdition, publishedEdition } from '../support/catalogue/editionForm.ts'

describe('a number in disguise', () => {
  const service = useService()
  const stages = submissionStages(service)
  const machine = (serialNumber: string, changes = {}) =>
    draftItem({ serialNumber, userId: service.organisation('equipmentUserA'), ...changes })
  /** What the system says of a draft of the same maker to another insurer. */
  async function findings(changes: Partial<SubmissionRequest>) {
    const body = requestIn(service, { insurerId: service.organisation('insurerB'), ...changes })
    const draft = await service.act('manufacturerA', (work) => createSubmission(work, body))
    return (await examineGoods(service.reader('underwriterB'), draft)).findings
  }
  const codes = async (changes: Partial<SubmissionRequest>) => (await findings(changes)).map(({ code }) => code)

  describe('of a machine', () => {
    before(() => seedBoundPolicy(service, { items: [machine('GT-2026-0017', { contractNo: 'HT-1' })] }))

    for (const [how, spelling] of [
      ['U+2010', 'GT\u20102026\u20100017'],
      ['an en dash', 'GT–2026–0017'],
      ['a Cyrillic letter', 'GТ-2026-0017'],
      ['a Greek letter', 'GΤ-2026-0017'],
      ['full width', 'ＧＴ－２０２６－００１７'],
      ['blanks and small letters', 'gt 2026 0017'],
      ['no dashes', 'GT20260017'],
    ] as const) {
      it(`is the same machine with ${how}, insured already`, async () => {
        expect(await codes({ items: [machine(spelling)] })).to.include('underwriting.already-insured')
      })
    }

    it('does not come in with what cannot be seen', async () => {
      const maker = await service.signIn('manufacturerA')
      for (const hidden of ['\u200B', '\u0000', '\u2060', '\u00AD', '\uFEFF']) {
        const body = requestIn(service, { items: [machine(`GT-2026-0017${hidden}`)] })
        expect((await maker.post('/submissions', body)).status, JSON.stringify(hidden)).to.equal(400)
      }
    })

    it('asks for a look at the plate where 0 and O differ', async () => {
      const found = await codes({ items: [machine('GT-2O26-0017')] })
      expect(found).to.include('firstness.number-alike').and.not.to.include('underwriting.already-insured')
    })

    for (const spelling of ['GT_2026_0017', 'GT/2026/0017', 'GT·2026·0017', 'GT-2026-0017\u0323'])
      it(`asks for a look at the plate with ${spelling}`, async () => {
        const found = await codes({ items: [machine(spelling)] })
        expect(found).to.include('firstness.number-alike').and.not.to.include('underwriting.already-insured')
      })

    it('is refused twice within one submission', async () => {
      const items = [machine('XX-1', { contractNo: 'A' }), machine('ХХ–1', { contractNo: 'B' })]
      const refused = await stages.submitted({ items }).then(
        () => null,
        (error: { refusals: { code: string; field: string }[] }) => error.refusals,
      )
      expect(refused?.map(({ code, field }) => `${code} ${field}`)).to.include(
        'submission.goods-twice items.1.serialNumber',
      )
    })

    it('is found by search and in the list of policies in any spelling', async () => {
      const underwriter = await service.signIn('underwriterA')
      for (const q of ['gt20260017', 'ＧＴ－2026–0017', 'GT-2026-0017']) {
        const hits = (await underwriter.get(`/search?q=${encodeURIComponent(q)}`)).body as { items: { kind: string }[] }
        expect(
          hits.items.map(({ kind }) => kind),
          q,
        ).to.include('policy')
        const page = (await underwriter.get(`/policies?q=${encodeURIComponent(q)}`)).body as { items: unknown[] }
        expect(page.items, q).to.have.length.greaterThan(0)
      }
    })
  })

  describe('that says nothing', () => {
    const refused = (changes: object) =>
      stages.submitted({ items: [machine('SAYS-1', changes)] }).then(
        () => [],
        (error: { refusals: { code: string; field: string }[] }) =>
          error.refusals.map(({ code, field }) => `${code} ${field}`),
      )
    for (const sign of ['—', '--', '/', '（）', '·', '●'])
      it(`is refused: ${sign}`, async () => {
        expect(await refused({ serialNumber: sign })).to.deep.equal(['submission.number-silent items.0.serialNumber'])
        expect(await refused({ contractNo: sign })).to.deep.equal(['submission.number-silent items.0.contractNo'])
      })

    for (const word of [
      '无',
      '待定',
      '（暂 无）',
      'N/A',
      'none',
      'Ｎ／Ａ',
      'ТВD',
      '-',
      '0000',
      'XXX',
      '编号：待定',
      '待定2',
    ])
      it(`or stands for a missing one is refused: ${word}`, async () => {
        const code = word === '-' ? 'submission.number-silent' : 'submission.number-placeholder'
        expect(await refused({ serialNumber: word })).to.deep.equal([`${code} items.0.serialNumber`])
        expect(await refused({ contractNo: word })).to.deep.equal([`${code} items.0.contractNo`])
      })

    it('is told in both languages, with what was typed', async () => {
      const maker = await service.signIn('manufacturerA')
      const body = requestIn(service, { items: [machine('待定')] })
      const created = await maker.post('/submissions', body)
      const { number, version } = created.body as SubmissionView
      const answer = await maker.post(`/submissions/${number}/submission`, {}, { ifMatch: version })
      const failure = answer.problem.failures.find(({ code }) => code === 'submission.number-placeholder')
      expect([answer.status, failure?.value]).to.deep.equal([422, '待定'])
      expect(failure?.zh).to.contain('不能代替编号')
      expect(failure?.en).to.contain('stand for no number')
    })

    it('is refused as the number of a right, a project and a batch', async () => {
      const research = researchRequest()
      const project = research.items?.map((item) => ({
        ...item,
        attributes: { ...item.attributes, projectNo: '立项编号待补' },
      }))
      const material = materialRequest(service)
      const batches = [{ batchNo: '暂无', quantity: 1, unitPriceFen: 1 }]
      const codesOf = (request: Partial<SubmissionRequest>) =>
        stages.submitted(request).then(
          () => [],
          (error: { refusals: { code: string; field: string }[] }) =>
            error.refusals.map(({ code, field }) => `${code} ${field}`),
        )
      expect(await codesOf(ipRightRequest({ serialNumber: '专利号：无' }))).to.include(
        'submission.number-placeholder items.0.serialNumber',
      )
      expect(await codesOf({ ...research, items: project })).to.include(
        'submission.number-placeholder items.0.attributes.projectNo',
      )
      const batch = material.items?.map((item) => ({ ...item, attributes: { ...item.attributes, batches } }))
      expect(await codesOf({ ...material, items: batch })).to.include(
        'submission.number-placeholder items.0.attributes.batches.0.batchNo',
      )
    })
  })

  describe('of a contract', () => {
    before(() => seedBoundPolicy(service, { items: [machine('SPLIT-1', { contractNo: '合〔2026〕A-001号' })] }))

    for (const spelling of [
      '合[2026]A–001号',
      '合（2026）А001号',
      '合〔2026〕A-O01号',
      '合2026/A_001号',
      '合〔2026〕Ａ－001号',
    ]) {
      it(`hides no split when it is ${spelling}`, async () => {
        const found = await findings({ items: [machine('SPLIT-2', { contractNo: spelling })] })
        expect(found.map(({ code }) => code)).to.include('firstness.contract-split')
      })
    }
  })

  describe('of a patent', () => {
    const right = (serialNumber: string) => ipRightRequest({ serialNumber })
    before(() => seedBoundPolicy(service, right('ZL201910123456.7')))

    for (const spelling of [
      '201910123456.7',
      'ZL 2019 1012 3456.7',
      'CN201910123456',
      'CN201910123456.7',
      'ＺＬ２０１９１０１２３４５６．７',
      'zl201910123456-7',
      '专利号：ZL201910123456.7',
      'ZL201910123456·7',
      'CN ZL 201910123456.7',
      '（ZL201910123456.7）',
    ]) {
      it(`is bound once, not again as ${spelling}`, async () => {
        expect(await codes(right(spelling))).to.include('underwriting.already-insured')
      })
    }

    it('asks for a look at the certificate where a letter stands for a digit', async () => {
      expect(await codes(right('ZL20191O123456.7'))).to.include('firstness.number-alike')
    })

    it('that has a wrong check digit asks for a look at the certificate', async () => {
      const found = await findings(right('ZL201810123456.1'))
      expect(found).to.have.length(1)
      expect(found[0]).to.include({ code: 'firstness.patent-check-digit', severity: 'review', threshold: '5' })
    })
  })

  describe('of a patent of another office', () => {
    const right = (serialNumber: string) => ipRightRequest({ serialNumber })
    before(() => seedBoundPolicy(service, right('US 10,123,456 B2')))

    for (const spelling of [
      'US10123456B2',
      'us-10123456-b2',
      'US10123456',
      '美国专利：US 10123456',
      'ＵＳ１０，１２３，４５６',
      'US Patent No. 10,123,456',
    ])
      it(`is bound once to an applicant, not again as ${spelling}`, async () => {
        expect(await codes(right(spelling))).to.include('underwriting.already-insured')
      })

    it('asks for a review where another applicant names it', async () => {
      const body = requestIn(service, { insurerId: service.organisation('insurerB'), ...right('US10123456') })
      const draft = await service.act('manufacturerB', (work) => createSubmission(work, body))
      const found = (await examineGoods(service.reader('underwriterB'), draft)).findings
      expect(found.map(({ code, severity }) => [code, severity])).to.deep.include(['firstness.number-alike', 'review'])
      expect(found.map(({ code }) => code)).not.to.include('underwriting.already-insured')
    })

    it('is another where number or office is another', async () => {
      for (const other of ['US10123457B2', 'EP10123456B2']) expect(await codes(right(other)), other).to.deep.equal([])
    })
  })

  describe('of a research project', () => {
    const project = (projectNo: string) => {
      const request = researchRequest()
      return {
        ...request,
        items: request.items?.map((item) => ({ ...item, attributes: { ...item.attributes, projectNo } })),
      }
    }

    it('is bound once', async () => {
      await seedBoundPolicy(service, project('RD-2026-77'))
      expect(await codes(project('rd–2026–77'))).to.include('underwriting.already-insured')
      expect(await codes(project('RD-2026-78'))).not.to.include('underwriting.already-insured')
    })
  })

  describe('or another name', () => {
    it('makes no other goods of a renamed entry: neither insured again nor first anew', async () => {
      const line = (code: string, name: string) => `${code},power-generation,${name},set,power(额定功率)>=16MW,,`
      await publishedEdition(
        service,
        editionForm(csvOf(line('6.1', '海上升压站')), { edition: '2018', validFrom: '2018-01-01' }),
      )
      const declared = (serial: string, entryId: string) =>
        machine(serial, {
          valueFen: 100_000_000,
          catalogueEntryId: entryId,
          catalogueEdition: entryId.slice(3, 7),
          indicators: [{ code: 'power', value: 18, evidence: null }],
        })
      const items = ['R-1', 'R-2', 'R-3'].map((serial) => declared(serial, 'EQ-2018:6.1'))
      await seedBoundPolicy(service, { items })
      const renamed = await importedEdition(
        service,
        editionForm(csvOf(line('6.1', '深远海海上升压平台')), { edition: '2020', validFrom: '2020-01-01' }),
      )
      const administrator = await service.signIn('administrator')
      const published = await administrator.post(
        '/catalogue-editions/EQ-2020/publication',
        { validFrom: renamed.validFrom },
        { ifMatch: renamed.version },
      )
      expect(published.status).to.equal(200)
      expect(await codes({ items: [declared('r1', 'EQ-2020:6.1')] })).to.include('underwriting.already-insured')
      expect(await codes({ items: [declared('R-4', 'EQ-2020:6.1')] })).to.include('firstness.beyond-first-sets')
    })
  })
})
