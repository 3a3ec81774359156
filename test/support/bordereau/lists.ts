import winston from 'winston'
import { RangeWorker } from '../../../jobs/batch/rangeWorker.ts'
import { Tender } from '../../../jobs/batch/tender.ts'
import { BATCH_TIMING } from '../../../jobs/batch/timing.ts'
import { bordereauBatches } from '../../../jobs/bordereau.ts'
import { findUnfinished } from '../../../models/batches.ts'
import type {
  BordereauView,
  CheckBody,
  CommitMode,
} from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import { ACCESS } from '../access.ts'
import type { TestService } from '../app.ts'
import { seedCatalogueEntry } from '../builders/submission.ts'
import type { ApiClient } from '../client.ts'
import { creditCodeOf, type PersonName } from '../people.ts'

/** What a line of a list says, by its heading. */
export const LINE = {
  保单号: 'P-0001',
  投保人统一社会信用代码: creditCodeOf('manufacturerA'),
  保险起期: '2026-02-01',
  保险止期: '2027-01-31',
  签单日期: '2026-01-20',
  总保险金额: '10000000.00',
  总保费: '150000.50',
  实收保费: '',
  收费日期: '',
  质量风险责任限额: '10,000,000.00',
  质量风险责任每次事故限额: '5,000,000.00',
  质量风险责任免赔额: '100000',
  质量风险责任免赔率: '5%',
  质量风险责任保费: '100000.50',
  责任风险责任限额: '6000000',
  责任风险责任每次事故限额: '3000000',
  责任风险责任免赔额: '50000',
  责任风险责任免赔率: '5%',
  责任风险责任自负比例: '10%',
  责任风险责任保费: '50000',
  装备名称: '重型燃气轮机',
  装备价值: '5000000',
  出厂编号: 'GT-0001',
  目录编号: 'EQ-2024:1.2.3',
  采购合同号: 'HT-0001',
  合同签订日期: '2026/1/15',
  用户统一社会信用代码: creditCodeOf('equipmentUserA'),
  计量单位: '台（套）',
  成熟度: '已通过型式试验',
} as const
export type Line = Readonly<Partial<Record<keyof typeof LINE, string>>>

/** The nth line of a list, for a machine and a policy of its own. */
export const lineOf = (n: number, changes: Line = {}): Line => ({
  ...LINE,
  保单号: `P-${String(n).padStart(4, '0')}`,
  出厂编号: `GT-${String(n).padStart(4, '0')}`,
  采购合同号: `HT-${String(n).padStart(4, '0')}`,
  ...changes,
})

const HEADINGS = Object.keys(LINE) as (keyof typeof LINE)[]
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A list as text. */
export const csvOf = (lines: readonly Line[]): Buffer =>
  Buffer.from(
    [HEADINGS, ...lines.map((line) => HEADINGS.map((heading) => line[heading] ?? ''))]
      .map((cells) => cells.map(quoted).join(','))
      .join('\n'),
  )

/** The multipart form of an upload. */
export function listForm(file: Uint8Array, name = 'list.csv', fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('file', new Blob([new Uint8Array(file)]), name)
  return form
}

/** Works off every batch of imports, or those of some kinds, as any process of the service would. */
export async function workOff(
  { clock }: Pick<TestService, 'clock'>,
  kinds: readonly string[] = bordereauBatches.map(({ kind }) => kind),
): Promise<void> {
  const process = {
    definitions: bordereauBatches,
    now: () => clock.now(),
    today: () => clock.businessDate(),
    logger: winston.createLogger({ silent: true }),
    access: ACCESS,
    instance: 'test',
    timing: BATCH_TIMING,
  }
  const worker = new RangeWorker(process)
  const tender = new Tender(process)
  for (;;) {
    const [batch] = await findUnfinished(kinds)
    if (!batch) return
    if (!(await worker.workNext(batch._id))) await tender.tend(batch, null)
  }
}

/** A person who brings in lists. */
export class Importer {
  private readonly service: TestService
  readonly client: ApiClient

  constructor(service: TestService, client: ApiClient) {
    this.service = service
    this.client = client
  }

  async upload(file: Uint8Array, name?: string, fields?: Readonly<Record<string, string>>): Promise<BordereauView> {
    const answer = await this.client.post('/bordereaux', listForm(file, name, fields))
    if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body as BordereauView
  }

  async get(number: string): Promise<BordereauView> {
    return (await this.client.get(`/bordereaux/${number}`)).body as BordereauView
  }

  /** Checks a list as its headings suggest, and works that off. */
  async check(list: BordereauView, changes: Partial<CheckBody> = {}): Promise<BordereauView> {
    const { number, version } = await this.get(list.number)
    const suggested = (await this.client.get(`/bordereaux/${number}/suggestion?product=FS-EQ`)).body as {
      headingLine: number
      columns: Record<string, string>
    }
    const { headingLine, columns } = suggested
    const body = { productCode: 'FS-EQ', endIncluded: true, headingLine, columns, ...changes }
    const answer = await this.client.post(`/bordereaux/${number}/check`, body, { ifMatch: version })
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
    await workOff(this.service)
    return this.get(number)
  }

  /** Begins to write a checked list. */
  async begin({ number, version }: BordereauView, mode: CommitMode): Promise<BordereauView> {
    const answer = await this.client.post(`/bordereaux/${number}/commit`, { mode }, { ifMatch: version })
    if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body as BordereauView
  }

  /** Writes a checked list to its end. */
  async commit(list: BordereauView, mode: CommitMode): Promise<BordereauView> {
    await this.begin(list, mode)
    await workOff(this.service)
    return this.get(list.number)
  }

  async findings(number: string): Promise<readonly { code: string; column: string | null; severity: string }[]> {
    const { items } = (await this.client.get(`/bordereaux/${number}/findings?limit=200`)).body as {
      items: { code: string; column: string | null; severity: string }[]
    }
    return items
  }
}

/** Somebody of an insurer with the catalogue that lists name. */
export async function importerIn(service: TestService, person: PersonName = 'underwriterA'): Promise<Importer> {
  await seedCatalogueEntry(service)
  return new Importer(service, await service.signIn(person))
}
