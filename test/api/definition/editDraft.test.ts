import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { definitionStore } from '../../../models/definitions.ts'
import type {
  DefinitionView,
  TariffRow,
  TariffTable,
  ValidationView,
} from '../../../server/business/reference/definition/definition.contract.ts'
import type { Tariff } from '../../../server/business/reference/product/domain/tariff.ts'
import { useService } from '../../support/app.ts'
import { bandRow, draftOf, submittedOf, tableOf } from '../../support/builders/definition.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'
import { hostileFiles } from '../../support/workbook/hostileFiles.ts'
import { workbookOf } from '../../support/workbook/workbookOf.ts'

const rowsOf = ({ content }: Pick<DefinitionView, 'content'>) =>
  (content.tables as Readonly<Record<string, TariffTable>>).rates?.rows

const CHART_SHEET =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="c.xml"/></Relationships>'

describe('PUT /definitions/:number/content', () => {
  const service = useService()

  describeTurningAway({
    service,
    method: 'PUT',
    target: () => draftOf(service, 'product'),
    path: (number) => `/definitions/${number}/content`,
    body: { content: {} },
    by: 'productManagerA',
    forbidden: 'underwriterA',
    foreign: 'productManagerB',
    malformed: [{}, { content: 'text' }],
  })

  it('keeps what is incomplete and remembers everyone who wrote', async () => {
    const draft = await draftOf(service, 'product')
    const client = await service.signIn('productManagerA2')
    const body = { content: { code: 'FS-EQ', name: { zh: '新名' }, half: [1, null] } }
    const answer = await client.put(`/definitions/${draft._id}/content`, body, { ifMatch: draft.version })
    const view = answer.body as DefinitionView
    expect([answer.status, view.version, view.name]).to.deep.equal([200, draft.version + 1, '新名'])
    expect(view.content).to.deep.equal(body.content)
    expect(view.editors.map(({ name }) => name)).to.deep.equal(['productManagerA', 'productManagerA2'])
  })

  it('refuses what cannot be kept, and writes nothing then', async () => {
    const draft = await draftOf(service, 'product')
    const client = await service.signIn('productManagerA')
    const answer = await client.put(
      `/definitions/${draft._id}/content`,
      { content: { $where: 'x' } },
      { ifMatch: draft.version },
    )
    expect([answer.status, answer.problem.code]).to.deep.equal([422, 'definition.key-not-allowed'])
    expect((await definitionStore.model.findById(draft._id).lean())?.version).to.equal(draft.version)
  })

  it('is 409 once the draft is submitted', async () => {
    const submitted = await submittedOf(service, 'product')
    const client = await service.signIn('productManagerA')
    const answer = await client.put(
      `/definitions/${submitted._id}/content`,
      { content: {} },
      { ifMatch: submitted.version },
    )
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })
})

