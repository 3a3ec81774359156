import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import { EventModel } from '../../../models/events.ts'
import type {
  CatalogueEditionView,
  DraftEntriesView,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { useService } from '../../support/app.ts'
import { csvOf, editionForm, publication, sampleFile, workbookFixture } from '../../support/catalogue/editionForm.ts'
import { hostileFiles, sheetsOf } from '../../support/workbook/hostileFiles.ts'

describe('POST /catalogue-editions', () => {
  const service = useService()
  const PATH = '/catalogue-editions'
  const officer = () => service.signIn('ministryOfficer')
  const send = async (form: FormData, options = {}) =>
    (await officer()).send('POST', PATH, form, { key: crypto.randomUUID(), ...options })
  const stored = async () => [
    await catalogueEditions.model.countDocuments(),
    await catalogueEntries.model.countDocuments(),
  ]

  const draftEntry = async (id: string, code: string) => {
    const { items } = (await (await officer()).get(`/catalogue-editions/${id}/draft-entries`)).body as DraftEntriesView
    return items.find((entry) => entry.code === code)
  }

  it('is 401 for nobody, 403 without the permission and without the CSRF token', async () => {
    const form = editionForm(sampleFile('EQ-2024'))
    expect((await service.anonymous().send('POST', PATH, form)).status).to.equal(401)
    expect((await (await service.signIn('underwriterA')).send('POST', PATH, form)).problem.code).to.equal(
      'http.forbidden',
    )
    expect((await send(form, { headers: { 'X-CSRF-Token': 'no' } })).problem.code).to.equal('http.csrf')
  })

  it('is 400 with every wrong field, without a file, without an Idempotency-Key', async () => {
    const wrong = {
      scheme: 'ships',
      edition: '24',
      name: undefined,
      validFrom: '2024-02-30',
      surplus: 'x',
      sample: 'maybe',
    }
    const { status, problem } = await send(editionForm(sampleFile('EQ-2024'), wrong))
    expect(status).to.equal(400)
    const fields = problem.failures.map(({ field }) => field)
    expect(fields).to.have.members(['scheme', 'edition', 'name', 'validFrom', 'surplus', 'sample'])
    const fileless = editionForm(sampleFile('EQ-2024'))
    fileless.delete('file')
    expect((await send(fileless)).problem.code).to.equal('http.file-required')
    expect((await send(editionForm(sampleFile('EQ-2024')), { key: null })).problem.code).to.equal(
      'http.idempotency-key-required',
    )
    const ended = editionForm(sampleFile('EQ-2024'), { validTo: '2024-01-01' })
    expect((await send(ended)).status).to.equal(400)
  })

  it('is 422 with the place of every error, and writes nothing', async () => {
    const file = csvOf(
      '1.1,power-generation,风机,set,rated_power>=16MW,,',
      '1.1,steel,,box,16MW,2024-02-30,',
      'x,power-generation,=SUM(A1),set,a>=1; a>=2,2024-03-01,2024-03-01',
    )
    const { status, problem } = await send(editionForm(file))
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code, field }) => [field, code])).to.deep.equal([
      ['rows.3.name', 'catalogue.value-required'],
      ['rows.3.category', 'catalogue.category-unknown'],
      ['rows.3.unitOfSupport', 'catalogue.unit-invalid'],
      ['rows.3.thresholds', 'catalogue.threshold-invalid'],
      ['rows.3.validFrom', 'catalogue.date-invalid'],
      ['rows.3.code', 'catalogue.code-repeated'],
      ['rows.4.code', 'catalogue.code-invalid'],
      ['rows.4.name', 'catalogue.name-unsafe'],
      ['rows.4.thresholds', 'catalogue.threshold-repeated'],
      ['rows.4.validTo', 'catalogue.validity-empty'],
    ])
    expect(problem.failures[1]).to.include({
      zh: '目录没有该类别',
      en: 'The catalogue has no such category',
      value: 'steel',
    })
    expect(await stored()).to.deep.equal([0, 0])
    expect(await EventModel.countDocuments({ stream: /^catalogue/ })).to.equal(0)
  })

  it('is 415 for what is neither text nor a workbook, 422 for a damaged workbook', async () => {
    expect((await send(editionForm(Buffer.from('%PDF-1.7\0\0')))).status).to.equal(415)
    const damaged = await send(editionForm(Buffer.from('PK\u0003\u0004 not a workbook')))
    expect(damaged.problem.code).to.equal('table.unreadable')
  })

  it('imports an edition as a draft with its entries, none of them in the catalogue yet', async () => {
    const { status, headers, body } = await send(editionForm(sampleFile('EQ-2024')))
    expect(status).to.equal(201)
    expect(headers.get('etag')).to.equal('"1"')
    const edition = body as CatalogueEditionView
    expect(edition).to.include({
      id: 'EQ-2024',
      state: 'draft',
      importedByName: 'ministryOfficer',
      publishedByName: null,
    })
    expect(edition).to.include({ sample: true, validFrom: '2024-01-01', validTo: null, entryCount: 32 })
    expect(edition.categories.map(({ code }) => code)).to.include('rail-transit')
    expect(await stored()).to.deep.equal([1, 0])
    const entry = await draftEntry('EQ-2024', '11.1.1')
    expect(entry).to.deep.include({ category: 'machine-tools', edition: '2024', validFrom: '2024-01-01' })
    expect(entry?.thresholds).to.deep.equal([
      { code: 'accuracy', name: '定位精度', operator: '<=', value: 3, unit: 'um' },
      { code: 'spindle_speed', name: '主轴转速', operator: '>=', value: 20000, unit: 'r/min' },
    ])
    const event = await EventModel.findById('catalogueEdition:EQ-2024#1').lean()
    expect(event?.actor.userId).to.equal(service.person('ministryOfficer').id)
    expect(event?.payload).to.deep.equal({ file: 'edition.csv', entryCount: 32 })
    expect(await EventModel.countDocuments({ stream: /^catalogueEntry/ })).to.equal(0)
  })

  it('answers the same edition when the same content comes again', async () => {
    const again = await send(editionForm(sampleFile('EQ-2024')))
    expect(again.status).to.equal(201)
    expect(again.body).to.include({ id: 'EQ-2024', version: 1 })
    expect(await stored()).to.deep.equal([1, 0])
    expect(await EventModel.countDocuments({ stream: 'catalogueEdition:EQ-2024' })).to.equal(1)
  })

  it('is 409 for the same edition with other content', async () => {
    const other = await send(editionForm(csvOf('1.1,power-generation,风机,set,,,')))
    expect(other.status).to.equal(409)
    expect(other.problem.code).to.equal('catalogue.edition-exists')
    expect((await send(editionForm(sampleFile('EQ-2024'), { source: '另一来源' }))).status).to.equal(409)
    expect(await stored()).to.deep.equal([1, 0])
  })

  it('replays its first answer to the same key, and is 409 for the key with another file', async () => {
    const key = 'import-key-0001'
    const first = await send(editionForm(sampleFile('NM-2024'), { scheme: 'first-batch-material' }), { key })
    const second = await send(editionForm(sampleFile('NM-2024'), { scheme: 'first-batch-material' }), { key })
    expect(second.headers.get('idempotency-replayed')).to.equal('true')
    expect(second.body).to.deep.equal(first.body)
    const other = await send(editionForm(sampleFile('EQ-2017'), { scheme: 'first-batch-material' }), { key })
    expect(other.problem.code).to.equal('http.idempotency-conflict')
  })

  it('reads a workbook by its content, whatever its name', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('目录')
    sheet.addRow(['编号', '类别', '产品名称', '支持单位', '主要技术指标', '有效期起'])
    sheet.addRow([
      '1.1',
      '轨道交通装备',
      { richText: [{ text: '动车' }, { text: '组' }] },
      '台套',
      'speed>=350km/h',
      new Date('2017-02-01'),
    ])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const answer = await send(editionForm(bytes, { edition: '2016', validFrom: '2016-01-01' }))
    expect(answer.status).to.equal(201)
    const entry = await draftEntry('EQ-2016', '1.1')
    expect(entry).to.include({ name: '动车组', category: 'rail-transit', validFrom: '2017-02-01' })
  })

  it('refuses indicators it cannot read whole, and takes ranges and tolerances as their bounds', async () => {
    const refused = await send(
      editionForm(csvOf('1.1,power-generation,风机,set,"power>=1,00MW; 分辨率≤110nm，套刻精度≤25foo",,'), {
        edition: '2014',
      }),
    )
    expect([
      refused.status,
      refused.problem.failures.map(({ field, code, value }) => [field, code, value]),
    ]).to.deep.equal([
      422,
      [
        ['rows.2.thresholds', 'catalogue.threshold-invalid', 'power>=1,00MW'],
        ['rows.2.thresholds', 'catalogue.threshold-unit-unknown', '套刻精度≤25foo'],
      ],
    ])
    const cell = 'power>=1,000MW; t(工作温度)=-40～85℃，d=5±0.1mm'
    const taken = await send(editionForm(csvOf(`1.1,power-generation,风机,set,"${cell}",,`), { edition: '2014' }))
    expect(taken.status).to.equal(201)
    expect((await draftEntry('EQ-2014', '1.1'))?.thresholdTexts).to.deep.equal([
      'power>=1000MW',
      't(工作温度)>=-40℃',
      't(工作温度)<=85℃',
      'd>=4.9mm',
      'd<=5.1mm',
    ])
  })

  it('reads or refuses by cell every workbook that once failed', async () => {
    const sent = async (file: string) => {
      const answer = await send(editionForm(workbookFixture(file), { edition: '2013', validFrom: '2013-01-01' }))
      if (answer.status !== 201)
        return answer.problem.failures.map(({ field, code, value, reference }) => [field, code, value, reference])
      const { items } = (await (await officer()).get('/catalogue-editions/EQ-2013/draft-entries'))
        .body as DraftEntriesView
      const administrator = await service.signIn('administrator')
      await administrator.post(
        '/catalogue-editions/EQ-2013/discard',
        { reason: '测试' },
        { ifMatch: (answer.body as CatalogueEditionView).version },
      )
      return items.map(({ code, name }) => `${code} ${name}`)
    }
    expect(await sent('merged_empty_cells')).to.deep.equal(['1.1.1 a', '1.1.2 b'])
    expect(await sent('hyperlink_rich_text')).to.deep.equal(['1.1.1 燃机'])
    expect(await sent('styled_empty_cells_beyond_headings')).to.deep.equal(['1.1.1 styled'])
    expect(await sent('number_code_3_1_fmt_0_00_alone')).to.deep.equal(['3.10 tenth'])
    expect(await sent('name_error_cell')).to.deep.equal([['rows.2.name', 'table.cell-error', '#N/A', 'Sheet1!C2']])
    expect(await sent('date_cell_with_20270101093000')).to.deep.equal([
      ['rows.2.validFrom', 'table.cell-date-out-of-range', '20270101093000', 'Sheet1!F2'],
    ])
  })

  it('refuses whatever file nobody can take, and keeps nothing of it', async () => {
    const before = await stored()
    for (const [what, bytes] of Object.entries(hostileFiles())) {
      const { status, problem } = await send(editionForm(bytes, { edition: '2010', validFrom: '2010-01-01' }))
      expect(status, `${what}: ${problem.code}`).to.be.oneOf([400, 413, 415, 422])
    }
    expect(await stored()).to.deep.equal(before)
  })

  it('names the place where a text stops making sense', async () => {
    const refusal = async (...lines: string[]) => {
      const { problem } = await send(editionForm(csvOf(...lines), { edition: '2010', validFrom: '2010-01-01' }))
      return problem.failures.map(({ code, reference }) => [code, reference])
    }
    expect(await refusal('1.1,power-generation,6" 管,set,,,')).to.deep.equal([['table.quotes', 'CSV!C2']])
    expect(await refusal('1.1,power-generation,"风机,set,,,')).to.deep.equal([['table.quotes', 'CSV!C2']])
  })

  it('reads the one sheet that people see and refuses a further one, however it is called', async () => {
    const headings = ['code', 'category', 'name', 'unitOfSupport']
    const listed = { rows: [headings, ['1.1', 'power-generation', '风机', 'set']] }
    const more = { rows: [headings, ['1.2', 'power-generation', '燃机', 'set']] }
    const facts = { edition: '2010', validFrom: '2010-01-01' }
    const several = await send(editionForm(await sheetsOf({ 目录: listed, 续表: more }), facts))
    expect(several.problem.failures.map(({ code, reference }) => [code, reference])).to.deep.equal([
      ['catalogue.sheet-further', '续表'],
    ])
    const one = await sheetsOf({ 空: { rows: [] }, 选项: { ...more, hidden: true }, 目录: listed })
    const answer = await send(editionForm(one, facts))
    expect(answer.status).to.equal(201)
    expect(answer.body).to.include({ entryCount: 1 })
    expect(await draftEntry('EQ-2010', '1.1')).to.include({ name: '风机' })
  })

  it('refuses rows beyond their edition, days after 9998 and days that are none, each by its cell', async () => {
    const facts = { edition: '2009', validFrom: '2009-01-01', validTo: '2012-01-01' }
    const line = (code: string, from: string, to: string) => `${code},power-generation,风机,set,,${from},${to}`
    const rows = [
      line('1.1', '2008-12-31', ''),
      line('1.2', '', '2012-01-02'),
      line('1.3', '2009-02-29', ''),
      line('1.4', '', '9999-01-01'),
      line('1.5', '2009-01-01', '2012-01-01'),
    ]
    const { status, problem } = await send(editionForm(csvOf(...rows), facts))
    expect(status).to.equal(422)
    expect(problem.failures.map(({ field, code }) => `${field} ${code}`)).to.deep.equal([
      'rows.2.validFrom catalogue.validity-outside-edition',
      'rows.3.validTo catalogue.validity-outside-edition',
      'rows.4.validFrom catalogue.date-invalid',
      'rows.5.validTo catalogue.date-invalid',
    ])
    const beyond = await send(editionForm(csvOf(rows[4] ?? ''), { ...facts, validTo: '9999-01-01' }))
    expect([beyond.status, beyond.problem.failures[0]?.field]).to.deep.equal([400, 'validTo'])
  })

  it('asks which encoding a text is in where two are possible, and reads it as it is told', async () => {
    const file = Buffer.concat([csvOf('1.1,power-generation,'), Buffer.from('b7e7bbfa', 'hex'), Buffer.from(',set,,,')])
    const doubtful = await send(editionForm(file, { edition: '2012', validFrom: '2012-01-01' }))
    expect(doubtful.status).to.equal(422)
    expect(doubtful.problem.failures.map(({ code, value }) => [code, value])).to.deep.equal([
      ['table.encoding-doubtful', 'gb18030'],
      ['table.encoding-doubtful', 'big5'],
    ])
    expect(doubtful.problem.failures[0]?.reference).to.include('风机')
    const told = await send(editionForm(file, { edition: '2012', validFrom: '2012-01-01', encoding: 'gb18030' }))
    expect(told.status).to.equal(201)
    expect(await draftEntry('EQ-2012', '1.1')).to.include({ name: '风机' })
    expect((await send(editionForm(file, { edition: '2011', encoding: 'latin1' }))).status).to.equal(400)
  })

  it('imports and publishes the largest edition there may be, each in one transaction', async () => {
    const lines = Array.from(
      { length: 2000 },
      (_, index) => `${index + 1}.1,power-generation,风机${index},set,power>=${index}MW,,`,
    )
    const full = await send(editionForm(csvOf(...lines), { edition: '2015' }))
    expect(full.body).to.include({ entryCount: 2000 })
    const published = await publication(service, full.body as CatalogueEditionView)
    expect([published.status, await catalogueEntries.model.countDocuments()]).to.deep.equal([200, 2000])
    const over = await send(editionForm(csvOf(...lines, '2001.1,power-generation,风机,set,,,'), { edition: '2018' }))
    expect(over.problem.failures).to.have.length(1)
    expect(over.problem.failures[0]).to.include({ code: 'catalogue.too-many-rows', value: 2001, threshold: 2000 })
  })
})
