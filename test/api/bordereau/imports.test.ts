import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { findForeign } from '../../../models/bordereauPacks.ts'
import { InsuredGoodsModel } from '../../../models/insuredGoods.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../models/policies.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { BordereauList, BordereauView } from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import { writePack } from '../../../server/business/policy/bordereau/usecases/writePack.ts'
import { useService } from '../../support/app.ts'
import {
  csvOf,
  type Importer,
  importerIn,
  type Line,
  lineOf,
  listForm,
  workOff,
} from '../../support/bordereau/lists.ts'
import { hostileFiles } from '../../support/workbook/hostileFiles.ts'
import { workbookOf } from '../../support/workbook/workbookOf.ts'

const written = async () => [
  await policyStore.model.countDocuments(),
  await InsuredGoodsModel.countDocuments(),
  await LedgerTransactionModel.countDocuments(),
]

describe('POST /bordereaux', () => {
  const service = useService()

  it('is 401 for nobody and 403 without the permission; another insurer does not see what came in', async () => {
    const form = listForm(csvOf([lineOf(1)]))
    expect((await service.anonymous().send('POST', '/bordereaux', form)).status).to.equal(401)
    const forbidden = await service.signIn('insurerFinanceA')
    expect((await forbidden.post('/bordereaux', form)).problem.code).to.equal('http.forbidden')
    const importer = await importerIn(service)
    const { number, version } = await importer.upload(csvOf([lineOf(1)]))
    const foreign = await service.signIn('underwriterB')
    expect((await foreign.get(`/bordereaux/${number}`)).status).to.equal(404)
    expect((await foreign.get(`/bordereaux/${number}/findings`)).status).to.equal(404)
    expect((await foreign.get(`/bordereaux/${number}/errors.xlsx`)).status).to.equal(404)
    const commit = await foreign.post(`/bordereaux/${number}/commit`, { mode: 'keepGood' }, { ifMatch: version })
    expect(commit.status).to.equal(404)
    expect(((await foreign.get('/bordereaux')).body as BordereauList).items).to.deep.equal([])
  })

  it('tells that the same bytes came before, and takes them', async () => {
    const importer = await importerIn(service)
    const first = await importer.upload(csvOf([lineOf(50)]))
    expect((await importer.upload(csvOf([lineOf(50)]))).sameAs).to.deep.equal([first.number])
  })

  for (const [name, file] of Object.entries(hostileFiles()))
    it(`takes ${name} for what it is: refused at once, or told when it is read`, async () => {
      const importer = await importerIn(service)
      const answer = await importer.client.post('/bordereaux', listForm(file, 'list.xlsx'))
      expect([201, 413, 415, 422]).to.include(answer.status)
      if (answer.status !== 201) expect(answer.problem.failures.length).to.be.greaterThan(0)
    })

  it('asks which encoding a text is in where nobody can be sure', async () => {
    const importer = await importerIn(service)
    const file = Buffer.from([0xb1, 0xa3, 0xb5, 0xa5, 0x2c, 0xc3, 0xfb, 0x0a, 0x31, 0x2c, 0x32, 0x0a])
    const { status, problem } = await importer.client.post('/bordereaux', listForm(file))
    expect(status).to.equal(422)
    expect(problem.failures[0]?.code).to.equal('table.encoding-doubtful')
    const answered = await importer.upload(file, 'list.csv', { encoding: 'gb18030' })
    expect(answered.state).to.equal('uploaded')
  })
})

