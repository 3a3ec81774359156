import { expect } from 'chai'
import mongoose from 'mongoose'
import { acceptanceCertificate } from '../../server/demonstration/papers/papers.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

const today = civilDateOf(new Date())

/** What the story left standing, by a filter of its collection. */
async function numberOf(collection: string, filter: Readonly<Record<string, unknown>>): Promise<string> {
  const found = await mongoose.connection.collection<{ _id: string }>(collection).findOne(filter)
  return found?._id ?? `no such document of ${collection}`
}

const policyOf = (serialNumber: string) => numberOf('policies', { 'headline.firstSerialNumber': serialNumber })
const ofMachine = async (serialNumber: string) => ({ policyNo: await policyOf(serialNumber) })
const submissionOf = (serialNumber: string) => numberOf('submissions', { 'items.serialNumber': serialNumber })
const quoteOf = (serialNumber: string) => numberOf('quotes', { 'items.serialNumber': serialNumber })

const claimOf = (serialNumber: string) => async () => numberOf('claims', await ofMachine(serialNumber))
const applicationOf = (serialNumber: string) => async () =>
  numberOf('subsidyApplications', await ofMachine(serialNumber))

/** Where cases of a kind are opened, and where they are kept. */
const CLAIM = { page: '/claims', collection: 'claims' }
const APPLICATION = { page: '/subsidy-applications', collection: 'subsidyApplications' }
const POLICY = { page: '/policies', collection: 'policies' }
const QUOTE = { page: '/quotes', collection: 'quotes' }
const SUBMISSION = { page: '/submissions', collection: 'submissions' }

/** A case that waits for one person: where it is, what is pressed and answered, and what it has become then. */
interface Waiting {
  readonly chapter: number
  readonly promise: string
  readonly login: string
  readonly page: string
  readonly number: () => Promise<string>
  readonly act: string
  readonly answer?: (person: Visitor) => Promise<void>
  /** The button of the dialog, where it says something else. */
  readonly confirm?: string
  readonly collection: string
  readonly becomes: Readonly<Record<string, unknown>>
}

/** A certificate of acceptance as a file to choose. */
async function certificate(certificateNo: string, on: string) {
  const { name, bytes } = await acceptanceCertificate(certificateNo, '五轴机床', on)
  return { name, mimeType: 'application/pdf', buffer: bytes }
}

const opinion = (label: string | RegExp, text: string) => (person: Visitor) => person.fill(label, text, person.dialog)

