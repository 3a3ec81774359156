import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { policyStore } from '../../../models/policies.ts'
import type { PolicyRow } from '../../../server/business/policy/policy/policy.contract.ts'
import type { ExportProgress, ListView } from '../../../server/platform/http/listing.contract.ts'
import { routes } from '../../../server/routes.ts'
import { useService } from '../../support/app.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import type { ApiClient } from '../../support/client.ts'
import { examinedDuring } from '../../support/profiler.ts'

/** Eleven of the ranges in which rows are read. */
const POLICIES = 5_003

describe('the export of a list', () => {
  const service = useService()

  before(async function () {
    this.timeout(120_000)
    await seedPaidPolicy(service)
    const { collection } = policyStore.model
    const sample = await collection.findOne({})
    if (!sample) throw new Error('no policy')
    const copies = Array.from({ length: POLICIES - 1 }, (_, at) => ({
      ...sample,
      _id: `FS2099${String(at).padStart(6, '0')}`,
      state: at % 10 === 0 ? 'issued' : 'bound',
      premiumFen: 1_000_001 + at,
      headline: { ...sample.headline, firstItemName: at === 7 ? '=HYPERLINK("http://evil.example")' : `machine ${at}` },
    }))
    await collection.insertMany(copies as never[])
  })

  const opened = async (bytes: Uint8Array): Promise<ExcelJS.Worksheet> => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(bytes) as never)
    return workbook.worksheets[0] as ExcelJS.Worksheet
  }
  const asking = (client: ApiClient, path: string, signal?: AbortSignal) =>
    fetch(`${client.origin}/api${path}`, { headers: { cookie: client.cookie ?? '' }, ...(signal && { signal }) })
  const exported = async (client: ApiClient, query: string) => {
    const response = await asking(client, `/exports/policies${query}`)
    expect(response.status, await (response.ok ? '' : response.text())).to.equal(200)
    return { response, sheet: await opened(new Uint8Array(await response.arrayBuffer())) }
  }
  const columnOf = (sheet: ExcelJS.Worksheet, at: number) =>
    Array.from({ length: sheet.rowCount - 1 }, (_, row) => sheet.getCell(row + 2, at).value)

  it('holds every row that the filters leave, in the order of the list, in the columns that were chosen', async () => {
    const client = await service.signIn('underwriterA')
    const { sheet, response } = await exported(
      client,
      '?state=issued&sort=premiumFen&columns=premium&columns=number&columns=holder',
    )
    const listed: PolicyRow[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/policies?state=issued&sort=premiumFen&limit=200${cursor && `&cursor=${cursor}`}`
      const page = (await client.get(path)).body as ListView<PolicyRow>
      listed.push(...page.items)
      cursor = page.nextCursor
    }
    expect(listed.length).to.equal(502)
    expect(columnOf(sheet, 2)).to.deep.equal(listed.map(({ number }) => number))
    expect(columnOf(sheet, 1).map((yuan) => Math.round(Number(yuan) * 100))).to.deep.equal(
      listed.map(({ premiumFen }) => premiumFen),
    )
    const [maker] = columnOf(sheet, 3)
    expect(String(maker)).to.match(/\p{Script=Han}/u)
    expect([1, 2, 3].map((at) => sheet.getCell(1, at).value)).to.deep.equal(['保险费（元）', '保险单号', '制造企业'])
    expect(response.headers.get('x-total-rows')).to.equal(String(listed.length))
    expect(response.headers.get('content-disposition')).to.equal('attachment; filename="policies.xlsx"')
  })

  it('speaks English where it is asked to, and calculates nothing that somebody wrote', async () => {
    const client = await service.signIn('underwriterA')
    const { sheet } = await exported(client, '?language=en&sort=premiumFen&columns=state&columns=equipment')
    expect([1, 2].map((at) => sheet.getCell(1, at).value)).to.deep.equal(['State', 'Insured item'])
    const states = new Set(columnOf(sheet, 1))
    expect([...states]).to.have.members(['Bound, not issued', 'Issued'])
    const hostile = columnOf(sheet, 2).filter((value) => String(value).includes('HYPERLINK'))
    expect(hostile).to.deep.equal(['=HYPERLINK("http://evil.example")'])
  })

  it('tells how many rows of how many are done, with the parts of the file', async () => {
    const client = await service.signIn('underwriterA')
    const response = await asking(client, '/exports/policies?progress=true')
    expect(response.headers.get('content-type')).to.contain('application/x-ndjson')
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExportProgress)
    expect(lines[0]).to.deep.equal({ rows: 0, total: POLICIES, part: '' })
    expect(lines.every(({ rows, total }, at) => total === POLICIES && rows >= (lines[at - 1]?.rows ?? 0))).to.equal(
      true,
    )
    expect(lines.at(-1)?.rows).to.equal(POLICIES)
    const sheet = await opened(Buffer.concat(lines.map(({ part }) => Buffer.from(part, 'base64'))))
    expect(sheet.rowCount).to.equal(POLICIES + 1)
    expect(sheet.columnCount).to.be.greaterThan(10)
  })

  it('shows nobody more than the list does', async () => {
    const foreign = await exported(await service.signIn('underwriterB'), '')
    expect(foreign.sheet.rowCount).to.equal(1)
    expect(foreign.response.headers.get('x-total-rows')).to.equal('0')
    expect((await (await service.signIn('administrator')).get('/exports/policies')).status).to.equal(403)
    expect((await service.anonymous().get('/exports/policies')).status).to.equal(401)
    const exports = routes.filter(({ path }) => path.startsWith('/exports/'))
    expect(exports.length).to.be.at.least(12)
    for (const { path, permission } of exports)
      expect(permission, path).to.equal(routes.find((list) => `/exports${list.path}` === path)?.permission)
  })

  it('is refused before anything is sent, for what the list is refused for', async () => {
    const client = await service.signIn('underwriterA')
    const codeOf = async (query: string) => (await client.get(`/exports/policies${query}`)).problem.code
    for (const query of ['?limit=10', '?cursor=abc', '?columns=secret', '?language=fr', '?colour=red'])
      expect(await codeOf(query), query).to.equal('http.invalid')
    expect(await codeOf('?sort=startsOn&premiumFenFrom=1')).to.equal('http.order')
  })

  it('ends with whoever asked: nothing is read for nobody', async () => {
    const client = await service.signIn('underwriterA')
    const leaving = new AbortController()
    const reads = await examinedDuring(async () => {
      const response = await asking(client, '/exports/policies', leaving.signal)
      leaving.abort()
      await response.body?.cancel().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 300))
    }, policyStore.model.collection.name)
    expect(reads.length).to.be.below(10)
  })
})