describe('a list that is checked', () => {
  const service = useService()
  let importer: Importer
  before(async () => {
    importer = await importerIn(service)
  })
  const found = async (...lines: Line[]) => {
    const list = await importer.upload(csvOf(lines))
    await importer.check(list)
    return (await importer.findings(list.number)).map(({ column, code, severity }) => `${severity} ${column} ${code}`)
  }

  it('tells every cell that is wrong, and nothing of it is written', async () => {
    expect(
      await found(
        lineOf(1, { 保单号: '待定', 总保费: '1.234', 质量风险责任免赔率: '0.05', 计量单位: '只' }),
        lineOf(2, { 保险起期: '2025-02-30', 成熟度: '', 目录编号: 'EQ-2024:9.9.9' }),
        lineOf(3, { 实收保费: '150000.51', 收费日期: '2026-12-01' }),
        lineOf(4, { 保险起期: '2025-01-01', 保险止期: '2025-12-31', 签单日期: '2024-12-20' }),
      ),
    ).to.include.members([
      'error A2 bordereau.number-missing',
      'error G2 bordereau.amount-invalid',
      'error M2 bordereau.share-invalid',
      'error AB2 bordereau.choice-unknown',
      'error C3 bordereau.day-invalid',
      'error X3 bordereau.entry-unknown',
      'error AC3 object.missing',
      'error H4 bordereau.paid-more-than-premium',
      'error I4 bordereau.day-in-future',
      'error D5 bordereau.over',
    ])
    expect(await written()).to.deep.equal([0, 0, 0])
  })

  it('tells rows of one policy that stand apart, that say something else, and goods named twice', async () => {
    const codes = await found(
      lineOf(11),
      { ...lineOf(11), 出厂编号: 'GT-0011', 总保费: '1.00' },
      lineOf(12),
      lineOf(11, { 出厂编号: 'GT-0099' }),
    )
    expect(codes).to.include.members([
      'error G3 bordereau.row-differs',
      'error W3 submission.goods-twice',
      'error A5 bordereau.rows-apart',
    ])
  })

  it('reads dates as texts and takes no number of sixteen digits for another', async () => {
    const headings = Object.keys(lineOf(1))
    const texts = Object.values(lineOf(21))
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`
    const serial = headings.indexOf('出厂编号')
    const cells = texts.map((text, at) => (at === serial ? '<c><v>1234567890123456789</v></c>' : cell(text ?? '')))
    const rows = `<row r="1">${headings.map(cell).join('')}</row><row r="2">${cells.join('')}</row>`
    const list = await importer.upload(workbookOf({ rows }), 'list.xlsx')
    await importer.check(list)
    expect((await importer.findings(list.number)).map(({ column, code }) => `${column} ${code}`)).to.deep.equal([
      'W2 table.cell-rounded',
    ])
  })

  it('takes a merged cell for none but its own', async () => {
    const headings = Object.keys(lineOf(1))
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`
    const row = (line: number, texts: readonly string[]) => `<row r="${line}">${texts.map(cell).join('')}</row>`
    const values = (n: number) => Object.values(lineOf(n)).map((text) => text ?? '')
    const list = await importer.upload(
      workbookOf({
        rows: row(1, headings) + row(2, values(31)) + row(3, values(32)),
        after: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
      }),
      'list.xlsx',
    )
    const checked = await importer.check(list)
    expect(await importer.findings(list.number)).to.deep.include.members([
      ...(await importer.findings(list.number)).filter(({ code }) => code === 'table.cell-merged'),
    ])
    expect(checked.counts).to.deep.include({ right: 1, wrong: 1 })
  })

  it('gives what is wrong as a workbook in which nothing is a formula, wrong cells standing out', async () => {
    const list = await importer.upload(csvOf([lineOf(41, { 装备名称: '=HYPERLINK("http://evil")', 总保费: '-1' })]))
    await importer.check(list)
    const answer = await importer.client.get(`/bordereaux/${list.number}/errors.xlsx?language=en`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(answer.body as never)
    const sheet = workbook.worksheets[0]
    const headings = (sheet?.getRow(1).values ?? []) as string[]
    expect(headings.at(-1)).to.equal('Reasons')
    const name = sheet?.getRow(2).getCell(headings.indexOf('装备名称'))
    expect([name?.type, name?.value]).to.deep.equal([ExcelJS.ValueType.String, '=HYPERLINK("http://evil")'])
    const premium = sheet?.getRow(2).getCell(headings.indexOf('总保费'))
    expect(premium?.fill).to.deep.include({ type: 'pattern', pattern: 'solid' })
    expect(String(sheet?.getRow(2).getCell(headings.length - 1).value)).to.include('yuan to the fen')
  })

  it('is refused a mapping that does not fit, with every reason', async () => {
    const { number, version } = await importer.upload(csvOf([lineOf(1)]))
    const body = {
      productCode: 'FS-EQ',
      headingLine: 1,
      endIncluded: true,
      columns: { foreignNo: '保单号', coverFrom: '没有', 'attribute.colour': '装备名称' },
    }
    const { status, problem } = await importer.client.post(`/bordereaux/${number}/check`, body, { ifMatch: version })
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code, field }) => `${code} ${field}`)).to.have.members([
      'bordereau.column-needed columns.holderCode',
      'bordereau.column-needed columns.coverTo',
      'bordereau.column-not-found columns.coverFrom',
      'bordereau.column-unknown columns.attribute.colour',
    ])
  })

  it('keeps its mapping under a name, and shows the first rows as they would be read', async () => {
    const list = await importer.upload(csvOf([lineOf(61, { 总保费: 'x' })]))
    await importer.check(list, { saveAs: '内部系统' })
    const { items } = (await importer.client.get('/bordereau-mappings')).body as {
      items: { name: string; mapping: object }[]
    }
    expect(items.map(({ name }) => name)).to.deep.equal(['内部系统'])
    const preview = (await importer.client.post(`/bordereaux/${list.number}/preview`, items[0]?.mapping)).body as {
      rows: { cells: { key: string; reads: string | null }[] }[]
    }
    const reads = new Map(preview.rows[0]?.cells.map((cell) => [cell.key, cell.reads]))
    expect([reads.get('coverTo'), reads.get('cover.quality.premium'), reads.get('premium')]).to.deep.equal([
      '2027-01-31',
      '10000050',
      null,
    ])
  })
})