const WAITING: readonly Waiting[] = [
  {
    chapter: 4,
    promise: 'finance pay what is due within ten days',
    login: 'finance',
    ...CLAIM,
    number: claimOf('DLGJ-2026-011'),
    act: '支付赔款',
    answer: opinion('银行流水号', 'TOLD-2026-1'),
    becomes: { state: 'paid' },
  },
  {
    chapter: 4,
    promise: 'the ministry approve with an opinion',
    login: 'ministry',
    ...APPLICATION,
    number: applicationOf('DLGJ-2026-011'),
    act: '批准',
    answer: opinion(/审批意见/, '首台套属实，同意补贴'),
    becomes: { state: 'approved', 'decision.reason': '首台套属实，同意补贴' },
  },
  {
    chapter: 5,
    promise: 'a second person approve the assessed claim',
    login: 'claims.approver',
    ...CLAIM,
    number: claimOf('DLGJ-2026-012'),
    act: '核赔通过',
    answer: opinion(/审批意见/, '查勘与检测一致'),
    becomes: { state: 'approved' },
  },
  {
    chapter: 5,
    promise: 'the recommender recommend',
    login: 'recommender',
    ...APPLICATION,
    number: applicationOf('DLGJ-2026-012'),
    act: '推荐',
    answer: opinion('推荐意见', '材料完整，同意推荐'),
    becomes: { state: 'recommended' },
  },
  {
    chapter: 6,
    promise: 'the maker hand in the papers the clock stands still for',
    login: 'maker',
    ...CLAIM,
    number: claimOf('SYRJ-2026-002'),
    act: '补充材料',
    answer: async ({ dialog }) => {
      for (const paper of ['损失清单', '修理费用发票'])
        await dialog
          .getByRole('checkbox', { name: new RegExp(paper) })
          .first()
          .check()
    },
    becomes: { 'supplementRequest.answeredOn': today },
  },
  {
    chapter: 8,
    promise: 'the handler record the refusal notice that is due',
    login: 'claims',
    ...CLAIM,
    number: claimOf('DLGJ-2026-013'),
    act: '登记拒赔通知书已发出',
    confirm: '确认',
    becomes: { 'declinature.noticeSentOn': today },
  },
  {
    chapter: 9,
    promise: 'the maker of the machine tool submit its draft',
    login: 'maker.hangzhou',
    ...APPLICATION,
    number: applicationOf('HZJJ-2026-101'),
    act: '提交申请',
    becomes: { state: 'submitted' },
  },
  {
    chapter: 9,
    promise: 'the user of the machine tool record that it accepted it',
    login: 'user.aero',
    ...POLICY,
    number: () => policyOf('HZJJ-2026-101'),
    act: '登记验收',
    answer: async (person) => {
      await person.fill('验收日期', today, person.dialog)
      await person.fill('验收文件编号', 'YS-TOLD-1', person.dialog)
      await person.dialog
        .locator('input[type=file]')
        .first()
        .setInputFiles([await certificate('YS-TOLD-1', today)])
    },
    becomes: { awaitingAcceptanceFrom: { $exists: false } },
  },
  {
    chapter: 10,
    promise: 'finance receive the outstanding premium',
    login: 'finance',
    ...POLICY,
    number: () => policyOf('SYRJ-2026-004'),
    act: '登记保费到账',
    answer: opinion('银行流水号', 'TOLD-2026-2'),
    becomes: { paidPremiumFen: 624_000_000 },
  },
  {
    chapter: 11,
    promise: 'the port confirm the delivery of the crane',
    login: 'user.port',
    ...POLICY,
    number: () => policyOf('DLGJ-2026-019'),
    act: '确认交付',
    answer: opinion(/DLGJ-2026-019/, today),
    becomes: { awaitingDeliveryFrom: [] },
  },
  {
    chapter: 14,
    promise: 'the underwriter report what the inspection found',
    login: 'underwriter',
    page: '/risk-inspections',
    number: async () => numberOf('riskInspections', { submissionNo: await submissionOf('DLGJ-2026-018') }),
    act: '提交查勘报告',
    answer: async (person) => {
      await person.choose('等级', '可附条件承保', person.dialog)
      await person.fill('查勘结论', '制动器间隙正常，基础沉降在允许范围内', person.dialog)
    },
    collection: 'riskInspections',
    becomes: { state: 'reported', 'report.grade': 'B' },
  },
  {
    chapter: 14,
    promise: 'another underwriter approve the quote that waited for the report',
    login: 'underwriter.senior',
    ...QUOTE,
    number: () => quoteOf('DLGJ-2026-018'),
    act: '核定通过',
    answer: opinion(/理由/, '查勘结论良好'),
    becomes: { state: 'approved' },
  },
  {
    chapter: 15,
    promise: 'a senior underwriter decide what was referred',
    login: 'underwriter.senior',
    ...QUOTE,
    number: () => quoteOf('SYRJ-2026-008'),
    act: '核定通过',
    answer: opinion(/理由/, '限额在权限之内'),
    becomes: { state: 'approved' },
  },
  {
    chapter: 15,
    promise: 'the underwriter bind what was accepted',
    login: 'underwriter',
    ...SUBMISSION,
    number: () => submissionOf('DLGJ-2026-016'),
    act: '承保',
    becomes: { state: 'bound' },
  },
  {
    chapter: 16,
    promise: 'Donghai receive the premium of its machine tool',
    login: 'finance.donghai',
    ...POLICY,
    number: () => policyOf('HZJJ-2026-105'),
    act: '登记保费到账',
    answer: opinion('银行流水号', 'TOLD-2026-3'),
    becomes: { paidPremiumFen: 48_000_000 },
  },
  {
    chapter: 18,
    promise: 'Zhejiang recommend the carbon fibre',
    login: 'recommender.zhejiang',
    ...APPLICATION,
    number: () => numberOf('subsidyApplications', { productCode: 'FB-NM' }),
    act: '推荐',
    answer: opinion('推荐意见', '材料完整，同意推荐'),
    becomes: { state: 'recommended' },
  },
  {
    chapter: 18,
    promise: 'the maker of the fibre accept the quote of its second contract',
    login: 'maker.materials',
    ...QUOTE,
    number: () => numberOf('quotes', { 'items.contractNo': 'YJXC-2026-02' }),
    act: '接受报价',
    becomes: { state: 'accepted' },
  },
  {
    chapter: 19,
    promise: 'the maker accept the quote of its research project',
    login: 'maker',
    ...QUOTE,
    number: () => numberOf('quotes', { 'product.code': 'RD-EL', state: 'approved' }),
    act: '接受报价',
    becomes: { state: 'accepted' },
  },
  {
    chapter: 20,
    promise: 'the underwriter bind the portfolio of patents',
    login: 'underwriter',
    ...SUBMISSION,
    number: () => numberOf('submissions', { productCode: 'IP-EN', state: 'accepted' }),
    act: '承保',
    becomes: { state: 'bound' },
  },
  {
    chapter: 21,
    promise: 'Beichen confirm the share that was missing',
    login: 'underwriter.beichen',
    ...QUOTE,
    number: () => quoteOf('SYRJ-2026-010'),
    act: '确认份额',
    becomes: { panel: { $not: { $elemMatch: { confirmedAt: null } } } },
  },
  {
    chapter: 21,
    promise: 'the lead bind what all three insurers have agreed to',
    login: 'underwriter',
    ...SUBMISSION,
    number: () => submissionOf('SYRJ-2026-010'),
    act: '承保',
    becomes: { state: 'bound' },
  },
  {
    chapter: 22,
    promise: 'a second product manager publish the tariff in review',
    login: 'products.reviewer',
    page: '/definitions',
    number: () => numberOf('definitions', { state: 'inReview', code: 'FB-NM' }),
    act: '发布',
    answer: opinion('生效日', addDays(today, 60)),
    collection: 'definitions',
    becomes: { state: 'published' },
  },
  {
    chapter: 23,
    promise: 'the ministry lift the entry that somebody else asked to lift',
    login: 'ministry',
    page: '/sanctions',
    number: () => numberOf('sanctions', { state: 'liftRequested' }),
    act: '复核解除',
    answer: opinion(/审批意见/, '信用修复证明已核实'),
    collection: 'sanctions',
    becomes: { state: 'lifted' },
  },
  {
    chapter: 26,
    promise: 'the underwriter decline the lower deductible',
    login: 'underwriter',
    page: '/endorsements',
    number: async () => numberOf('endorsements', { actions: { $elemMatch: { type: 'changeOwnShare' } } }),
    act: '不同意',
    answer: opinion('理由', '历史赔付不支持降低免赔额'),
    collection: 'endorsements',
    becomes: { state: 'declined' },
  },
]