describe('tables of a draft', () => {
  const service = useService()
  const rows = [bandRow('power-generation', 0, 100, 24_000), bandRow('rail-transit', 0, null, 20_000)]
  const draftWithTable = (tableRows: readonly TariffRow[] = rows) =>
    draftOf(service, 'tariff', (content) => ({ ...content, tables: { rates: tableOf(tableRows) } }))

  describeTurningAway({
    service,
    method: 'PUT',
    target: () => draftWithTable(),
    path: (number) => `/definitions/${number}/tables/rates`,
    body: { rows: [] },
    by: 'productManagerA',
    forbidden: 'underwriterA',
    foreign: 'productManagerB',
    malformed: [{}, { rows: [{ keys: ['a'] }] }, { rows: [{ keys: [{ from: 0.5, to: null }], value: 1 }] }],
  })

  it('are written whole, many thousand rows at once', async () => {
    const draft = await draftWithTable()
    const many = Array.from({ length: 10_000 }, (_, index) => bandRow(`c${index % 50}`, index, index + 1))
    const client = await service.signIn('productManagerA')
    const path = `/definitions/${draft._id}/tables/rates`
    const answer = await client.put(path, { rows: many }, { ifMatch: draft.version })
    expect(answer.status).to.equal(200)
    expect(rowsOf(answer.body as DefinitionView)).to.deep.equal(many)
  })

  it('are 404 where the draft has none of that name', async () => {
    const draft = await draftWithTable()
    const client = await service.signIn('productManagerA')
    const answer = await client.put(`/definitions/${draft._id}/tables/other`, { rows }, { ifMatch: draft.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([404, 'definition.table-unknown'])
  })

  it('go out as a workbook and come back the same', async () => {
    const draft = await draftWithTable()
    const client = await service.signIn('productManagerA')
    const exported = await client.get(`/definitions/${draft._id}/tables.xlsx`)
    expect(exported.headers.get('content-disposition')).to.equal(`attachment; filename="${draft._id}.xlsx"`)
    const file = { name: 'rates.xlsx', bytes: exported.body as Uint8Array }
    const emptied = await client.put(`/definitions/${draft._id}/tables/rates`, { rows: [] }, { ifMatch: draft.version })
    const ifMatch = (emptied.body as DefinitionView).version
    const imported = await client.upload(`/definitions/${draft._id}/tables`, 'file', file, { ifMatch })
    expect(imported.status).to.equal(200)
    expect(rowsOf(imported.body as DefinitionView)).to.deep.equal(rows)
  })

  it('are imported whole or not at all, every wrong cell named', async () => {
    const draft = await draftWithTable()
    const client = await service.signIn('productManagerA')
    const exported = await client.get(`/definitions/${draft._id}/tables.xlsx`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((exported.body as Uint8Array).buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('rates')
    for (const address of ['B3', 'D4']) (sheet?.getCell(address) ?? expect.fail('no sheet')).value = 'x'
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const file = { name: 'rates.xlsx', bytes }
    const answer = await client.upload(`/definitions/${draft._id}/tables`, 'file', file, { ifMatch: draft.version })
    expect(answer.status).to.equal(422)
    expect(answer.problem.failures.map(({ field, zh }) => [field, zh])).to.deep.equal([
      ['rates!B3', '须为以元计的金额，最多两位小数'],
      ['rates!D4', '须为百分数，最多四位小数'],
    ])
    expect((await definitionStore.model.findById(draft._id).lean())?.version).to.equal(draft.version)
  })

  it('are never taken from a file that nobody can read, nor from one without a sheet of theirs', async () => {
    const draft = await draftWithTable()
    const client = await service.signIn('productManagerA')
    const chartsOnly = workbookOf({ replaced: { 'xl/_rels/workbook.xml.rels': CHART_SHEET } })
    for (const [what, bytes] of Object.entries({ ...hostileFiles(), 'a chart alone': chartsOnly })) {
      const file = { name: 'rates.xlsx', bytes: new Uint8Array(bytes) }
      const answer = await client.upload(`/definitions/${draft._id}/tables`, 'file', file, { ifMatch: draft.version })
      expect(answer.status, `${what}: ${answer.problem.code}`).to.be.oneOf([400, 413, 415, 422])
    }
    expect((await definitionStore.model.findById(draft._id).lean())?.version).to.equal(draft.version)
  })

  it('are validated with the product’s catalogue: gaps, misspelt keys and missing categories by path', async () => {
    const draft = await draftWithTable([
      bandRow('power-generation', 0, 100),
      bandRow('power-generation', 150, null),
      bandRow('power-genration', 0, null),
    ])
    const client = await service.signIn('productManagerA')
    const { failures } = (await client.get(`/definitions/${draft._id}/validation`)).body as ValidationView
    const found = failures.map(({ code, field, value }) => `${code} ${field} ${value}`)
    expect(found).to.include.members([
      'definition.table-gap tables.rates.rows.1.keys.1 100 – 150',
      'definition.not-a-choice tables.rates.rows.2.keys.0 power-genration',
      'definition.table-missing tables.rates rail-transit',
    ])
  })
})

describe('GET /definitions/:number/validation', () => {
  const service = useService()
  const findingsOf = async (draft: { readonly _id: string }) => {
    const client = await service.signIn('productManagerA')
    const { failures } = (await client.get(`/definitions/${draft._id}/validation`)).body as ValidationView
    return failures.map(({ code, field }) => `${code} ${field}`)
  }

  it('has nothing to say of a copy with a version number of its own', async () => {
    expect(await findingsOf(await draftOf(service, 'product'))).to.deep.equal([])
    expect(await findingsOf(await draftOf(service, 'tariff'))).to.deep.equal([])
  })

  it('remarks how far items under one limit dilute it, and finds no fault in it', async () => {
    const draft = await draftOf(service, 'tariff')
    const client = await service.signIn('productManagerA')
    const { count, remarks } = (await client.get(`/definitions/${draft._id}/validation`)).body as ValidationView
    expect(count).to.equal(0)
    expect(remarks.map(({ code, unit }) => `${code} ${unit}`)).to.deep.equal(['definition.limit-diluted ppm'])
    expect(remarks[0]?.value).to.be.within(200_000, 400_000)
  })

  it('refuses a zero wherever it would be free of charge, as a rate, a slice, a factor or a value for what is unknown', async () => {
    const zeroed: string[] = []
    const draft = await draftOf(service, 'tariff', ({ tables, ...content }) => ({
      ...content,
      tables: Object.fromEntries(
        Object.entries(tables as Tariff['tables']).map(([code, { rows, ...table }]) => {
          const last = rows.length - 1
          zeroed.push(`tables.${code}.rows.${last}.value`)
          if (table.missing !== undefined) zeroed.push(`tables.${code}.missing`)
          return [
            code,
            {
              ...table,
              ...(table.missing !== undefined && { missing: 0 }),
              rows: rows.map((row, index) => (index === last ? { ...row, value: 0 } : row)),
            },
          ]
        }),
      ),
    }))
    const found = (await findingsOf(draft)).filter((finding) => finding.startsWith('definition.free-of-charge'))
    expect(zeroed.length).to.be.above(3)
    expect(found).to.have.members(zeroed.map((field) => `definition.free-of-charge ${field}`))
  })

  it('lets a tariff do without a least premium', async () => {
    const draft = await draftOf(service, 'tariff', ({ minimumPremium, ...content }) => ({
      ...content,
      version: 'own-1',
      minimumPremium: { ...(minimumPremium as Tariff['minimumPremium']), amountFen: 0 },
    }))
    expect(await findingsOf(draft)).to.deep.equal([])
  })

  it('lists everything wrong with the path of each', async () => {
    const draft = await draftOf(service, 'product', ({ filingNo, ...content }) => ({
      ...content,
      code: 'OTHER',
      currency: 'USD',
      hash: 'abc',
      more: 1,
    }))
    expect(await findingsOf(draft)).to.include.members([
      'definition.missing filingNo',
      'definition.not-a-choice currency',
      'definition.unknown-field more',
      'definition.set-by-publication hash',
      'definition.code-changed undefined',
    ])
  })

  it('minds a version number that is taken, and a tariff for a product nobody knows', async () => {
    const same = await draftOf(service, 'product', (content) => content)
    expect(await findingsOf(same)).to.deep.equal(['definition.version-taken version'])
    const lost = await draftOf(service, 'tariff', (content) => ({ ...content, version: '9', product: 'NONE' }))
    expect(await findingsOf(lost)).to.include('definition.product-unknown product')
  })
})