describe('a list that is written', () => {
  const service = useService()
  let importer: Importer
  before(async () => {
    importer = await importerIn(service)
  })
  const checked = async (...lines: Line[]): Promise<BordereauView> =>
    importer.check(await importer.upload(csvOf(lines)))

  it('is nothing at all where a race is lost between the check and the writing, and lets go of what it held', async () => {
    const first = await checked(lineOf(1), lineOf(2))
    const other = await checked(lineOf(101, { 出厂编号: 'GT-0002' }))
    await importer.commit(other, 'keepGood')
    const before = await written()
    const after = await importer.commit(await importer.get(first.number), 'allOrNothing')
    expect([after.state, after.counts.written, after.counts.wrong]).to.deep.equal(['checked', 0, 1])
    expect(await written()).to.deep.equal(before)
    expect(await findForeign(service.organisation('insurerA'), ['P-0001'], null)).to.deep.equal(new Map())
    expect((await importer.findings(first.number)).map(({ code }) => code)).to.deep.equal([
      'underwriting.already-insured',
    ])
    const rest = await importer.commit(after, 'keepGood')
    expect([rest.state, rest.counts.written]).to.deep.equal(['written', 1])
  })

  it('holds goods so that nobody insures them while the rest is being held', async () => {
    const list = await checked(lineOf(201))
    const rival = await checked(lineOf(202, { 出厂编号: 'GT-0201' }))
    await importer.begin(list, 'allOrNothing')
    await workOff(service, ['bordereauHold'])
    expect((await importer.get(list.number)).state).to.equal('writing')
    expect(await InsuredGoodsModel.countDocuments({ held: list.number })).to.equal(1)
    await importer.begin(rival, 'keepGood')
    await workOff(service)
    expect((await importer.get(list.number)).counts.written).to.equal(1)
    expect((await importer.get(rival.number)).counts).to.deep.include({ written: 0, wrong: 1 })
    expect(await InsuredGoodsModel.countDocuments({ held: { $exists: true } })).to.equal(0)
  })

  it('is refused where not everything is right, or nothing is', async () => {
    const list = await checked(lineOf(301), lineOf(302, { 总保费: '1' }))
    const all = await importer.client.post(
      `/bordereaux/${list.number}/commit`,
      { mode: 'allOrNothing' },
      { ifMatch: list.version },
    )
    expect([all.status, all.problem.code]).to.deep.equal([409, 'bordereau.not-all-right'])
    const none = await checked(lineOf(303, { 总保费: '1' }))
    const good = await importer.client.post(
      `/bordereaux/${none.number}/commit`,
      { mode: 'keepGood' },
      { ifMatch: none.version },
    )
    expect([good.status, good.problem.code]).to.deep.equal([409, 'bordereau.nothing-right'])
  })

  it('is stopped and gone on with: what was written is not written again', async () => {
    const list = await checked(lineOf(401), lineOf(402))
    const begun = await importer.begin(list, 'keepGood')
    const stopped = await importer.client.post(
      `/bordereaux/${list.number}/cancellation`,
      { reason: '先核对口径' },
      { ifMatch: begun.version },
    )
    expect((stopped.body as BordereauView).state).to.equal('checked')
    await workOff(service)
    const rest = await importer.commit(await importer.get(list.number), 'keepGood')
    expect([rest.state, rest.counts.written]).to.deep.equal(['written', 2])
    expect(await policyStore.model.countDocuments({ 'imported.foreignNo': 'P-0401' } as object)).to.equal(1)
  })

  it('writes a pack once, however often a range is begun anew by whoever takes it over', async () => {
    const list = await checked(lineOf(501), lineOf(502))
    await importer.begin(list, 'keepGood')
    const pack = `${list.number}#00001`
    for (const _ of [1, 2]) await service.act('underwriterA', (work) => writePack(work, list.number, pack))
    await workOff(service)
    expect((await importer.get(list.number)).counts.written).to.equal(2)
    for (const foreignNo of ['P-0501', 'P-0502'])
      expect(await policyStore.model.countDocuments({ 'imported.foreignNo': foreignNo } as object)).to.equal(1)
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