/** What the demonstration story leaves to be done, done by whoever it waits for; `walkthrough.test.ts` has the others. */
describe('the chapters that wait for somebody', function () {
  this.timeout(120_000)
  const met = new Map<string, Visitor>()

  async function as(login: string): Promise<Visitor> {
    const person = await demonstration.signedIn(login)
    // What the same person met in other tests is judged there.
    if (!met.has(login)) person.consoleErrors.length = 0
    met.set(login, person)
    return person
  }

  /** Does what a page offers, in its dialog. */
  async function act(person: Visitor, name: string, { answer, confirm = name }: Partial<Waiting> = {}): Promise<void> {
    await person.press(name)
    await person.dialog.waitFor()
    await answer?.(person)
    await person.press(confirm, person.dialog)
    await person.dialog.waitFor({ state: 'hidden' })
  }

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return
    for (const [login, visitor] of met) await visitor.picture(`failed-waiting-${login}`).catch(() => undefined)
  })

  for (const waiting of WAITING) {
    it(`let ${waiting.promise} (${waiting.chapter})`, async () => {
      const { login, page, collection, becomes } = waiting
      const number = await waiting.number()
      const person = await as(login)
      await person.open(`${page}/${number}`)
      await act(person, waiting.act, waiting)
      expect(await numberOf(collection, { _id: number, ...becomes })).to.equal(number)
      await person.settled()
    })
  }

  it('let Donghai quote the machine tool that waits for it (16)', async () => {
    const number = await submissionOf('HZJJ-2026-104')
    const underwriter = await as('underwriter.donghai')
    await underwriter.open(`/submissions/${number}`)
    await underwriter.press('新建报价')
    await underwriter.heading('新建报价')
    await underwriter.settled()
    await act(underwriter, '生成报价')
    await underwriter.number(/\/quotes\/SB\d+Q\d+$/)
    expect(await numberOf('submissions', { _id: number, state: 'quoted' })).to.equal(number)
  })

  it('keep a quote from the banned maker, and say why (23)', async () => {
    const underwriter = await as('underwriter')
    await underwriter.open(`/submissions/${await submissionOf('FSHB-2026-001')}/quote`)
    await underwriter.press('试算')
    await underwriter.page.getByRole('alert').filter({ hasText: '禁止' }).first().waitFor()
  })

  it('name the gap that the author of the equipment tariff has left (22)', async () => {
    const author = await as('products')
    await author.open(`/definitions/${await numberOf('definitions', { state: 'draft', code: 'FS-EQ' })}`)
    await author.page.getByText(/缺口/).first().waitFor()
  })

  it('let a claim above 500,000 yuan be declined by two people (6)', async () => {
    const number = await claimOf('SYRJ-2026-002')()
    const handler = await as('claims')
    await handler.open(`/claims/${number}`)
    await act(handler, '提请拒赔', {
      answer: async ({ dialog }) => {
        await handler.choose('理由', '责任免除', dialog)
        await handler.fill('理由说明', '误跳机由外部电网扰动引起', dialog)
      },
    })
    expect(await numberOf('claims', { _id: number, state: 'registered' })).to.equal(number)
    const second = await as('claims.approver')
    await second.open(`/claims/${number}`)
    await second.press('同意拒赔')
    await second.dialog.getByText('误跳机由外部电网扰动引起').waitFor()
    await second.picture('declinature-by-two')
    await second.press('同意拒赔', second.dialog)
    await second.dialog.waitFor({ state: 'hidden' })
    expect(await numberOf('claims', { _id: number, state: 'declined' })).to.equal(number)
  })

  it('let a bank reference be entered again, with a reason and a second person (4, 5)', async () => {
    const number = await claimOf('DLGJ-2026-012')()
    const reference = 'TOLD-2026-1'
    const finance = await as('finance')
    await finance.open(`/claims/${number}`)
    await finance.press('支付赔款')
    await finance.fill('银行流水号', reference, finance.dialog)
    await finance.press('支付赔款', finance.dialog)
    await finance.dialog
      .getByText(/已登记/)
      .first()
      .waitFor()
    await finance.press(/提请第二人同意再次登记/, finance.dialog)
    await finance.fill('为什么须再次登记同一流水号', '银行一笔合并支付两件赔案', finance.dialog)
    await finance.picture('repeated-reference')
    await finance.press('提请复核', finance.dialog)
    await finance.sees('已提出，等待第二人复核')
    await finance.press('取消', finance.dialog)
    await finance.dialog.waitFor({ state: 'hidden' })

    const second = await as('admin.huaxin')
    await second.open(`/pending-changes/${await numberOf('pendingChanges', { kind: 'repeatedBankReference' })}`)
    await act(second, '复核通过')

    await finance.open('/claims')
    await finance.open(`/claims/${number}`)
    await act(finance, '支付赔款', {
      answer: async ({ dialog }) => {
        await finance.fill('银行流水号', reference, dialog)
        await finance.choose(/再次登记的复核编号/, 'PC', dialog)
      },
    })
    expect(await numberOf('claims', { _id: number, state: 'paid' })).to.equal(number)
  })

  it('let a second administrator admit the approver, and the platform change the port’s account (25)', async () => {
    const second = await as('admin.huaxin.2')
    const admission = { kind: 'userAdmission', state: 'proposed' }
    await second.open(`/pending-changes/${await numberOf('pendingChanges', admission)}`)
    await second.press('复核通过')
    await second.press('复核通过', second.dialog)
    await second.press('已妥善保存')
    expect(await numberOf('users', { login: 'claims.approver.2', disabled: false })).to.match(/^USR/)

    const platform = await as('admin.2')
    const change = await numberOf('pendingChanges', { kind: 'bankAccountChange', state: 'proposed' })
    await platform.open(`/pending-changes/${change}`)
    await act(platform, '复核通过')
    expect(await numberOf('pendingChanges', { _id: change, state: 'effective' })).to.equal(change)
  })

  it('left no error in anyone’s console', () => {
    for (const [login, { consoleErrors }] of met) expect(consoleErrors, login).to.deep.equal([])
  })
})
